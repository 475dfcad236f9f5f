// Offsets in characters against a count of every character before.
#include "export/character_index.h"

#include <gtest/gtest.h>

#include <string>

namespace causeway {
namespace {

TEST(CharacterIndexTest, CountsTheCharactersBeforeAByte) {
  std::string text = "na\u00EFve \U0001FAC1!";
  CharacterIndex counts(text);
  EXPECT_EQ(counts.Before(text, 0), 0U);
  EXPECT_EQ(counts.Before(text, 2), 2U);
  EXPECT_EQ(counts.Before(text, 4), 3U);
  EXPECT_EQ(counts.Before(text, text.size()), 8U);
}

TEST(CharacterIndexTest, CountsOverBlocks) {
  std::string text;
  for (int i = 0; i < 5000; ++i) text += "\u00EFx";
  CharacterIndex counts(text);
  for (size_t at = 0; at <= text.size(); at += 3) EXPECT_EQ(counts.Before(text, at), at / 3 * 2);
}

TEST(CharacterIndexTest, AnEmptyTextHasNone) { EXPECT_EQ(CharacterIndex("").Before("", 0), 0U); }

}  // namespace
}  // namespace causeway
