#include "importers/prose/coordination.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "importers/prose/phrases.h"
#include "tests/importers/prose/tagged.h"

namespace causeway {
namespace {

using testing::ElementsAre;

std::vector<std::string> Names(std::string_view text) {
  Tagged phrase(text);
  std::vector<std::string> names;
  for (const Words& words : Expand(phrase.tokens(), 100)) names.push_back(ToText(Cleaned(words)));
  return names;
}

TEST(Coordination, WhatIsFeltSharesAPlaceAcrossAList) {
  EXPECT_THAT(Names("warmth, redness and stiffness in the knee"),
              ElementsAre("warmth in knee", "redness in knee", "stiffness in knee"));
  EXPECT_THAT(Names("fever, nausea and stiffness in the knee"),
              ElementsAre("fever", "nausea", "stiffness in knee"));
}

TEST(Coordination, AnInfinitiveBelongsToItsNoun) {
  EXPECT_THAT(Names("an inability to move or breathe, fever and a need to sleep"),
              ElementsAre("inability to move", "inability to breathe", "fever", "need to sleep"));
}

TEST(Coordination, EachOfTwoHasEachPlace) {
  EXPECT_THAT(Names("pain or swelling in the hips, knees and feet"),
              ElementsAre("pain in hips", "pain in knees", "pain in feet", "swelling in hips",
                          "swelling in knees", "swelling in feet"));
}

TEST(Coordination, NounsThatNeedAComplementShareIt) {
  EXPECT_THAT(Names("growth, movement and survival of cells"),
              ElementsAre("growth of cells", "movement of cells", "survival of cells"));
  EXPECT_THAT(Names("an absence or shortage of lactase"),
              ElementsAre("absence of lactase", "shortage of lactase"));
}

TEST(Coordination, WhatIsFeltIsNotOfAnotherNounsComplement) {
  EXPECT_THAT(Names("pain and loss of speech"), ElementsAre("pain", "loss of speech"));
  EXPECT_THAT(Names("pain, stiffness and loss of balance"),
              ElementsAre("pain", "stiffness", "loss of balance"));
}

TEST(Coordination, HowAndWhenTheFirstComesTheSecondDoes) {
  EXPECT_THAT(Names("sudden weakness or numbness of the arm"),
              ElementsAre("sudden weakness of arm", "sudden numbness of arm"));
  EXPECT_THAT(Names("a recent bacterial or viral infection"),
              ElementsAre("recent bacterial infection", "recent viral infection"));
  EXPECT_THAT(Names("sharp, stabbing pain"), ElementsAre("sharp stabbing pain"));
}

TEST(Coordination, ASideIsOfAllThatIsOnIt) {
  EXPECT_THAT(
      Names("numbness of the face, arm or leg on one side of the body"),
      ElementsAre("numbness of face on one side of body", "numbness of arm on one side of body",
                  "numbness of leg on one side of body"));
}

TEST(Coordination, ListsAndPlacesAreOfTheNounBeforeThem) {
  EXPECT_THAT(Names("jobs in mining, grain handling, or farming"),
              ElementsAre("jobs in mining", "jobs in grain handling", "jobs in farming"));
  EXPECT_THAT(Names("pain in the back, side or calves"),
              ElementsAre("pain in back", "pain in side", "pain in calves"));
  EXPECT_THAT(Names("yellowing of the skin or whites of the eyes"),
              ElementsAre("yellowing of skin", "yellowing of whites of eyes"));
  EXPECT_THAT(Names("lack of feeling or sensation in the hand"),
              ElementsAre("lack of feeling in hand", "lack of sensation in hand"));
}

TEST(Coordination, RegionsAreOfOneSite) {
  EXPECT_THAT(Names("the middle or left side of the chest"),
              ElementsAre("middle of chest", "left side of chest"));
}

TEST(Coordination, AQuantityIsOfAllAndAPlaceOfBoth) {
  EXPECT_THAT(Names("a buildup of salt and water in the body"),
              ElementsAre("buildup of salt in body", "buildup of water in body"));
  EXPECT_THAT(Names("an increased number of red cells, white cells or platelets"),
              ElementsAre("increased number of red cells", "increased number of white cells",
                          "increased number of platelets"));
}

TEST(Coordination, ANounWithItsOwnArticleTakesNoHead) {
  EXPECT_THAT(Names("poor absorption of iron or a low intake"),
              ElementsAre("poor absorption of iron", "low intake"));
  EXPECT_THAT(Names("loss of weight or problems walking"),
              ElementsAre("loss of weight", "problems walking"));
}

TEST(Coordination, ASiteWithoutItsArticleSharesTheNoun) {
  EXPECT_THAT(Names("chest or abdominal pain"), ElementsAre("chest pain", "abdominal pain"));
  EXPECT_THAT(Names("a heart, kidney or blood vessel disease"),
              ElementsAre("heart disease", "kidney disease", "blood vessel disease"));
  EXPECT_THAT(Names("lung and airway tissues"), ElementsAre("lung tissues", "airway tissues"));
  EXPECT_THAT(Names("pale skin, and chest pain"), ElementsAre("pale skin", "chest pain"));
  EXPECT_THAT(Names("the heart and blood vessels"), ElementsAre("heart", "blood vessels"));
}

TEST(Coordination, FunctionsShareWhatIsWrongWithThem) {
  EXPECT_THAT(Names("hearing and vision loss"), ElementsAre("hearing loss", "vision loss"));
  EXPECT_THAT(Names("problems with speech, vision and balance"),
              ElementsAre("problems with speech", "problems with vision", "problems with balance"));
  EXPECT_THAT(Names("trouble walking, eating and sweating"),
              ElementsAre("trouble walking", "trouble eating", "sweating"));
  EXPECT_THAT(Names("a sensitivity to light and sound"),
              ElementsAre("sensitivity to light", "sensitivity to sound"));
}

TEST(Coordination, AnAdjectiveSharesWhatFollowsTheOther) {
  EXPECT_THAT(Names("small or absent lymphatic vessels"),
              ElementsAre("small lymphatic vessels", "absent lymphatic vessels"));
}

TEST(Coordination, WhatIsDoneIsDoneToOneThing) {
  EXPECT_THAT(Names("touching or eating infected meat"),
              ElementsAre("touching infected meat", "eating infected meat"));
  EXPECT_THAT(Names("smoking or eating infected meat"),
              ElementsAre("smoking", "eating infected meat"));
}

TEST(Coordination, BloodIsInFluidsToo) {
  EXPECT_THAT(Names("blood in the urine or stool"),
              ElementsAre("blood in urine", "blood in stool"));
}

TEST(Coordination, WhatIsWrongWithOneSiteIsWrongWithTheOther) {
  EXPECT_THAT(Names("a dry mouth and tongue"), ElementsAre("dry mouth", "dry tongue"));
  EXPECT_THAT(Names("numb or tingling hands"), ElementsAre("numb hands", "tingling hands"));
  EXPECT_THAT(Names("poor vision or hearing"), ElementsAre("poor vision", "poor hearing"));
  EXPECT_THAT(Names("the lower back and legs"), ElementsAre("lower back", "legs"));
}

TEST(Coordination, HowOneComesTheOtherDoesToo) {
  EXPECT_THAT(Names("sudden weakness or numbness"),
              ElementsAre("sudden weakness", "sudden numbness"));
  EXPECT_THAT(Names("severe weakness or numbness"), ElementsAre("weakness", "numbness"));
}

TEST(Coordination, APrepositionAgainGoesOnWithTheNoun) {
  EXPECT_THAT(Names("swelling of the hands and around the eyes"),
              ElementsAre("swelling of hands", "swelling around eyes"));
  EXPECT_THAT(Names("one side of the head and around the eye"), ElementsAre("side of head", "eye"));
}

TEST(Coordination, WhatIsFeltAfterOrIsFeltThereToo) {
  EXPECT_THAT(Names("chest pain or discomfort"), ElementsAre("chest pain", "chest discomfort"));
  EXPECT_THAT(Names("muscle wasting and weakness"),
              ElementsAre("muscle wasting", "muscle weakness"));
}

}  // namespace
}  // namespace causeway
