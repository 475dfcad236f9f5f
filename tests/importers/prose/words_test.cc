#include "importers/prose/words.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "importers/prose/characters.h"
#include "importers/prose/tokens.h"

namespace causeway {
namespace {

using testing::ElementsAre;

std::vector<std::string> WordsCut(std::string_view text) {
  std::string lower = LowerAscii(text);
  Tokens tokens = Tokenize(text, lower, {0, static_cast<uint32_t>(text.size())});
  std::vector<SyntaxWord> words;
  SplitWords(tokens, words);
  std::vector<std::string> out;
  for (const SyntaxWord& word : words) {
    bool masked = tokens[word.token].tag == Tag::kMask;
    EXPECT_EQ(masked ? word.text : Slice(text, word.range), word.text);
    out.emplace_back(word.text);
  }
  return out;
}

TEST(Words, CliticsAreWords) {
  EXPECT_THAT(WordsCut("It isn't Crohn's"), ElementsAre("It", "is", "n't", "Crohn", "'s"));
  EXPECT_THAT(WordsCut("They’re what we’d say"),
              ElementsAre("They", "’re", "what", "we", "’d", "say"));
  EXPECT_THAT(WordsCut("Nerves CANNOT heal"), ElementsAre("Nerves", "CAN", "NOT", "heal"));
}

TEST(Words, AnApostropheAfterAPluralIsAWord) {
  EXPECT_THAT(WordsCut("The patients' joints"), ElementsAre("The", "patients", "'", "joints"));
}

TEST(Words, ACliticAloneIsOneWord) { EXPECT_THAT(WordsCut("is n't"), ElementsAre("is", "n't")); }

TEST(Words, AMaskStandsForANoun) {
  EXPECT_THAT(WordsCut("many ** hurt"), ElementsAre("many", "things", "hurt"));
}

}  // namespace
}  // namespace causeway
