#include "importers/prose/repairs.h"

#include <gtest/gtest.h>

#include <string>

#include "importers/prose/characters.h"
#include "importers/prose/tokens.h"

namespace causeway {
namespace {

// The tokens of a document after repair, as they read.
std::string MendedText(std::string_view text) {
  std::string lower = LowerAscii(text);
  Tokens tokens = Tokenize(text, lower, {0, static_cast<uint32_t>(text.size())});
  Repairs(lower).Mend(tokens);
  return ToText(tokens);
}

TEST(Repairs, ALostDashIsPutBack) {
  EXPECT_EQ(MendedText("Gout hits cartilagea tissue"), "Gout hits cartilage — a tissue");
  EXPECT_EQ(MendedText("The arteriesthe vessels"), "The arteries — the vessels");
  EXPECT_EQ(MendedText("The tractalso known"), "The tract — also known");
  EXPECT_EQ(MendedText("FSGS: in FSGSthe usual form"), "FSGS : in FSGS — the usual form");
}

TEST(Repairs, WordsOfTheDocumentTellWhereTwoAreGlued) {
  EXPECT_EQ(MendedText("Edema is common. Swelling hurts: edemaswelling"),
            "Edema is common . Swelling hurts : edema — swelling");
  EXPECT_EQ(MendedText("Some had edemaquux"), "Some had edemaquux");
}

TEST(Repairs, WordsStayWhole) {
  EXPECT_EQ(MendedText("An autoimmune disease, a spiderlike web, an osteogenesis imperfecta is"),
            "An autoimmune disease, a spiderlike web, an osteogenesis imperfecta is");
  EXPECT_EQ(MendedText("Insulin, ataxia, pneumonia and potato"),
            "Insulin, ataxia, pneumonia and potato");
}

TEST(Repairs, AContractionIsTwoWords) {
  EXPECT_EQ(MendedText("It's gout, they're sure"), "It is gout, they are sure");
  EXPECT_EQ(MendedText("Crohn's disease"), "Crohn's disease");
}

TEST(Repairs, ALostApostropheIsPutBack) {
  EXPECT_EQ(MendedText("It isnt gout; they dont know"), "It isn't gout; they don't know");
}

TEST(Repairs, ItemsThatOpenWithACapitalAreParted) {
  EXPECT_EQ(MendedText("Signs: Smoking Heart disease Diabetes mellitus"),
            "Signs : Smoking, Heart disease, Diabetes mellitus");
  EXPECT_EQ(MendedText("See: World Health Organization"), "See : World Health Organization");
  EXPECT_EQ(MendedText("Note: Gout is rare in Paris and Rome"),
            "Note : Gout is rare in Paris and Rome");
}

TEST(Repairs, TheDashHasNoRange) {
  std::string_view text = "the bonesa joint";
  Tokens tokens = Tokenize(text, text, {0, 16});
  Repairs(text).Mend(tokens);
  ASSERT_EQ(tokens.size(), 5U);
  EXPECT_EQ(tokens[1].range, (TextRange{4, 9}));
  EXPECT_TRUE(tokens[2].range.empty());
  EXPECT_EQ(tokens[3].range, (TextRange{9, 10}));
}

}  // namespace
}  // namespace causeway
