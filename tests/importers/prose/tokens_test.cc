#include "importers/prose/tokens.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "importers/prose/characters.h"

namespace causeway {
namespace {

using testing::ElementsAre;

std::vector<std::string> TokenTexts(std::string_view text) {
  std::string lower = LowerAscii(text);
  std::vector<std::string> words;
  for (const Token& t : Tokenize(text, lower, {0, static_cast<uint32_t>(text.size())})) {
    words.emplace_back(t.tag == Tag::kMask ? "MASK" : t.text);
  }
  return words;
}

TEST(Tokens, WordsKeepInnerMarks) {
  EXPECT_THAT(TokenTexts("Crohn's slow-healing 1.5 U.S. gout"),
              ElementsAre("Crohn's", "slow-healing", "1.5", "U.S.", "gout"));
  EXPECT_THAT(TokenTexts("antibiotics2 omega3"), ElementsAre("antibiotics", "omega3"));
  EXPECT_THAT(TokenTexts("toes--red"), ElementsAre("toes", "—", "red"));
  EXPECT_THAT(TokenTexts("E. coli and vitamin D."),
              ElementsAre("E.", "coli", "and", "vitamin", "D", "."));
}

TEST(Tokens, EmphasisIsNothingAndOtherAsterisksHideWords) {
  EXPECT_THAT(TokenTexts("**Gout** and countless ** years"),
              ElementsAre("Gout", "and", "countless", "MASK", "years"));
}

TEST(Tokens, FootnotesAndQuotationMarksAreNothing) {
  EXPECT_THAT(TokenTexts("\u201CGout\u201D hurts [4] \u2013 [2, 3]"),
              ElementsAre("Gout", "hurts", "\u2013"));
}

TEST(Tokens, OffsetsAreThoseOfTheText) {
  std::string text = "na\u00EFve (gout)";
  Tokens tokens = Tokenize(text, text, {0, static_cast<uint32_t>(text.size())});
  for (const Token& token : tokens) EXPECT_EQ(token.text, Slice(text, token.range));
  EXPECT_EQ(ToText(tokens), text);
}

TEST(Tokens, AnyBytesGiveTokensWithinTheSentence) {
  std::string bytes;
  for (int i = 0; i < 4096; ++i) bytes += static_cast<char>(i * 37 % 256);
  for (const Token& token : Tokenize(bytes, LowerAscii(bytes), {10, 4000})) {
    EXPECT_LT(token.range.begin, token.range.end);
    EXPECT_LE(token.range.end, 4000U);
  }
}

TEST(Tokens, AGenusOpensASentence) {
  EXPECT_THAT(TokenTexts("M. Malmoense grows"), ElementsAre("M.", "Malmoense", "grows"));
  EXPECT_THAT(TokenTexts("vitamin D. The"), ElementsAre("vitamin", "D", ".", "The"));
}

}  // namespace
}  // namespace causeway
