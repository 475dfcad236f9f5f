#include "export/json_writer.h"

#include <gtest/gtest.h>

#include <limits>
#include <string>
#include <string_view>

namespace causeway {
namespace {

std::string Written(std::string_view text) {
  StringSink sink;
  JsonWriter json(sink);
  json.String(text);
  EXPECT_TRUE(json.EndLine());
  return sink.text();
}

TEST(JsonWriter, EscapesWhatCouldEndAScript) {
  EXPECT_EQ(Written("</script><!--"), "\"\\u003c/script>\\u003c!--\"\n");
  EXPECT_EQ(Written("a\u2028b\u2029c\u2027"), "\"a\\u2028b\\u2029c\u2027\"\n");
}

TEST(JsonWriter, WritesOnlyValidUtf8) {
  EXPECT_EQ(Written("caf\xE9"), "\"caf\uFFFD\"\n");
  EXPECT_EQ(Written(std::string_view("\"\\\n\0", 4)), "\"\\\"\\\\\\n\\u0000\"\n");
  EXPECT_EQ(Written({}), "\"\"\n");
}

TEST(JsonWriter, WritesNumbersThatReadBackAsWhatTheyWere) {
  StringSink sink;
  JsonWriter json(sink);
  json.StartArray();
  json.Integer(std::numeric_limits<int64_t>::min());
  for (double number : {1.0, 0.1, -0.0, 1e300}) json.Double(number);
  json.Double(std::numeric_limits<double>::quiet_NaN());
  json.Double(std::numeric_limits<double>::infinity());
  json.EndArray();
  ASSERT_TRUE(json.EndLine());
  EXPECT_EQ(sink.text(), "[-9223372036854775808,1.0,0.1,-0.0,1e300,null,null]\n");
}

TEST(JsonWriter, BreaksLinesAfterCommas) {
  StringSink sink;
  JsonWriter json(sink);
  json.StartArray();
  for (int64_t number : {1, 2}) {
    json.Break();
    json.Integer(number);
  }
  json.Break();
  json.EndArray();
  ASSERT_TRUE(json.EndLine());
  EXPECT_EQ(sink.text(), "[\n1,\n2\n]\n");
}

class FullByteSink final : public ByteSink {
 public:
  Result<void> Write(std::string_view /*bytes*/) override { return Error{.message = "disk full"}; }
};

TEST(JsonWriter, HandsOnTheErrorOfItsSink) {
  FullByteSink sink;
  JsonWriter json(sink);
  json.Null();
  EXPECT_EQ(json.EndLine().error().message, "disk full");
}

}  // namespace
}  // namespace causeway
