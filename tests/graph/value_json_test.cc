#include "graph/value_json.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <cmath>
#include <cstring>
#include <limits>

namespace causeway {
namespace {

TEST(ValueJson, TheForm) {
  EXPECT_EQ(ToJson(Value()), "null");
  EXPECT_EQ(ToJson(true), "true");
  EXPECT_EQ(ToJson(int64_t{3}), "3");
  EXPECT_EQ(ToJson(3.0), "3.0");
  EXPECT_EQ(ToJson("a \"quoted\"\n\u00E9"), "\"a \\\"quoted\\\"\\n\u00E9\"");
  EXPECT_EQ(ToJson(List{int64_t{1}, "b"}), "[1,\"b\"]");
  EXPECT_EQ(ToJson(Map{{"k", List{}}}), "{\"k\":[]}");
}

TEST(ValueJson, WhatJsonCannotSayIsNull) {
  EXPECT_EQ(ToJson(std::nan("")), "null");
  EXPECT_EQ(ToJson(List{std::numeric_limits<double>::infinity()}), "[null]");
  EXPECT_EQ(ToJson(NodeId{1}), "null");
}

TEST(ValueJson, WholeAndRealNumbersStayApart) {
  EXPECT_EQ(*FromJson("3"), Value(int64_t{3}));
  EXPECT_EQ(*FromJson("3.0"), Value(3.0));
  EXPECT_EQ(*FromJson("-9223372036854775808"), Value(std::numeric_limits<int64_t>::min()));
  EXPECT_EQ(*FromJson("9223372036854775808"), Value(9223372036854775808.0));
  EXPECT_EQ(*FromJson("1e3"), Value(1000.0));
  EXPECT_EQ(*FromJson("0.000000000000000000001e-2147483639"), Value(0.0));
}

TEST(ValueJson, Errors) {
  auto message = [](std::string_view json) { return FromJson(json).error().message; };
  EXPECT_EQ(message("[1,"), "not JSON at byte 3: Invalid value.");
  EXPECT_EQ(message("\"\xFF\""), "not JSON at byte 1: Invalid encoding in string.");
  EXPECT_EQ(message("1 2"),
            "not JSON at byte 2: The document root must not be followed by other values.");
  EXPECT_EQ(message(std::string(100'000, '[')), "JSON nested deeper than 64");
}

TEST(ValueJson, NestingUpToTheLimit) {
  auto nested = [](size_t depth) { return std::string(depth, '[') + std::string(depth, ']'); };
  EXPECT_TRUE(FromJson(nested(63)));
  EXPECT_TRUE(FromJson(nested(64)));
  EXPECT_FALSE(FromJson(nested(65)));
}

RC_GTEST_PROP(ValueJsonProperty, DoublesRoundTrip, (uint64_t bits)) {
  double number = 0;
  std::memcpy(&number, &bits, sizeof number);
  RC_PRE(std::isfinite(number));
  RC_ASSERT(*FromJson(ToJson(number)) == Value(number));
}

RC_GTEST_PROP(ValueJsonProperty, ListsRoundTrip,
              (const std::vector<int64_t>& numbers, const std::vector<std::string>& texts)) {
  List list(numbers.begin(), numbers.end());
  for (std::string text : texts) {
    for (char& c : text) c = static_cast<char>(c & 0x7F);
    list.emplace_back(text);
  }
  list.emplace_back(Map{{"", list}, {"k", Value()}});
  RC_ASSERT(*FromJson(ToJson(list)) == Value(list));
}

}  // namespace
}  // namespace causeway
