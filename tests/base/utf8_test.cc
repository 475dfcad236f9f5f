#include "base/utf8.h"

#include <gtest/gtest.h>

namespace causeway {
namespace {

TEST(Utf8, FindsTheFirstInvalidByte) {
  EXPECT_EQ(FirstInvalidUtf8("na\u00EFve \u2014 \U0001F9E0"), std::nullopt);
  EXPECT_EQ(FirstInvalidUtf8("caf\xE9 au lait"), 3U);
  EXPECT_EQ(FirstInvalidUtf8("cut \xE2\x80"), 4U);
  EXPECT_EQ(FirstInvalidUtf8("\xED\xA0\x80"), 0U) << "a surrogate";
}

TEST(Utf8, MakesTextValid) {
  EXPECT_EQ(ValidUtf8("na\u00EFve"), "na\u00EFve");
  EXPECT_EQ(ValidUtf8("caf\xE9 au lait"), "caf\uFFFD au lait");
  EXPECT_EQ(ValidUtf8("cut \xE2\x80"), "cut \uFFFD\uFFFD");
}

TEST(Utf8, CountsColumns) {
  EXPECT_EQ(DisplayWidth("brain"), 5U);
  EXPECT_EQ(DisplayWidth("\u8166"), 2U) << "a wide character";
  EXPECT_EQ(DisplayWidth("e\u0301"), 1U) << "a combining mark";
}

TEST(Utf8, KeepsDocumentsFromDrivingTheTerminal) {
  EXPECT_EQ(WithoutControls("a\x1B[31mb"), "a\uFFFD[31mb");
  EXPECT_EQ(WithoutControls("a\u202Eb"), "a\uFFFDb");
  EXPECT_EQ(WithoutControls("tab\tline\n"), "tab\tline\n");
  EXPECT_EQ(WithoutControls("\xFF"), "\uFFFD");
}

TEST(Utf8, SpacesAreFolded) {
  EXPECT_EQ(FoldedSpaces("  a \t\r\n b\u00A0\u2003c\u3000"), "a b c");
  EXPECT_EQ(FoldedSpaces("hy\u00ADphen\uFEFF \u200B x"), "hyphen x");
  EXPECT_EQ(FoldedSpaces("a\x1B[1m\xE9"), "a [1m\uFFFD");
  EXPECT_EQ(FoldedSpaces(" \n"), "");
}

}  // namespace
}  // namespace causeway
