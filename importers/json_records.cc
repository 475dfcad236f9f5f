// RapidJSON's SAX reader without recursion. Of the containers on the way to a record only which
// paths lead on through them is known; records are built on one tape.
#include "importers/json_records.h"

#include <fmt/format.h>
#include <rapidjson/error/en.h>
#include <rapidjson/reader.h>

#include <algorithm>
#include <cassert>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "importers/json_source.h"
#include "importers/rejected.h"

namespace causeway {
namespace {

constexpr unsigned kFlags = rapidjson::kParseIterativeFlag | rapidjson::kParseValidateEncodingFlag |
                            rapidjson::kParseNumbersAsStringsFlag |
                            rapidjson::kParseStopWhenDoneFlag;
constexpr std::string_view kElement = "[]";
constexpr std::string_view kSpace = " \t\r\n";

using PathSet = uint64_t;  // a bit for each path

std::string_view Cut(std::string_view text) { return text.substr(0, 40); }

// "graphs[].nodes[]" is "graphs", "[]", "nodes", "[]".
std::vector<std::string_view> StepsOf(std::string_view path) {
  std::vector<std::string_view> steps;
  while (!path.empty()) {
    bool is_element = path.starts_with(kElement);
    size_t size = is_element ? kElement.size() : std::min(path.find_first_of(".["), path.size());
    if (size > 0) steps.push_back(path.substr(0, size));
    path.remove_prefix(size);
    if (path.starts_with('.')) path.remove_prefix(1);
  }
  return steps;
}

class PathTable {
 public:
  explicit PathTable(std::span<const std::string_view> paths) {
    assert(paths.size() <= 64);
    for (std::string_view path : paths) steps_.push_back(StepsOf(path));
  }

  [[nodiscard]] PathSet All() const {
    PathSet all = 0;
    for (size_t path = 0; path < steps_.size(); ++path) all |= PathSet{1} << path;
    return all;
  }
  // Those of `paths` whose step at `depth` is `step`.
  [[nodiscard]] PathSet Through(PathSet paths, size_t depth, std::string_view step) const {
    return Those(paths, [&](const auto& steps) { return steps[depth] == step; });
  }
  // Those that go on into an object; the others go on into an array.
  [[nodiscard]] PathSet ThroughObject(PathSet paths, size_t depth) const {
    return Those(paths, [&](const auto& steps) { return steps[depth] != kElement; });
  }
  // The one that ends after `depth` steps.
  [[nodiscard]] std::optional<size_t> Ending(PathSet paths, size_t depth) const {
    for (size_t path = 0; path < steps_.size(); ++path) {
      if ((paths >> path & 1) != 0 && steps_[path].size() == depth) return path;
    }
    return std::nullopt;
  }

 private:
  template <class Holds>
  PathSet Those(PathSet paths, Holds holds) const {
    PathSet those = 0;
    for (size_t path = 0; path < steps_.size(); ++path) {
      if ((paths >> path & 1) != 0 && holds(steps_[path])) those |= PathSet{1} << path;
    }
    return those;
  }

  std::vector<std::vector<std::string_view>> steps_;
};

// RapidJSON's handler. A value is part of a record, on the way to one, or passed over.
class RecordHandler {
 public:
  using Ch = char;
  using Size = rapidjson::SizeType;

  RecordHandler(JsonSource& stream, std::span<const std::string_view> paths, const Limits& limits,
                JsonRecordSink& sink)
      : stream_(stream), paths_(paths), limits_(limits), sink_(sink) {}

  bool Null() { return TakeScalar(JsonKind::kNull, {}); }
  bool Bool(bool value) { return TakeScalar(value ? JsonKind::kTrue : JsonKind::kFalse, {}); }
  bool String(const char* text, Size size, bool /*copy*/) {
    return TakeScalar(JsonKind::kString, {text, size});
  }
  bool RawNumber(const char* text, Size size, bool /*copy*/) {
    std::string_view number(text, size);
    if (NumberOfJson(number)) return TakeScalar(JsonKind::kNumber, number);
    return Fail(fmt::format("the number {} is out of range", Cut(number)));
  }
  // Not called: numbers come as text.
  bool Int(int /*number*/) { return false; }
  bool Uint(unsigned /*number*/) { return false; }
  bool Int64(int64_t /*number*/) { return false; }
  bool Uint64(uint64_t /*number*/) { return false; }
  bool Double(double /*number*/) { return false; }

  bool StartObject() { return Open(JsonKind::kObject); }
  bool Key(const char* text, Size size, bool /*copy*/) {
    if (!record_) stream_.Release();
    if (passed_over_ > 0) return true;
    std::string_view name(text, size);
    if (record_) {
      tape_.AddKey(name);
      return true;
    }
    Frame& frame = open_.back();
    frame.name = name;
    frame.at_hand = paths_.Through(frame.paths, open_.size() - 1, name);
    if ((frame.seen & frame.at_hand) != 0) return FailTwice(name);
    frame.seen |= frame.at_hand;
    return true;
  }
  bool EndObject(Size /*members*/) { return Close(); }
  bool StartArray() { return Open(JsonKind::kArray); }
  bool EndArray(Size /*elements*/) { return Close(); }

  // What stopped the reader, where it was not the text itself.
  [[nodiscard]] const std::optional<Error>& error() const { return error_; }

 private:
  // A container on the way to records.
  struct Frame {
    PathSet paths = 0;  // that go through it
    PathSet seen = 0;   // of them, through members that were there
    PathSet at_hand = 0;
    std::string name;  // of the member at hand
  };

  // What is about to be read is at the end of these paths, or on them.
  [[nodiscard]] PathSet AtHand() const {
    return open_.empty() ? paths_.All() : open_.back().at_hand;
  }

