// Offsets in characters against a count of every character before.
#include "export/code_points.h"

#include <gtest/gtest.h>

#include <string>

namespace causeway {
namespace {

TEST(CodePointsTest, CountsTheCharactersBeforeAByte) {
  std::string text = "na\u00EFve \U0001FAC1!";
  CodePoints counts(text);
  EXPECT_EQ(counts.Before(text, 0), 0U);
  EXPECT_EQ(counts.Before(text, 2), 2U);
  EXPECT_EQ(counts.Before(text, 4), 3U);
  EXPECT_EQ(counts.Before(text, text.size()), 8U);
}

TEST(CodePointsTest, CountsOverBlocks) {
  std::string text;
  for (int i = 0; i < 5000; ++i) text += "\u00EFx";
  CodePoints counts(text);
  for (size_t at = 0; at <= text.size(); at += 3) EXPECT_EQ(counts.Before(text, at), at / 3 * 2);
}

TEST(CodePointsTest, AnEmptyTextHasNone) { EXPECT_EQ(CodePoints("").Before("", 0), 0U); }

}  // namespace
}  // namespace causeway
