// Values to and from JSON by RapidJSON's SAX interface. The reader is iterative and takes numbers
// as text: its recursive parser and its own conversion of numbers are not safe on hostile input.
#include "graph/value_json.h"

#include <fmt/format.h>
#include <rapidjson/encodedstream.h>
#include <rapidjson/error/en.h>
#include <rapidjson/memorystream.h>
#include <rapidjson/reader.h>
#include <rapidjson/stringbuffer.h>
#include <rapidjson/writer.h>

#include <charconv>
#include <cmath>
#include <utility>
#include <vector>

#include "base/limits.h"

namespace causeway {
namespace {

using Writer = rapidjson::Writer<rapidjson::StringBuffer>;

struct JsonWriter {
  Writer& out;

  void operator()(std::monostate) const { out.Null(); }
  void operator()(bool value) const { out.Bool(value); }
  void operator()(int64_t value) const { out.Int64(value); }
  void operator()(double value) const { std::isfinite(value) ? out.Double(value) : out.Null(); }
  void operator()(const std::string& value) const {
    out.String(value.data(), static_cast<rapidjson::SizeType>(value.size()));
  }
  void operator()(NodeId) const { out.Null(); }
  void operator()(EdgeId) const { out.Null(); }
  void operator()(const Standing&) const { out.Null(); }
  void operator()(const Path&) const { out.Null(); }
  void operator()(const List& values) const {
    out.StartArray();
    for (const Value& value : values) std::visit(*this, value.variant());
    out.EndArray();
  }
  void operator()(const Map& values) const {
    out.StartObject();
    for (const auto& [key, value] : values) {
      out.Key(key.data(), static_cast<rapidjson::SizeType>(key.size()));
      std::visit(*this, value.variant());
    }
    out.EndObject();
  }
};

Value NumberOf(std::string_view digits) {
  const char* end = digits.data() + digits.size();
  int64_t whole = 0;
  auto [rest, failed] = std::from_chars(digits.data(), end, whole);
  if (failed == std::errc() && rest == end) return whole;
  double real = 0;
  std::from_chars(digits.data(), end, real);
  return real;
}

// Builds the value of a text's events; `open_` is the path of lists and maps that are not closed.
class JsonHandler : public rapidjson::BaseReaderHandler<rapidjson::UTF8<>, JsonHandler> {
 public:
  bool Null() { return Put(Value()); }
  bool Bool(bool value) { return Put(value); }
  bool RawNumber(const char* text, rapidjson::SizeType size, bool) {
    return Put(NumberOf({text, size}));
  }
  bool String(const char* text, rapidjson::SizeType size, bool) {
    return Put(std::string(text, size));
  }
  bool Key(const char* text, rapidjson::SizeType size, bool) {
    open_.back().key.assign(text, size);
    return true;
  }
  bool StartArray() { return Open(List()); }
  bool StartObject() { return Open(Map()); }
  bool EndArray(rapidjson::SizeType) { return Close(); }
  bool EndObject(rapidjson::SizeType) { return Close(); }

  Value Take() { return std::move(result_); }

 private:
  struct Container {
    std::variant<List, Map> values;
    std::string key;  // of the next value of a map
  };

  bool Open(std::variant<List, Map> values) {
    open_.push_back({std::move(values), {}});
    return open_.size() <= Limits().nesting;
  }
  bool Close() {
    std::variant<List, Map> values = std::move(open_.back().values);
    open_.pop_back();
    return std::visit([this](auto& closed) { return Put(std::move(closed)); }, values);
  }
  bool Put(Value value) {
    if (open_.empty()) {
      result_ = std::move(value);
      return true;
    }
    Container& container = open_.back();
    if (auto* list = std::get_if<List>(&container.values)) {
      list->push_back(std::move(value));
    } else {
      std::get<Map>(container.values).insert_or_assign(container.key, std::move(value));
    }
    return true;
  }

  std::vector<Container> open_;
  Value result_;
};

}  // namespace

std::string ToJson(const Value& value) {
  rapidjson::StringBuffer buffer;
  Writer writer(buffer);
  std::visit(JsonWriter{writer}, value.variant());
  return {buffer.GetString(), buffer.GetSize()};
}

Result<Value> FromJson(std::string_view json) {
  constexpr unsigned kFlags = rapidjson::kParseIterativeFlag |
                              rapidjson::kParseValidateEncodingFlag |
                              rapidjson::kParseNumbersAsStringsFlag;
  rapidjson::MemoryStream bytes(json.data(), json.size());
  rapidjson::EncodedInputStream<rapidjson::UTF8<>, rapidjson::MemoryStream> stream(bytes);
  rapidjson::Reader reader;
  JsonHandler handler;
  reader.Parse<kFlags>(stream, handler);
  if (!reader.HasParseError()) return handler.Take();
  if (reader.GetParseErrorCode() == rapidjson::kParseErrorTermination) {
    return Error{.code = ErrorCode::kRejected,
                 .message = fmt::format("JSON nested deeper than {}", Limits().nesting)};
  }
  return Error{.code = ErrorCode::kRejected,
               .message = fmt::format("not JSON at byte {}: {}", reader.GetErrorOffset(),
                                      rapidjson::GetParseError_En(reader.GetParseErrorCode()))};
}

}  // namespace causeway
