#include "importers/prose/lists.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "importers/prose/relations.h"
#include "tests/importers/prose/read_one.h"
#include "tests/importers/prose/tagged.h"

namespace causeway {
namespace {

TEST(Lists, ALeadInIsReadOnceAndFilled) {
  Tagged lead("Gout can be caused by:");
  Tagged item("rich food");
  EXPECT_EQ(
      ToText(FillLead({.relations = ReadLeadIn(lead.tokens(), 100)}, {.names = {item.tokens()}})),
      "rich food CAUSES Gout hedged\n");
}

TEST(Lists, TheFollowingStandsWhereItStands) {
  Tagged lead("The following can cause gout:");
  Tagged item("rich food");
  EXPECT_EQ(
      ToText(FillLead({.relations = ReadLeadIn(lead.tokens(), 100)}, {.names = {item.tokens()}})),
      "The rich food CAUSES gout hedged\n");
}

TEST(Lists, WhatFollowsIsNoPartOfItsNames) {
  EXPECT_EQ(ReadLines("Gout\n\nThe following factors may cause gout:\n- smoking\n"),
            "smoking CAUSES gout hedged\n");
  EXPECT_EQ(ReadLines("Gout\n\nThe following factors may cause gout:\n- herpes virus 6\n"),
            "herpes virus 6 CAUSES gout hedged\n");
}

TEST(Lists, ALeadInThatStatesNothingGivesItsFacet) {
  EXPECT_EQ(ReadLines("Gout\n\nYou are more likely to get it if:\n- you are overweight\n"),
            "being overweight CAUSES gout hedged\n");
}

TEST(Lists, AnItemIsAsUncertainAsItsLeadIn) {
  EXPECT_EQ(ReadLines("Gout\n\nOther possible symptoms are:\n- fever\n"),
            "gout CAUSES fever hedged\n");
}

TEST(Lists, WhatIsSaidOfAClassIsSaidOfWhatIsListed) {
  EXPECT_EQ(ReadLines("Gout\n\nMany conditions can raise the risk of gout, including:\n- anemia\n"),
            "anemia CAUSES gout hedged\n");
}

TEST(Lists, ALeadInPointsBackToTheSentenceBefore) {
  EXPECT_EQ(ReadLines("Gout\n\nWhat is gout?\n\nThe symptoms come slowly. They may include:\n"
                      "- fever\n"),
            "gout CAUSES fever hedged\n");
}

TEST(Lists, ItemsMayBeVerbPhrases) {
  EXPECT_EQ(
      ReadLines(
          "Gout\n\nSymptoms\n\nAs gout gets worse you may\n- feel tired or weak\n- lose weight\n"),
      "gout CAUSES feel tired hedged\ngout CAUSES feel weak hedged\n"
      "gout CAUSES lose weight hedged\n");
}

TEST(Lists, AdviceCausesNothing) {
  EXPECT_EQ(ReadLines("Gout\n\nSymptoms\n\nYou can control it by\n- being active\n"), "");
}

TEST(Lists, SignsInPersonsAreThoseOfTheCondition) {
  EXPECT_EQ(ReadLines("Gout\n\nSigns of thirst in young children are\n- dry mouth\n"),
            "thirst CAUSES dry mouth\n");
}

TEST(Lists, ItemsLoseTheirDashesToo) {
  EXPECT_EQ(ReadLines("Gout\n\nComplications\n- anemiaa condition of the blood\n"),
            "gout CAUSES anemia\n");
}

TEST(Lists, AHeadingMayAskWhatItDoes) {
  EXPECT_EQ(ReadLines("Gout\n\nWhat it does\n\n- fever\n"), "gout CAUSES fever\n");
}

TEST(Lists, ASiteAsLabelSaysWhereTheEffectsAre) {
  EXPECT_EQ(ReadLines("Anemia\n\nEffects\n- heart: fast pulse; murmurs\n"),
            "anemia CAUSES fast pulse\nanemia CAUSES murmurs\nanemia AFFECTS heart\n");
}

TEST(Lists, ItemsNamedByTheirClause) {
  EXPECT_EQ(ReadLines("Gout can be caused by:\n- diseases that affect the kidneys, such as lupus\n"
                      "- people who smoke\n"),
            "diseases that affect kidneys CAUSES gout hedged\nlupus CAUSES gout hedged\n"
            "lupus IS_A diseases that affect kidneys\nsmoking CAUSES gout hedged\n");
}

TEST(Lists, WhatOneDoesAndTheStateThatOneIsIn) {
  EXPECT_EQ(ReadLines("Gout\n\nYou are more likely to get it if:\n- you are over 45\n"
                      "- your job involves a lot of kneeling\n"),
            "being over 45 CAUSES gout hedged\nkneeling CAUSES gout hedged\n");
}

TEST(Lists, SitesGoOnWithThatOfTheirLeadIn) {
  EXPECT_EQ(ReadLines("Gout\n\nGout begins in the small joints:\n- the knuckles\n- the wrists\n"),
            "gout OCCURS_IN small joints\ngout OCCURS_IN knuckles\ngout OCCURS_IN wrists\n");
}

TEST(Lists, ALeadInSaysSomethingByItself) {
  EXPECT_EQ(ReadLines("Gout\n\nUnlike lupus, which affects the skin, gout may cause:\n- pain\n"),
            "lupus AFFECTS skin\ngout CAUSES pain hedged\nlupus CAUSES pain denied\n");
}

TEST(Lists, ANumberOfThingsAnnouncesThem) {
  EXPECT_EQ(ReadLines("Gout\n\nGout involves two heart defects:\n\n- Stenosis\n- Dilation\n"),
            "stenosis IS_A heart defects\ngout CAUSES stenosis\n"
            "dilation IS_A heart defects\ngout CAUSES dilation\n");
}

TEST(Lists, AnItemIntroducesItsOneExample) {
  EXPECT_THAT(
      ReadLines("Gout\n\nWhat causes gout?\n\n"
                "- Problems with the spine, such as scoliosis. This condition affects the ribs.\n"),
      testing::HasSubstr("scoliosis AFFECTS ribs"));
}

}  // namespace
}  // namespace causeway
