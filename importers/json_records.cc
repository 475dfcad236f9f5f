// RapidJSON's SAX reader without recursion; numbers come as text and are converted by from_chars,
// because its own conversion reads out of bounds on long negative exponents.
#include "importers/json_records.h"

#include <fmt/format.h>
#include <rapidjson/error/en.h>
#include <rapidjson/memorystream.h>
#include <rapidjson/reader.h>

#include <algorithm>
#include <charconv>
#include <cstdint>
#include <optional>
#include <string>
#include <system_error>
#include <utility>
#include <vector>

namespace causeway {
namespace {

constexpr unsigned kFlags = rapidjson::kParseIterativeFlag | rapidjson::kParseValidateEncodingFlag |
                            rapidjson::kParseNumbersAsStringsFlag;

// An int64 where the text is a whole number, otherwise a double; nothing where it does not fit.
std::optional<Value> NumberOf(std::string_view text) {
  const char* end = text.data() + text.size();
  if (text.find_first_of(".eE") == std::string_view::npos) {
    int64_t whole = 0;
    if (std::from_chars(text.data(), end, whole).ec != std::errc()) return std::nullopt;
    return Value(whole);
  }
  double number = 0;
  if (std::from_chars(text.data(), end, number).ec != std::errc()) return std::nullopt;
  return Value(number);
}

// "line 3, column 14 (byte 120)", counted from 1, but the byte from 0.
std::string Place(std::string_view bytes, size_t offset) {
  std::string_view before = bytes.substr(0, offset);
  auto line = 1 + std::ranges::count(before, '\n');
  std::string_view on_line = before.substr(before.rfind('\n') + 1);
  auto column = 1 + std::ranges::count_if(on_line, [](char c) { return (c & 0xC0) != 0x80; });
  return fmt::format("line {}, column {} (byte {})", line, column, offset);
}

// RapidJSON's handler: builds values, and hands them on where they are whole.
class RecordHandler {
 public:
  using Ch = char;
  using Size = rapidjson::SizeType;

  RecordHandler(const rapidjson::MemoryStream& stream, const Limits& limits, JsonRecordSink& sink)
      : stream_(stream), limits_(limits), sink_(sink) {}

  bool Null() { return Finish(Value()); }
  bool Bool(bool value) { return Finish(value); }
  bool String(const char* text, Size size, bool /*copy*/) {
    return Finish(std::string(text, size));
  }
  bool RawNumber(const char* text, Size size, bool /*copy*/) {
    std::optional<Value> number = NumberOf({text, size});
    if (!number) return Fail(fmt::format("the number {} is out of range", Cut({text, size})));
    return Finish(*std::move(number));
  }
  // Not called: numbers come as text.
  bool Int(int /*number*/) { return false; }
  bool Uint(unsigned /*number*/) { return false; }
  bool Int64(int64_t /*number*/) { return false; }
  bool Uint64(uint64_t /*number*/) { return false; }
  bool Double(double /*number*/) { return false; }

  bool StartObject() { return Open(true); }
  bool Key(const char* text, Size size, bool /*copy*/) {
    Frame& frame = open_.back();
    frame.key.assign(text, size);
    bool fresh =
        open_.size() == 1 ? seen_.try_emplace(frame.key).second : !frame.map.contains(frame.key);
    return fresh || Fail(fmt::format("the member \"{}\" stands twice", Cut(frame.key)));
  }
  bool EndObject(Size /*members*/) {
    Map map = std::move(open_.back().map);
    open_.pop_back();
    return open_.empty() || Finish(std::move(map));
  }
  bool StartArray() { return Open(false); }
  bool EndArray(Size /*elements*/) {
    List list = std::move(open_.back().list);
    open_.pop_back();
    return open_.size() == 1 || Finish(std::move(list));
  }

  // What stopped the reader, where it was not the text itself.
  [[nodiscard]] const std::optional<Error>& error() const { return error_; }
  [[nodiscard]] size_t error_offset() const { return error_offset_; }

 private:
  struct Frame {
    bool is_object = true;
    std::string key;  // the member at hand
    Map map;
    List list;
  };

  static std::string_view Cut(std::string_view text) { return text.substr(0, 40); }

  bool Open(bool is_object) {
    if (open_.empty() && !is_object) return Fail("the outermost value is not an object");
    if (open_.size() >= limits_.nesting) {
      return Fail(fmt::format("values nest deeper than {}", limits_.nesting));
    }
    if (open_.size() == 2) record_ = stream_.Tell();
    open_.push_back({.is_object = is_object});
    return true;
  }

  bool Finish(Value value) {
    if (open_.empty()) return Fail("the outermost value is not an object");
    Frame& frame = open_.back();
    if (open_.size() == 1) return Check(sink_.TakeMember(frame.key, value), stream_.Tell());
    if (open_.size() == 2 && !frame.is_object) {
      size_t begin = std::exchange(record_, std::nullopt).value_or(stream_.Tell());
      return Check(sink_.TakeRecord(open_.front().key, value), begin);
    }
    if (frame.is_object) {
      frame.map.emplace(frame.key, std::move(value));
    } else {
      frame.list.push_back(std::move(value));
    }
    return true;
  }

  bool Check(Result<void> result, size_t offset) {
    if (result) return true;
    error_ = std::move(result).error();
    error_offset_ = offset;
    return false;
  }
  bool Fail(std::string message) {
    return Check(Error{.code = ErrorCode::kRejected, .message = std::move(message)},
                 stream_.Tell());
  }

  const rapidjson::MemoryStream& stream_;
  const Limits& limits_;
  JsonRecordSink& sink_;
  std::vector<Frame> open_;
  Map seen_;                      // the members of the outermost object
  std::optional<size_t> record_;  // where the object or array at hand begins that is a record
  std::optional<Error> error_;
  size_t error_offset_ = 0;
};

}  // namespace

Result<void> ReadJsonRecords(std::string_view bytes, const Limits& limits, JsonRecordSink& sink) {
  rapidjson::MemoryStream stream(bytes.data(), bytes.size());
  RecordHandler handler(stream, limits, sink);
  rapidjson::Reader reader;
  rapidjson::ParseResult result = reader.Parse<kFlags>(stream, handler);
  if (!result.IsError()) return {};
  if (handler.error()) {
    Error error = *handler.error();
    error.message += " at " + Place(bytes, handler.error_offset());
    return error;
  }
  return Error{.code = ErrorCode::kRejected,
               .message = fmt::format("not valid JSON at {}: {}", Place(bytes, result.Offset()),
                                      rapidjson::GetParseError_En(result.Code()))};
}

}  // namespace causeway
