#include "graph/numeral_text.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <string>

namespace causeway {
namespace {

std::string Whole(const NumeralText& text) {
  std::string whole;
  text.AppendTo(whole);
  return whole;
}

TEST(NumeralText, IsPartedBeforeItsNumeral) {
  EXPECT_EQ(PartNumeral("HP:0000118"), (NumeralText{"HP:0000", 118}));
  EXPECT_EQ(PartNumeral("118"), (NumeralText{"", 118}));
  EXPECT_EQ(PartNumeral("x0"), (NumeralText{"x", 0}));
  EXPECT_EQ(PartNumeral("x00"), (NumeralText{"x0", 0}));
  EXPECT_EQ(PartNumeral("x12345678"), (NumeralText{"x1", 2345678}));
  EXPECT_EQ(PartNumeral("12x"), (NumeralText{"12x"}));
  EXPECT_EQ(PartNumeral(""), (NumeralText{}));
}

TEST(NumeralText, OtherPartsAreNotTheOnesOfTheirWhole) {
  EXPECT_TRUE(IsParted({"x", 12}));
  EXPECT_TRUE(IsParted({"x0", 12}));
  EXPECT_TRUE(IsParted({"x1", 2345678}));
  EXPECT_FALSE(IsParted({"x1", 2})) << "x|12";
  EXPECT_FALSE(IsParted({"x", 12345678})) << "too long";
}

RC_GTEST_PROP(NumeralText, PartsMakeTheWhole, ()) {
  std::string digits = *rc::gen::container<std::string>(rc::gen::inRange('0', ':'));
  std::string text = *rc::gen::element<std::string>("", "x", "HP:") + digits;
  RC_ASSERT(Whole(PartNumeral(text)) == text);
  RC_ASSERT(IsParted(PartNumeral(text)) || digits.empty());
}

}  // namespace
}  // namespace causeway
