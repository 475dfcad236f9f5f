#include "importers/prose/verb_phrases.h"

#include <gtest/gtest.h>

#include "importers/prose/tokens.h"
#include "tests/importers/prose/tagged.h"

namespace causeway {
namespace {

std::string Phrases(std::string_view text) {
  Tagged tagged(text);
  std::string out;
  for (const Words& name : VerbPhrases(tagged.tokens(), 100)) out += ToText(name) + "\n";
  return out;
}

bool Opens(std::string_view text) {
  Tagged tagged(text);
  return OpensVerbPhrase(tagged.tokens());
}

std::string Gerund(std::string_view text) {
  Tagged tagged(text);
  return ToText(AsGerund(tagged.tokens()));
}

TEST(VerbPhrases, OpenWithAVerbThatIsNoNoun) {
  EXPECT_TRUE(Opens("being thirsty"));
  EXPECT_TRUE(Opens("feel tired"));
  EXPECT_FALSE(Opens("swelling of the feet"));
  EXPECT_FALSE(Opens("chest pain"));
}

TEST(VerbPhrases, AlikeWordsShareWhatStandsAroundThem) {
  EXPECT_EQ(Phrases("feel tired or weak"), "feel tired\nfeel weak\n");
  EXPECT_EQ(Phrases("eat or drink too fast"), "eat too fast\ndrink too fast\n");
  EXPECT_EQ(Phrases("being more thirsty or hungry than usual"),
            "being more thirsty than usual\nbeing more hungry than usual\n");
}

TEST(VerbPhrases, WhatOneHasIsNamedByItself) {
  EXPECT_EQ(Phrases("having dry skin and a high fever"), "dry skin\na high fever\n");
}

TEST(VerbPhrases, RemarksAfterACommaAreNoNames) {
  EXPECT_EQ(Phrases("gaining weight, especially at night"), "gaining weight\n");
}

TEST(VerbPhrases, CausesAreNamedByGerunds) {
  EXPECT_EQ(Gerund("smoke"), "smoking");
  EXPECT_EQ(Gerund("stop eating"), "stopping eating");
  EXPECT_EQ(Gerund("are overweight"), "being overweight");
  EXPECT_EQ(Gerund("do not eat fish"), "not eating fish");
  EXPECT_EQ(Gerund("don't eat fish"), "not eating fish");
}

}  // namespace
}  // namespace causeway
