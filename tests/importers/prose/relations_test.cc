#include "importers/prose/relations.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/importers/prose/tagged.h"

namespace causeway {
namespace {

std::string Relations(std::string_view text) {
  Tagged sentence(text);
  return ToText(ReadRelations(ReadAsides(sentence.tokens(), 100), 100));
}

TEST(Relations, CausesWithTheirExamples) {
  EXPECT_EQ(Relations("Poisons such as lead can cause weakness"),
            "lead IS_A Poisons\nPoisons CAUSES weakness hedged\nlead CAUSES weakness hedged\n");
}

TEST(Relations, AClauseCanBeCaused) {
  EXPECT_EQ(Relations("Lead causes nerve signals to fail"), "Lead CAUSES nerve signals fail\n");
  EXPECT_EQ(Relations("Gout occurs when crystals form or when kidneys fail"),
            "crystals form or CAUSES Gout\nkidneys fail CAUSES Gout\n");
}

TEST(Relations, ActsAreSubjects) {
  EXPECT_EQ(Relations("Having asthma can lead to fatigue"),
            "Having asthma CAUSES fatigue hedged\n");
  EXPECT_EQ(Relations("Being overweight raises the level of fat"),
            "Being overweight CAUSES raised the level of fat\n");
}

TEST(Relations, WhatFollowsAClauseIsItsEffect) {
  EXPECT_EQ(Relations("Lead can cause nerve signals to fail, causing weakness"),
            "Lead CAUSES nerve signals fail hedged\n"
            "nerve signals fail CAUSES weakness hedged\n");
}

TEST(Relations, WhatGathersDoesSoByItsBuildup) {
  EXPECT_EQ(Relations("Copper builds up in the body and causes weakness"),
            "Copper OCCURS_IN the body\nbuildup of Copper in the body CAUSES weakness\n");
}

TEST(Relations, WhatIsLostIsALoss) {
  EXPECT_EQ(Relations("People with gout lose consciousness"),
            "People with gout CAUSES loss of consciousness\n");
  EXPECT_EQ(Relations("People with gout lose sodium"), "People with gout CAUSES lost sodium\n");
}

TEST(Relations, WhatFollowsIsAsUncertain) {
  EXPECT_EQ(Relations("Lead may damage nerves, resulting in weakness"),
            "Lead AFFECTS nerves hedged\nLead CAUSES weakness hedged\n");
  EXPECT_EQ(Relations("Lead damages nerves, resulting in weakness"),
            "Lead AFFECTS nerves\nLead CAUSES weakness\n");
}

TEST(Relations, OneKnownSiteVouchesForItsList) {
  EXPECT_EQ(Relations("Gout occurs in the toes and the tophi"),
            "Gout OCCURS_IN the toes\nGout OCCURS_IN the tophi\n");
  EXPECT_EQ(Relations("Gout occurs in the winter"), "");
}

TEST(Relations, FacetsWithTheirOwnerOrNone) {
  EXPECT_EQ(Relations("Symptoms of gout include redness; pain that comes at night; and fever"),
            "gout CAUSES redness\ngout CAUSES pain\ngout CAUSES fever\n");
  EXPECT_EQ(Relations("Other symptoms are fever and chills"), "~ CAUSES fever\n~ CAUSES chills\n");
}

TEST(Relations, WhatIsSupposedIsHedged) {
  EXPECT_EQ(Relations("Possible causes of gout include cold"), "cold CAUSES gout hedged\n");
}

TEST(Relations, MembersOfAClass) {
  EXPECT_EQ(Relations("Conditions that can cause ataxia include stroke"),
            "Conditions CAUSES ataxia hedged\nstroke CAUSES ataxia hedged\n");
}

TEST(Relations, PersonsAreToldApartByWhatTheyHave) {
  EXPECT_EQ(Relations("Children who have gout often develop a rash"),
            "Children who have gout CAUSES a rash\n");
}

TEST(Relations, RisksAreHedged) {
  EXPECT_EQ(Relations("Patients are more likely to develop stroke"),
            "Patients CAUSES stroke hedged\n");
  EXPECT_EQ(Relations("Patients have an increased risk of stroke"),
            "Patients CAUSES stroke hedged\n");
}

TEST(Relations, WhatHappensInADiseaseIsItsEffect) {
  EXPECT_EQ(Relations("Scurvy is a condition in which gums bleed"), "Scurvy CAUSES gums bleed\n");
}

TEST(Relations, VerbsThatShareAnObject) {
  EXPECT_EQ(Relations("Smoke can irritate and damage the lungs"),
            "Smoke AFFECTS the lungs hedged\nSmoke AFFECTS the lungs hedged\n");
}

TEST(Relations, APrepositionAgainGoesOnWithTheList) {
  EXPECT_EQ(Relations("Gout is triggered by cold, by injuries or through alcohol"),
            "cold CAUSES Gout\ninjuries CAUSES Gout\nalcohol CAUSES Gout\n");
}

TEST(Relations, WhatAFindingFollowsIsAFinding) {
  EXPECT_EQ(Relations("Shingles follows chickenpox"), "chickenpox CAUSES Shingles\n");
  EXPECT_EQ(Relations("Shingles follows a nerve"), "");
  EXPECT_EQ(Relations("Proteins come from injuries"), "");
}

TEST(Relations, ATypeMayBeTheThingItself) {
  EXPECT_EQ(Relations("The juvenile arthritis type is a viral infection"),
            "The juvenile arthritis type IS_A viral infection\n");
}

TEST(Relations, WhatOneIsDueToIsNoPartOfIt) {
  EXPECT_EQ(Relations("Gout causes weakness due to pain"),
            "Gout CAUSES weakness\npain CAUSES weakness\n");
}

TEST(Relations, AConditionLeftUntreatedIsItself) {
  EXPECT_EQ(Relations("If untreated, gout can cause deformity"), "gout CAUSES deformity hedged\n");
}

TEST(Relations, AdditionsAreNoSubjects) {
  EXPECT_EQ(Relations("In addition to headache, lupus causes rashes"), "lupus CAUSES rashes\n");
}

TEST(Relations, WhatIsNormalIsNoEffect) {
  EXPECT_EQ(Relations("Normally, the valve prevents blood from flowing back"), "");
}

TEST(Relations, WhatIsDefinedIsCausedByWhatItsClassIs) {
  EXPECT_THAT(Relations("Gout is arthritis caused by crystals."),
              testing::HasSubstr("crystals CAUSES Gout\n"));
}

}  // namespace
}  // namespace causeway
