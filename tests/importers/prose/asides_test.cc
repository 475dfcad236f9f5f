#include "importers/prose/asides.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/importers/prose/tagged.h"

namespace causeway {
namespace {

std::string AsidesOf(std::string_view text) {
  Tagged sentence(text);
  return ToText(ReadAsides(sentence.tokens(), 100));
}

TEST(Asides, AbbreviationsOfTheirLongForm) {
  EXPECT_EQ(AsidesOf("The rare lung disease pulmonary fibrosis (PF) is slow"),
            "The rare lung disease pulmonary fibrosis is slow\npulmonary fibrosis SAME_AS PF\n");
}

TEST(Asides, PartsOfASite) {
  EXPECT_EQ(
      AsidesOf("the urinary tract (kidneys, bladder and urethra) swells"),
      "the urinary tract swells\nkidneys PART_OF urinary tract\nbladder PART_OF urinary tract\n"
      "urethra PART_OF urinary tract\n");
}

TEST(Asides, ExamplesUpToTheVerb) {
  EXPECT_EQ(AsidesOf("Certain poisons, such as lead, arsenic, etc., can harm nerves"),
            "Certain poisons can harm nerves\nlead IS_A poisons\narsenic IS_A poisons\n");
}

TEST(Asides, GlossesWithTheClinicalNameFirst) {
  EXPECT_EQ(AsidesOf("high blood pressure (hypertension)"),
            "hypertension\nhypertension SAME_AS high blood pressure\n");
}

TEST(Asides, OtherNames) {
  EXPECT_EQ(AsidesOf("Stools, also called feces, are waste"),
            "Stools are waste\nStools SAME_AS feces\n");
  EXPECT_EQ(AsidesOf("Dyspnea, or shortness of breath, is common"),
            "Dyspnea is common\nDyspnea SAME_AS shortness of breath\n");
}

TEST(Asides, PronunciationsSayNothing) {
  EXPECT_EQ(AsidesOf("Congenital (kon-JEN-ih-tal) defects"), "Congenital defects\n");
}

TEST(Asides, NestedBracketsEnd) {
  std::string text = "gout " + std::string(5000, '(') + "x" + std::string(5000, ')');
  EXPECT_FALSE(AsidesOf(text).empty());
}

TEST(Asides, ATermStandsForTheWordsThatItNames) {
  EXPECT_EQ(AsidesOf("a lack of fatty tissue under the skin (subcutaneous fat); fever"),
            "a lack of subcutaneous fat; fever\n"
            "subcutaneous fat SAME_AS fatty tissue under skin\n");
  EXPECT_EQ(AsidesOf("weakness in the arm(s) and legs"), "weakness in the arm and legs\n");
}

TEST(Asides, ExamplesApartFromTheirClass) {
  EXPECT_EQ(AsidesOf("Many things can cause gout, such as a fall."),
            "Many things can cause gout .\nfall IS_A things\n");
  EXPECT_EQ(AsidesOf("symptoms are triggered by stress, such as grief"),
            "symptoms are triggered by stress\ngrief IS_A stress\n");
  EXPECT_EQ(AsidesOf("germs live on items that may have blood on them, such as razors"),
            "germs live on items that may have blood on them\n"
            "razors IS_A items that may have blood on them\n");
  EXPECT_EQ(AsidesOf("proteins from the blood, such as albumin"),
            "proteins from the blood\nalbumin IS_A proteins\n");
}

TEST(Asides, AWordOfANameIsNoAbbreviationOfIt) {
  EXPECT_EQ(AsidesOf("uncontrolled tensing of the muscles (muscle contractions)"),
            "muscle contractions\nmuscle contractions SAME_AS uncontrolled tensing of muscles\n");
  EXPECT_EQ(AsidesOf("They inherit a gene (or genes)"), "They inherit a gene\n");
}

TEST(Asides, ANumberedKindHasOtherNames) {
  EXPECT_EQ(AsidesOf("Gout type II, also called podagra, is mild"),
            "Gout type II is mild\nGout type II SAME_AS podagra\n");
}

}  // namespace
}  // namespace causeway
