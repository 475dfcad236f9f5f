#include "importers/json_records.h"

#include <fmt/format.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace causeway {
namespace {

using Paths = std::vector<std::string_view>;

// Gives a few bytes at a time, as a stream may.
class TrickleSource final : public ByteSource {
 public:
  TrickleSource(std::string_view bytes, size_t most) : bytes_(bytes), most_(most) {}
  Result<size_t> Read(std::span<char> into) override {
    size_t size = bytes_.copy(into.data(), std::min(into.size(), most_));
    bytes_.remove_prefix(size);
    return size;
  }

 private:
  std::string_view bytes_;
  size_t most_;
};

// Writes down what it is given, with the C++ type of each value.
class Recorder final : public JsonRecordSink {
 public:
  explicit Recorder(const Paths& paths) : paths_(paths) {}

  Result<void> Take(const JsonRecord& record) override {
    std::string text = ToText(record.value.ToValue());
    calls += fmt::format("{} {} = {}\n", record.number, paths_[record.path], text);
    if (text == "\"refuse\"") return Error{.message = "refused"};
    return {};
  }
  std::string calls;

 private:
  static std::string ToText(const Value& value) {
    if (const auto* text = value.get_if<std::string>()) return '"' + *text + '"';
    if (const auto* number = value.get_if<int64_t>()) return fmt::format("int {}", *number);
    if (const auto* number = value.get_if<double>()) return fmt::format("double {}", *number);
    if (const auto* truth = value.get_if<bool>()) return fmt::format("{}", *truth);
    std::string text;
    if (const auto* list = value.get_if<List>()) {
      for (const Value& element : *list) text += ToText(element) + ' ';
      return '[' + text + ']';
    }
    if (const auto* map = value.get_if<Map>()) {
      for (const auto& [key, member] : *map) text += key + ':' + ToText(member) + ' ';
      return '{' + text + '}';
    }
    return "null";
  }

