#include "importers/prose/risk.h"

#include <gtest/gtest.h>

#include "importers/prose/relations.h"
#include "importers/prose/tokens.h"
#include "tests/importers/prose/read_one.h"
#include "tests/importers/prose/tagged.h"

namespace causeway {
namespace {

std::string Risk(std::string_view sentence) {
  Tagged tagged(sentence);
  std::optional<RiskStatement> risk = ReadRisk(ReadAsides(tagged.tokens(), 100), 100);
  return risk ? ToText(risk->relations) : "none";
}

std::string Traits(std::string_view persons) {
  Tagged tagged(persons);
  std::string out;
  for (const Trait& trait : TraitsOf(ReadAsides(tagged.tokens(), 100), tagged.tokens(), 100))
    out += ToText(trait.name) + "\n";
  return out;
}

TEST(Risk, ATraitIsTheCause) {
  EXPECT_EQ(Risk("People who smoke and people who have anemia are at high risk for gout."),
            "smoking CAUSES gout hedged\nanemia CAUSES gout hedged\n");
  EXPECT_EQ(Risk("Children with asthma are more likely than others to get hives."),
            "asthma CAUSES hives hedged\n");
}

TEST(Risk, OfTheConditionWhereNoneIsNamed) {
  EXPECT_EQ(Risk("Older adults and infants are also at increased risk."),
            "Older adults CAUSES ~ hedged\ninfants CAUSES ~ hedged\n");
}

TEST(Risk, AConditionalClauseSaysWhose) {
  EXPECT_EQ(Risk("You are at risk of gout if you smoke."), "smoking CAUSES gout hedged\n");
  EXPECT_EQ(Risk("Your risk for gout may go up if you have anemia."),
            "anemia CAUSES gout hedged\n");
  EXPECT_EQ(Risk("Your risk for gout is higher if you are exposed to lead."),
            "lead CAUSES gout hedged\n");
}

TEST(Risk, LessRiskAndOtherThingsAreNotRead) {
  EXPECT_EQ(Risk("Children who run are at lower risk of gout."), "none");
  EXPECT_EQ(Risk("The tumor is more likely to grow."), "none");
}

TEST(Risk, TraitsTellPersonsApart) {
  EXPECT_EQ(Traits("people on dialysis"), "dialysis\n");
  EXPECT_EQ(Traits("women who are overweight"), "being overweight\n");
  EXPECT_EQ(Traits("men over 50"), "men over 50\n");
  EXPECT_EQ(Traits("some people"), "");
}

TEST(Risk, ItemsAreReadSoUnderARiskHeading) {
  EXPECT_EQ(ReadLines("Gout\n\nWho is at risk for gout?\n\nSome people are, including\n\n"
                      "- people on dialysis\n- older men\n"),
            "dialysis CAUSES gout hedged\nolder men CAUSES gout hedged\n");
}

TEST(Risk, UnderSymptomsItTellsHowTheyDiffer) {
  EXPECT_EQ(ReadLines("Gout\n\nSymptoms\n\nOlder men are more likely to have pain.\n"), "");
}

TEST(Risk, WhatOthersHaveIsTheirs) {
  EXPECT_EQ(Traits("people whose partner has lupus"), "partner with lupus\n");
  EXPECT_EQ(Traits("anyone who undergoes a sudden fall"), "a sudden fall\n");
  EXPECT_EQ(Traits("people who have diseases that affect the muscles"),
            "diseases that affect the muscles\n");
}

TEST(Risk, RisesInPersons) {
  EXPECT_EQ(Risk("In patients who have lupus, the risk of gout is higher."),
            "lupus CAUSES gout hedged\n");
}

TEST(Risk, WhoHasItMoreOften) {
  EXPECT_EQ(Risk("Gout is more common in men and in people who are overweight."),
            "being overweight CAUSES Gout hedged\n");
  EXPECT_EQ(Risk("Gout occurs more often in people with diabetes."),
            "diabetes CAUSES Gout hedged\n");
  EXPECT_EQ(Risk("Gout is more common in men."), "none");
}

TEST(Risk, EachClauseIsATrait) {
  EXPECT_EQ(Risk("People who smoke or who have diabetes are at risk of stroke."),
            "smoking CAUSES stroke hedged\ndiabetes CAUSES stroke hedged\n");
}

}  // namespace
}  // namespace causeway
