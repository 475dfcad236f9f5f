#include "importers/prose/lexicon.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace causeway {
namespace {

TEST(Lexicon, VerbFormsLeadToTheirLemma) {
  for (std::string_view form : {"cause", "causes", "caused", "causing"}) {
    EXPECT_EQ(LookUpVerb(form)->lemma, "cause") << form;
  }
  EXPECT_EQ(LookUpVerb("stopped")->lemma, "stop");
  EXPECT_EQ(LookUpVerb("carries")->lemma, "carry");
  EXPECT_EQ(LookUpVerb("swollen")->lemma, "swell");
  EXPECT_FALSE(LookUpVerb("gout"));
}

TEST(Lexicon, TablesKnowPlurals) {
  EXPECT_TRUE(IsSite("lungs"));
  EXPECT_TRUE(IsSite("arteries"));
  EXPECT_TRUE(IsPerson("infants"));
  EXPECT_FALSE(IsSite("gout"));
}

TEST(Lexicon, EndingsTellAdjectivesAndClinicalNames) {
  EXPECT_TRUE(LooksAdjectival("metabolic"));
  EXPECT_FALSE(LooksAdjectival("treatment"));
  EXPECT_TRUE(LooksClinical("nephritis"));
  EXPECT_FALSE(LooksClinical("swelling"));
}

}  // namespace
}  // namespace causeway