  const Paths& paths_;
};

// The calls, or the error; the same whatever pieces the bytes come in.
std::string ReadRecords(std::string_view bytes, const Paths& paths, const Limits& limits = {},
                        JsonInput input = JsonInput::kOneValue) {
  auto read = [&](size_t piece) {
    Recorder recorder(paths);
    TrickleSource source(bytes, piece);
    Result<void> result = ReadJsonRecords(source, paths, limits, recorder, input);
    return result ? recorder.calls : "error: " + result.error().message;
  };
  std::string calls = read(SIZE_MAX);
  if (bytes.size() < 1000) {
    EXPECT_EQ(read(1), calls);
  }
  return calls;
}

TEST(JsonRecords, ComeOneAtATime) {
  EXPECT_EQ(
      ReadRecords(R"({"a": "x", "list": [1, {"b": [true, null], "c": {}}, []], "d": {"e": 2.5}})",
                  {"a", "list[]", "d"}),
      "1 a = \"x\"\n"
      "2 list[] = int 1\n"
      "3 list[] = {b:[true null ] c:{} }\n"
      "4 list[] = []\n"
      "5 d = {e:double 2.5 }\n");
  EXPECT_EQ(ReadRecords("{}", {"a"}), "");
  EXPECT_EQ(ReadRecords(R"({"list": []})", {"list[]"}), "");
}

TEST(JsonRecords, OfNestedArrays) {
  EXPECT_EQ(ReadRecords(R"({"graphs": [{"id": 1, "nodes": [1, 2], "edges": [3]}, {"nodes": [4]}]})",
                        {"graphs[].nodes[]", "graphs[].edges[]"}),
            "1 graphs[].nodes[] = int 1\n"
            "2 graphs[].nodes[] = int 2\n"
            "3 graphs[].edges[] = int 3\n"
            "4 graphs[].nodes[] = int 4\n");
}

TEST(JsonRecords, WhatNoPathGoesThroughIsPassedOver) {
  EXPECT_EQ(ReadRecords(R"({"x": {"a": [1, {"a": 2}]}, "a": 3, "y": [[]], "x": 4})", {"a"}),
            "1 a = int 3\n");
}

TEST(JsonRecords, APathMayGoThroughAnArrayOrAnObject) {
  const Paths paths = {"elements[]", "elements.nodes[]"};
  EXPECT_EQ(ReadRecords(R"({"elements": [1]})", paths), "1 elements[] = int 1\n");
  EXPECT_EQ(ReadRecords(R"({"elements": {"nodes": [1]}})", paths), "1 elements.nodes[] = int 1\n");
  EXPECT_EQ(ReadRecords(R"([[1], [2]])", {"[]"}), "1 [] = [int 1 ]\n2 [] = [int 2 ]\n");
}

TEST(JsonRecords, WhatAPathCannotGoThroughIsAnError) {
  EXPECT_EQ(ReadRecords(R"({"nodes": {}})", {"nodes[]"}),
            "error: \"nodes\" is not an array at line 1, column 11 (byte 10)");
  EXPECT_EQ(ReadRecords(R"({"a": 1})", {"a.b"}),
            "error: \"a\" is not an object at line 1, column 8 (byte 7)");
  EXPECT_EQ(ReadRecords(R"({"nodes": null})", {"nodes[]"}), "");
}

TEST(JsonRecords, OfASequenceAreItsValues) {
  auto lines = [](std::string_view bytes) {
    return ReadRecords(bytes, {""}, {}, JsonInput::kSequence);
  };
  EXPECT_EQ(lines("{\"a\": 1}\n{\"a\": 2}\r\n"), "1  = {a:int 1 }\n2  = {a:int 2 }\n");
  EXPECT_EQ(lines("{\"a\": 1}\n{\"a\""),
            "error: not valid JSON at line 2, column 5 (byte 13): "
            "Missing a colon after a name of object member.");
}

TEST(JsonRecords, KeepNumbersAsTheyAre) {
  EXPECT_EQ(ReadRecords(R"({"a": [-9223372036854775808, 0, -0, 1.0, 1e3, -0.0]})", {"a[]"}),
            "1 a[] = int -9223372036854775808\n2 a[] = int 0\n3 a[] = int 0\n"
            "4 a[] = double 1\n5 a[] = double 1000\n6 a[] = double -0\n");
  EXPECT_EQ(ReadRecords(R"({"a": 1e999})", {"a"}),
            "error: not valid JSON at line 1, column 12 (byte 11): "
            "Number too big to be stored in double.");
  ReadRecords(R"({"a": 0.000000000000000000001e-2147483639})",
              {"a"});  // reads out of bounds in some readers
}

TEST(JsonRecords, UnescapeStrings) {
  EXPECT_EQ(ReadRecords(R"({"a": "\u003c/script>\n\ud83e\udde0"})", {"a"}),
            "1 a = \"</script>\n\U0001F9E0\"\n");
}

TEST(JsonRecords, SayWhereTheTextIsWrong) {
  EXPECT_EQ(ReadRecords("{\n \"é\": 1\n \"b\": 2}", {"b"}),
            "error: not valid JSON at line 3, column 2 (byte 12): "
            "Missing a comma or '}' after an object member.");
  EXPECT_EQ(ReadRecords("", {"a"}),
            "error: not valid JSON at line 1, column 1 (byte 0): "
            "The document is empty.");
  EXPECT_EQ(ReadRecords("{\"a\": \"\xFF\"}", {"a"}),
            "error: not valid JSON at line 1, column 9 (byte 8): Invalid encoding in string.");
  EXPECT_EQ(ReadRecords("{} {}", {"a"}),
            "error: not valid JSON at line 1, column 4 (byte 3): "
            "The document root must not be followed by other values.");
}

TEST(JsonRecords, SayWhichRecordIsRefused) {
  EXPECT_EQ(ReadRecords("{\"a\": [\n1,\n\"refuse\"]}", {"a[]"}),
            "error: refused at line 3, column 9 (byte 19)");
}

TEST(JsonRecords, RefuseMembersThatStandTwice) {
  EXPECT_EQ(ReadRecords(R"({"a": 1, "a": 2})", {"a"}),
            "error: the member \"a\" stands twice at line 1, column 13 (byte 12)");
  EXPECT_EQ(ReadRecords(R"({"a": [{"b": 1, "b": 2}]})", {"a[]"}),
            "error: the member \"b\" stands twice at line 1, column 23 (byte 22)");
}

TEST(JsonRecords, RefuseWhatIsNotAnObject) {
  for (std::string_view bytes : {"[]", "1", "\"a\"", "null"}) {
    EXPECT_EQ(ReadRecords(bytes, {"a"}).substr(0, 44),
              "error: the outermost value is not an object ")
        << bytes;
  }
}

TEST(JsonRecords, HoldTheLimitOfNesting) {
  Limits limits;
  auto nested = [](size_t depth) {  // the outermost object is one level, the array another
    return fmt::format(R"({{"a": {}{}}})", std::string(depth - 1, '['),
                       std::string(depth - 1, ']'));
  };
  EXPECT_NE(ReadRecords(nested(limits.nesting - 1), {"a"}).substr(0, 6), "error:");
  EXPECT_NE(ReadRecords(nested(limits.nesting), {"a"}).substr(0, 6), "error:");
  EXPECT_EQ(ReadRecords(nested(limits.nesting + 1), {"a"}),
            "error: values nest deeper than 64 at line 1, column 70 (byte 69)");
  EXPECT_EQ(ReadRecords("{\"a\": " + std::string(1'000'000, '['), {"a"}).substr(0, 6), "error:");
}

TEST(JsonRecords, HoldTheLimitOfARecord) {
  auto record = [](size_t size) {  // from the bracket on
    return fmt::format(R"({{"a": [{}]}})", '"' + std::string(size - 3, 'x') + '"');
  };
  Limits limits{.record_bytes = 1000};
  EXPECT_NE(ReadRecords(record(999), {"a[]"}, limits).substr(0, 6), "error:");
  EXPECT_NE(ReadRecords(record(1000), {"a[]"}, limits).substr(0, 6), "error:");
  EXPECT_EQ(ReadRecords(record(1001), {"a[]"}, limits),
            "error: a record has more than 1000 bytes at line 1, column 1008 (byte 1007)");
}

TEST(JsonRecords, HoldTheLimitOfValues) {
  Limits limits{.record_values = 5};  // the object, its name and the array are three
  EXPECT_NE(ReadRecords(R"({"a": [1]})", {""}, limits).substr(0, 6), "error:");
  EXPECT_NE(ReadRecords(R"({"a": [1, 2]})", {""}, limits).substr(0, 6), "error:");
  EXPECT_EQ(ReadRecords(R"({"a": [1, 2, 3]})", {""}, limits),
            "error: a record has more than 5 values at line 1, column 15 (byte 14)");
  EXPECT_NE(ReadRecords(R"({"a": [[1, 2], [3, 4], [5, 6]]})", {"a[]"}, limits).substr(0, 6),
            "error:");
}

TEST(JsonRecords, AStringWithoutEndIsRefusedBeforeItIsHeld) {
  Limits limits{.record_bytes = 1 << 20};
  std::string endless = R"({"b": {"a": ")" + std::string(4 << 20, 'x');
  std::string error = ReadRecords(endless, {"a"}, limits);
  EXPECT_EQ(error.substr(0, 43), "error: a record has more than 1048576 bytes");
  std::string many = R"({"b": [1)";
  for (size_t at = 0; at < (1 << 20); ++at) many += ",[]";
  EXPECT_EQ(ReadRecords(many + "]}", {"a"}, limits), "");
}

TEST(JsonRecords, AHeadIsSearchedForMembers) {
  EXPECT_TRUE(HasJsonMember(R"({"graphs" : [)", "graphs"));
  EXPECT_FALSE(HasJsonMember(R"({"a": "graphs", "b": 1)", "graphs"));
  EXPECT_FALSE(HasJsonMember(R"({"graph)", "graphs"));
}

}  // namespace
}  // namespace causeway
