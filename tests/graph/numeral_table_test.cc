#include "graph/numeral_table.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <string>
#include <vector>

namespace causeway {
namespace {

TEST(NumeralTable, HasAPlaceForEachPrefixAndNumeral) {
  NumeralTable table(1);
  std::vector<std::string> texts = {"HP:0000118", "HP:000118", "HP:118", "118", "0",
                                    "00",         "x0",        "x00",    "x",   ""};
  for (uint32_t at = 0; at < texts.size(); ++at) {
    NumeralTable::Place place = table.PlaceOf(PartNumeral(texts[at]));
    bool has_numeral = at < 8;
    ASSERT_EQ(place.number != nullptr, has_numeral) << texts[at];
    if (!has_numeral) continue;
    EXPECT_EQ(*place.number, 0U) << texts[at] << " is not the same as one before it";
    *place.number = at + 1;
  }
  for (uint32_t at = 0; at < 8; ++at)
    EXPECT_EQ(*table.PlaceOf(PartNumeral(texts[at])).number, at + 1);
}

TEST(NumeralTable, OfLongNumeralsAPartIsPrefix) {
  NumeralTable table(1);
  *table.PlaceOf(PartNumeral("12341123456")).number = 1;
  EXPECT_EQ(*table.PlaceOf(PartNumeral("1123456")).number, 0U);
  EXPECT_EQ(*table.PlaceOf(PartNumeral("12341123456")).number, 1U);
}

// Each of these prefixes has one text, whose array would be large.
TEST(NumeralTable, DoesNotTakeMuchMemoryForFewTexts) {
  NumeralTable table(1);
  size_t without = 0;
  for (int prefix = 0; prefix < 1000; ++prefix) {
    NumeralTable::Place place =
        table.PlaceOf(PartNumeral("p" + std::to_string(prefix) + ":999999"));
    without += place.number == nullptr ? 1 : 0;
  }
  EXPECT_GT(without, 990U);
  EXPECT_FALSE(table.PlaceOf(PartNumeral("p999:1")).is_only) << "p999:999999 is elsewhere";
  EXPECT_TRUE(table.PlaceOf(PartNumeral("q:1")).is_only);
}

TEST(NumeralTable, GivesNewNumbers) {
  NumeralTable table(1);
  for (uint32_t number = 1; number < 4; ++number) {
    *table.PlaceOf(PartNumeral("x" + std::to_string(number))).number = number;
  }
  table.Renumber(std::vector<uint32_t>{0, 3, 1, 2});
  EXPECT_EQ(*table.PlaceOf(PartNumeral("x1")).number, 3U);
  EXPECT_EQ(*table.PlaceOf(PartNumeral("x2")).number, 1U);
  EXPECT_EQ(*table.PlaceOf(PartNumeral("x5")).number, 0U);
}

}  // namespace
}  // namespace causeway