  bool Open(JsonKind kind) {
    if (depth_ >= limits_.nesting) {
      return Fail(fmt::format("values nest deeper than {}", limits_.nesting));
    }
    ++depth_;
    if (!record_) stream_.Release();
    if (passed_over_ > 0 || AtHand() == 0) {
      ++passed_over_;
      return true;
    }
    if (!BeginsRecord()) return OpenFrame(kind);
    tape_.Open(kind);
    return true;
  }

  // Whether what comes is a record or part of one.
  bool BeginsRecord() {
    if (record_) return true;
    record_ = paths_.Ending(AtHand(), open_.size());
    if (record_) record_place_ = stream_.Here();
    return record_.has_value();
  }

  bool OpenFrame(JsonKind kind) {
    PathSet object = paths_.ThroughObject(AtHand(), open_.size());
    bool is_object = kind == JsonKind::kObject;
    Frame frame{.paths = is_object ? object : AtHand() & ~object};
    if (frame.paths == 0) return FailKind(object != 0);
    if (!is_object) frame.at_hand = frame.paths;
    open_.push_back(std::move(frame));
    return true;
  }

  bool Close() {
    --depth_;
    if (passed_over_ > 0) {
      --passed_over_;
      return true;
    }
    if (!record_) {
      open_.pop_back();
      return true;
    }
    if (std::optional<std::string_view> repeated = tape_.Close()) return FailTwice(*repeated);
    return FinishValue();
  }

  bool TakeScalar(JsonKind kind, std::string_view text) {
    if (passed_over_ > 0 || AtHand() == 0) {
      stream_.Release();
      return true;
    }
    if (!BeginsRecord()) {
      return (kind == JsonKind::kNull && !open_.empty()) ||
             FailKind(paths_.ThroughObject(AtHand(), open_.size()) != 0);
    }
    tape_.Add(kind, text);
    return FinishValue();
  }

  // Hands the record on where it is whole.
  bool FinishValue() {
    if (stream_.holds_too_much()) return Fail(TooLong());
    if (tape_.item_count() > limits_.record_values) {
      return Fail(fmt::format("a record has more than {} values", limits_.record_values));
    }
    if (!tape_.is_whole()) return true;
    JsonRecord record{.path = *record_, .number = ++number_, .value = JsonValue(tape_)};
    Result<void> taken = sink_.Take(record);
    record_.reset();
    tape_.Clear();
    stream_.Release();
    return taken || FailAt(record_place_, std::move(taken).error());
  }

  [[nodiscard]] std::string TooLong() const {
    return fmt::format("a record has more than {} bytes", limits_.record_bytes);
  }
  bool FailKind(bool wants_object) {
    std::string what =
        open_.empty() ? "the outermost value" : fmt::format("\"{}\"", Cut(open_.back().name));
    return Fail(fmt::format("{} is not an {}", what, wants_object ? "object" : "array"));
  }
  bool FailTwice(std::string_view name) {
    return Fail(fmt::format("the member \"{}\" stands twice", Cut(name)));
  }
  bool Fail(std::string message) { return FailAt(stream_.Here(), Rejected(std::move(message))); }
  bool FailAt(const JsonPlace& place, Error error) {
    error_ = std::move(error);
    error_->message += " at " + ToText(place);
    return false;
  }

  JsonSource& stream_;
  PathTable paths_;
  const Limits& limits_;
  JsonRecordSink& sink_;
  std::vector<Frame> open_;
  uint32_t depth_ = 0;            // of all containers
  uint32_t passed_over_ = 0;      // containers that no path goes through
  std::optional<size_t> record_;  // the path of the record at hand
  JsonPlace record_place_;
  uint32_t number_ = 0;
  JsonTape tape_;
  std::optional<Error> error_;
};

Error NotJson(JsonSource& stream, std::string_view why) {
  return Rejected(fmt::format("not valid JSON at {}: {}", ToText(stream.Here()), why));
}

Error WhyItStopped(JsonSource& stream, const RecordHandler& handler, const Limits& limits,
                   rapidjson::ParseErrorCode code) {
  if (stream.error()) return *stream.error();
  if (handler.error()) return *handler.error();
  if (stream.holds_too_much()) {
    return Rejected(fmt::format("a record has more than {} bytes at {}", limits.record_bytes,
                                ToText(stream.Here())));
  }
  return NotJson(stream, rapidjson::GetParseError_En(code));
}

void SkipSpace(JsonSource& stream) {
  while (kSpace.find(stream.Peek()) != std::string_view::npos) stream.Take();
}

}  // namespace

Result<void> ReadJsonRecords(ByteSource& source, std::span<const std::string_view> paths,
                             const Limits& limits, JsonRecordSink& sink, JsonInput input) {
  JsonSource stream(source, limits.record_bytes);
  RecordHandler handler(stream, paths, limits, sink);
  rapidjson::Reader reader;
  do {
    rapidjson::ParseResult result = reader.Parse<kFlags>(stream, handler);
    if (result.IsError()) return WhyItStopped(stream, handler, limits, result.Code());
    SkipSpace(stream);
  } while (input == JsonInput::kSequence && !stream.at_end());
  if (stream.error()) return *stream.error();
  if (stream.at_end()) return {};
  return NotJson(stream,
                 rapidjson::GetParseError_En(rapidjson::kParseErrorDocumentRootNotSingular));
}

bool HasJsonMember(std::string_view head, std::string_view name) {
  std::string quoted = fmt::format("\"{}\"", name);
  for (size_t at = head.find(quoted); at != std::string_view::npos;
       at = head.find(quoted, at + 1)) {
    size_t next = head.find_first_not_of(kSpace, at + quoted.size());
    if (next != std::string_view::npos && head[next] == ':') return true;
  }
  return false;
}

}  // namespace causeway
