#include "query/ternary.h"

#include <gtest/gtest.h>

#include <limits>

namespace causeway {
namespace {

constexpr Truth kUnknown = std::nullopt;
const double kNan = std::numeric_limits<double>::quiet_NaN();

Truth Less(const Value& a, const Value& b) { return Compare(a, Comparator::kLess, b); }

TEST(Equal, NullIsUnknown) {
  EXPECT_EQ(Equal(Value(), Value()), kUnknown);
  EXPECT_EQ(Equal(int64_t{1}, Value()), kUnknown);
}

TEST(Equal, ComparesNumbersByValue) {
  EXPECT_EQ(Equal(int64_t{1}, 1.0), true);
  EXPECT_EQ(Equal(int64_t{9007199254740993}, 9007199254740992.0), false);
  EXPECT_EQ(Equal(kNan, kNan), false);
}

TEST(Equal, DifferentKindsDiffer) { EXPECT_EQ(Equal("1", int64_t{1}), false); }

TEST(Equal, ListsByElement) {
  EXPECT_EQ(Equal(List{int64_t{1}, Value()}, List{int64_t{1}, Value()}), kUnknown);
  EXPECT_EQ(Equal(List{int64_t{1}, Value()}, List{int64_t{2}, Value()}), false);
  EXPECT_EQ(Equal(List{int64_t{1}}, List{int64_t{1}, Value()}), false);
}

TEST(Equal, MapsByKeyAndValue) {
  EXPECT_EQ(Equal(Map{{"a", "x"}}, Map{{"a", "x"}}), true);
  EXPECT_EQ(Equal(Map{{"a", "x"}}, Map{{"b", "x"}}), false);
  EXPECT_EQ(Equal(Map{{"a", Value()}}, Map{{"a", "x"}}), kUnknown);
}

TEST(Compare, OrdersWithinAKind) {
  EXPECT_EQ(Less("a", "b"), true);
  EXPECT_EQ(Less(false, true), true);
  EXPECT_EQ(Less(int64_t{2}, 1.5), false);
  EXPECT_EQ(Less(List{int64_t{1}, int64_t{2}}, List{int64_t{1}, int64_t{3}}), true);
}

TEST(Compare, IsUnknownBetweenKinds) {
  EXPECT_EQ(Less("a", int64_t{1}), kUnknown);
  EXPECT_EQ(Less(Value(), int64_t{1}), kUnknown);
  EXPECT_EQ(Less(NodeId{1}, NodeId{2}), kUnknown);
}

TEST(Compare, NothingIsLessOrMoreThanNan) {
  EXPECT_EQ(Less(1.0, kNan), false);
  EXPECT_EQ(Compare(1.0, Comparator::kGreater, kNan), false);
  EXPECT_EQ(Compare(kNan, Comparator::kNotEqual, kNan), true);
}

}  // namespace
}  // namespace causeway
