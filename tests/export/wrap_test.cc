// Lines are filled, never longer than asked for, and lose nothing but white space.
#include "export/wrap.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace causeway {
namespace {

using testing::ElementsAre;

TEST(WrapTest, FillsLines) {
  EXPECT_THAT(Wrap("one two three", 7), ElementsAre("one two", "three"));
  EXPECT_THAT(Wrap("one two three", 13), ElementsAre("one two three"));
}

TEST(WrapTest, FoldsWhiteSpace) {
  EXPECT_THAT(Wrap("  one \n\t two ", 80), ElementsAre("one two"));
  EXPECT_THAT(Wrap("", 80), ElementsAre(""));
  EXPECT_THAT(Wrap(" \n ", 80), ElementsAre(""));
}

TEST(WrapTest, BreaksOnlyWordsThatAreWiderThanALine) {
  EXPECT_THAT(Wrap("a bcdefgh ij", 3), ElementsAre("a", "bcd", "efg", "h", "ij"));
}

TEST(WrapTest, CountsColumnsAndKeepsCodePointsWhole) {
  EXPECT_THAT(Wrap("\u6F22\u5B57\u6F22", 4), ElementsAre("\u6F22\u5B57", "\u6F22"));
  EXPECT_THAT(Wrap("\u6F22\u5B57", 1), ElementsAre("\u6F22", "\u5B57"));
}

}  // namespace
}  // namespace causeway
