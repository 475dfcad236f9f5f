#include "importers/json_records.h"

#include <fmt/format.h>
#include <gtest/gtest.h>

#include <string>
#include <string_view>

namespace causeway {
namespace {

// Writes down what it is given, with the C++ type of each value.
class Recorder final : public JsonRecordSink {
 public:
  Result<void> TakeMember(std::string_view key, const Value& value) override {
    calls += fmt::format("{} = {}\n", key, ToText(value));
    return {};
  }
  Result<void> TakeRecord(std::string_view key, const Value& record) override {
    calls += fmt::format("{} += {}\n", key, ToText(record));
    if (ToText(record) == "\"refuse\"") return Error{.message = "refused"};
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
};

// The calls, or the error.
std::string Read(std::string_view bytes, const Limits& limits = {}) {
  Recorder recorder;
  Result<void> result = ReadJsonRecords(bytes, limits, recorder);
  return result ? recorder.calls : "error: " + result.error().message;
}

TEST(JsonRecords, ComeOneAtATime) {
  EXPECT_EQ(Read(R"({"a": "x", "list": [1, {"b": [true, null], "c": {}}, []], "d": {"e": 2.5}})"),
            "a = \"x\"\n"
            "list += int 1\n"
            "list += {b:[true null ] c:{} }\n"
            "list += []\n"
            "d = {e:double 2.5 }\n");
  EXPECT_EQ(Read("{}"), "");
  EXPECT_EQ(Read(R"({"list": []})"), "");
}

TEST(JsonRecords, KeepNumbersAsTheyAre) {
  EXPECT_EQ(Read(R"({"a": [-9223372036854775808, 0, -0, 1.0, 1e3, -0.0]})"),
            "a += int -9223372036854775808\na += int 0\na += int 0\n"
            "a += double 1\na += double 1000\na += double -0\n");
  EXPECT_EQ(Read(R"({"a": 9223372036854775808})"),
            "error: the number 9223372036854775808 is out of range at line 1, column 26 (byte 25)");
  EXPECT_EQ(Read(R"({"a": 1e999})").substr(0, 6), "error:");
  Read(R"({"a": 0.000000000000000000001e-2147483639})");  // reads out of bounds in some readers
}

TEST(JsonRecords, UnescapeStrings) {
  EXPECT_EQ(Read(R"({"a": "\u003c/script>\n\ud83e\udde0"})"), "a = \"</script>\n\U0001F9E0\"\n");
}

TEST(JsonRecords, SayWhereTheTextIsWrong) {
  EXPECT_EQ(Read("{\n \"é\": 1\n \"b\": 2}"),
            "error: not valid JSON at line 3, column 2 (byte 12): "
            "Missing a comma or '}' after an object member.");
  EXPECT_EQ(Read(""),
            "error: not valid JSON at line 1, column 1 (byte 0): "
            "The document is empty.");
  EXPECT_EQ(Read("{\"a\": \"\xFF\"}"),
            "error: not valid JSON at line 1, column 8 (byte 7): Invalid encoding in string.");
  EXPECT_EQ(Read("{} {}"),
            "error: not valid JSON at line 1, column 4 (byte 3): "
            "The document root must not be followed by other values.");
}

TEST(JsonRecords, SayWhichRecordIsRefused) {
  EXPECT_EQ(Read("{\"a\": [\n1,\n\"refuse\"]}"), "error: refused at line 3, column 9 (byte 19)");
}

TEST(JsonRecords, RefuseMembersThatStandTwice) {
  EXPECT_EQ(Read(R"({"a": 1, "a": 2})"),
            "error: the member \"a\" stands twice at line 1, column 13 (byte 12)");
  EXPECT_EQ(Read(R"({"a": [{"b": 1, "b": 2}]})"),
            "error: the member \"b\" stands twice at line 1, column 20 (byte 19)");
}

TEST(JsonRecords, RefuseWhatIsNotAnObject) {
  for (std::string_view bytes : {"[]", "1", "\"a\"", "null"}) {
    EXPECT_EQ(Read(bytes).substr(0, 44), "error: the outermost value is not an object ") << bytes;
  }
}

TEST(JsonRecords, HoldTheLimitOfNesting) {
  Limits limits;
  auto nested = [](size_t depth) {  // the outermost object is one level, the array another
    return fmt::format(R"({{"a": {}{}}})", std::string(depth - 1, '['),
                       std::string(depth - 1, ']'));
  };
  EXPECT_NE(Read(nested(limits.nesting - 1)).substr(0, 6), "error:");
  EXPECT_NE(Read(nested(limits.nesting)).substr(0, 6), "error:");
  EXPECT_EQ(Read(nested(limits.nesting + 1)),
            "error: values nest deeper than 64 at line 1, column 70 (byte 69)");
  EXPECT_EQ(Read("{\"a\": " + std::string(1'000'000, '[')).substr(0, 6), "error:");
}

}  // namespace
}  // namespace causeway
