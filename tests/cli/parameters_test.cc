#include "cli/parameters.h"

#include <gtest/gtest.h>

#include <vector>

namespace causeway {
namespace {

Value ValueOf(const std::string& text) {
  Result<Map> parameters = ParametersOf(std::vector<std::string>{"p=" + text});
  EXPECT_TRUE(parameters);
  return parameters->at("p");
}

TEST(Parameters, AreJsonWhereTheyCanBe) {
  EXPECT_EQ(ValueOf("7"), Value(int64_t{7}));
  EXPECT_EQ(ValueOf("7.5"), Value(7.5));
  EXPECT_EQ(ValueOf("true"), Value(true));
  EXPECT_TRUE(ValueOf("null").is_null());
  EXPECT_EQ(ValueOf("\"7\""), Value("7"));
  EXPECT_EQ(ValueOf("[1, \"a\"]"), Value(List{int64_t{1}, "a"}));
  EXPECT_EQ(ValueOf("{\"a\": 1}"), Value(Map{{"a", int64_t{1}}}));
}

TEST(Parameters, AreOtherwiseTextAsItStands) {
  EXPECT_EQ(ValueOf("cold air"), Value("cold air"));
  EXPECT_EQ(ValueOf("a=b"), Value("a=b"));
  EXPECT_EQ(ValueOf("007"), Value("007"));
  EXPECT_EQ(ValueOf(""), Value(""));
}

TEST(Parameters, HaveNamesOfTheirOwn) {
  std::vector<std::string> given = {"$a=1", "b=2"};
  EXPECT_EQ(*ParametersOf(given), (Map{{"a", int64_t{1}}, {"b", int64_t{2}}}));
  for (const std::vector<std::string>& wrong :
       {std::vector<std::string>{"a"}, {"=1"}, {"$=1"}, {"a=1", "$a=2"}}) {
    Result<Map> refused = ParametersOf(wrong);
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().code, ErrorCode::kUsage);
  }
}

}  // namespace
}  // namespace causeway
