#include "importers/prose/antecedents.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/importers/prose/tagged.h"

namespace causeway {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

class AntecedentsTest : public testing::Test {
 protected:
  AntecedentsTest() {
    names_.Note("mutations in the AAA gene", {10, 20});
    names_.Note("mutations in the BBB gene", {10, 20});
    names_.Note("scarring of the liver", {30, 40});
    names_.Note("weakened heart", {30, 40});
    names_.Note("airways become narrow", {30, 40});
  }

  std::vector<std::string> Of(std::string_view phrase) {
    Tagged words(phrase);
    return names_.Of(words.tokens());
  }

  Antecedents names_;
};

TEST_F(AntecedentsTest, APluralStandsForAllOfItsSentence) {
  EXPECT_THAT(Of("these mutations"),
              ElementsAre("mutations in the AAA gene", "mutations in the BBB gene"));
  EXPECT_THAT(Of("this mutation"), ElementsAre("mutations in the BBB gene"));
}

TEST_F(AntecedentsTest, AnEventThatWasSpokenOf) {
  EXPECT_THAT(Of("the scarring"), ElementsAre("scarring of the liver"));
  EXPECT_THAT(Of("scarring"), IsEmpty());
}

TEST_F(AntecedentsTest, WhatIsKnownStandsForItself) {
  EXPECT_THAT(Of("the heart"), IsEmpty());
  EXPECT_THAT(Of("these symptoms"), IsEmpty());
}

TEST_F(AntecedentsTest, EveryWordOfThePhraseMustFit) {
  EXPECT_THAT(Of("this kidney scarring"), IsEmpty());
  EXPECT_THAT(Of("these airways"), IsEmpty());
}

TEST_F(AntecedentsTest, PhrasesOfASentenceThatSaidNothingOfThem) {
  Tagged sentence("The tubes end in tiny air sacs, and problems cause swollen joints of the hand.");
  names_.NotePhrases(sentence.tokens(), {50, 60});
  EXPECT_THAT(Of("these sacs"), ElementsAre("tiny air sacs"));
  EXPECT_THAT(Of("these swollen joints"), ElementsAre("swollen joints of hand"));
}

}  // namespace
}  // namespace causeway
