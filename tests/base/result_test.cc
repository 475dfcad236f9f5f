#include "base/result.h"

#include <gtest/gtest.h>

#include <memory>
#include <string>

namespace causeway {
namespace {

Result<int> Half(int n) {
  if (n % 2 != 0) return Error{.message = "odd", .hint = "Give an even number."};
  return n / 2;
}

Result<int> Quarter(int n) {
  CW_ASSIGN(int half, Half(n));
  return Half(half);
}

Result<void> MustBeEven(int n) {
  CW_TRY(Half(n));
  return {};
}

TEST(Result, HoldsTheValue) { EXPECT_EQ(Quarter(12).value(), 3); }

TEST(Result, HandsTheErrorOn) {
  EXPECT_EQ(Quarter(6).error().message, "odd");
  EXPECT_FALSE(MustBeEven(3).has_value());
  EXPECT_TRUE(MustBeEven(2).has_value());
}

TEST(Result, TakesWhatCanOnlyMove) {
  Result<std::unique_ptr<int>> result(std::make_unique<int>(7));
  EXPECT_EQ(*std::move(result).value(), 7);
}

TEST(Error, ReadsAsLines) {
  EXPECT_EQ(ToText({.message = "odd", .detail = "3\n^", .hint = "Give an even number."}),
            "odd\n3\n^\nGive an even number.");
  EXPECT_EQ(ToText({.message = "odd"}), "odd");
}

}  // namespace
}  // namespace causeway
