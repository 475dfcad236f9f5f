#include "importers/prose/mentions.h"

#include <algorithm>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "importers/prose/tokens.h"
#include "tests/importers/prose/parsed.h"

namespace causeway {
namespace {

using testing::ElementsAre;

std::vector<std::string> MentionNamesOf(std::string_view notation) {
  Parsed sentence(notation);
  std::vector<std::string> names;
  for (const MentionSpan& mention : FindMentions(sentence.tokens(), Limits{}))
    names.push_back(ToText(mention.words));
  return names;
}

TEST(Mentions, NounChunksWithoutDeterminersCountsAndVagueWords) {
  EXPECT_THAT(MentionNamesOf("The/DT three/CD various/JJ skin/NN rashes/NNS"),
              ElementsAre("skin rashes"));
  EXPECT_THAT(MentionNamesOf("multiple/JJ sclerosis/NN type/NN 2/CD"),
              ElementsAre("multiple sclerosis type 2"));
}

TEST(Mentions, HowBadOrHowMuchStays) {
  EXPECT_THAT(MentionNamesOf("a/DT severe/JJ fever/NN"), ElementsAre("severe fever"));
  EXPECT_THAT(MentionNamesOf("fewer/JJR red/JJ cells/NNS"), ElementsAre("fewer red cells"));
}

TEST(Mentions, CommasBetweenAdjectivesJoinNoNames) {
  EXPECT_THAT(MentionNamesOf("dark/JJ ,/, velvety/JJ skin/NN"), ElementsAre("dark velvety skin"));
}

TEST(Mentions, BracketsInsideAPhraseAreNoPartOfItsName) {
  EXPECT_THAT(MentionNamesOf("malignant/JJ (/-LRB- cancer/NN )/-RRB- cells/NNS"),
              ElementsAre("malignant cells"));
  EXPECT_THAT(MentionNamesOf("a/DT defect/NN (/-LRB- hole/NN )/-RRB- in/IN the/DT septum/NN"),
              ElementsAre("defect", "defect in the septum", "hole", "septum"));
}

TEST(Mentions, NamesThatLookLikeOtherWords) {
  EXPECT_THAT(MentionNamesOf("with/IN Down/RB syndrome/NN"), ElementsAre("Down syndrome"));
  EXPECT_THAT(MentionNamesOf("the/DT germ/NN T./NNP solium/NN"), ElementsAre("germ T. solium"));
}

TEST(Mentions, ComplementsWithOfStay) {
  EXPECT_THAT(MentionNamesOf("a/DT loss/NN of/IN the/DT outer/JJ layer/NN of/IN skin/NN"),
              ElementsAre("loss of the outer layer of skin", "outer layer of skin", "skin"));
}

TEST(Mentions, OtherComplementsWhereTheNounCallsForThem) {
  EXPECT_THAT(MentionNamesOf("pain/NN in/IN the/DT abdomen/NN"),
              ElementsAre("pain", "pain in the abdomen", "abdomen"));
  EXPECT_THAT(MentionNamesOf("gout/NN in/IN soldiers/NNS"), ElementsAre("gout", "soldiers"));
  EXPECT_THAT(MentionNamesOf("gout/NN/0/root in/IN/4/case the/DT/4/det toe/NN/1/nmod"),
              ElementsAre("gout", "gout in the toe", "toe"));
}

TEST(Mentions, AMeasureIsAboutWhatItMeasures) {
  EXPECT_THAT(MentionNamesOf("a/DT variety/NN of/IN infections/NNS"), ElementsAre("infections"));
}

TEST(Mentions, CoordinationSharesWords) {
  EXPECT_THAT(
      MentionNamesOf("degeneration/NN and/CC death/NN of/IN motor/NN neurons/NNS"),
      ElementsAre("degeneration of motor neurons", "death of motor neurons", "motor neurons"));
  EXPECT_THAT(MentionNamesOf("muscle/NN and/CC joint/NN pain/NN"),
              ElementsAre("muscle pain", "joint pain"));
  EXPECT_THAT(MentionNamesOf("partial/JJ or/CC complete/JJ collapse/NN of/IN a/DT lung/NN"),
              ElementsAre("partial collapse of lung", "complete collapse of lung", "lung"));
}

TEST(Mentions, ListsWithinComplements) {
  EXPECT_THAT(MentionNamesOf("irritation/NN of/IN the/DT lining/NN of/IN lips/NNS and/CC gums/NNS"),
              ElementsAre("irritation of the lining of lips", "irritation of the lining of gums",
                          "lining of lips", "lining of gums", "lips", "gums"));
  EXPECT_THAT(
      MentionNamesOf("a/DT feeling/NN of/IN heat/NN in/IN/6/case skin/NN/4/nmod"),
      ElementsAre("feeling of heat", "feeling of heat in skin", "heat", "heat in skin", "skin"));
}

TEST(Mentions, ModifiersThatMayBeShared) {
  EXPECT_THAT(MentionNamesOf("abdominal/JJ pain/NN or/CC discomfort/NN"),
              ElementsAre("abdominal pain", "abdominal discomfort", "discomfort"));
}

TEST(Mentions, GenesOfAListShareTheirNoun) {
  EXPECT_THAT(MentionNamesOf("mutations/NNS in/IN the/DT ABCD1/NN or/CC EFGH2/NN gene/NN"),
              ElementsAre("mutations", "mutations in the ABCD1 gene", "mutations in EFGH2 gene",
                          "ABCD1 gene", "EFGH2 gene"));
}

TEST(Mentions, ASiteBeforeADisease) {
  EXPECT_THAT(MentionNamesOf("a/DT lung/NN disease/NN"), ElementsAre("lung", "lung disease"));
}

TEST(Mentions, WhatNamesNothing) {
  EXPECT_THAT(MentionNamesOf("the/DT risk/NN of/IN gout/NN for/IN years/NNS"), ElementsAre("gout"));
}

TEST(Mentions, EachConjunctOfAComplement) {
  EXPECT_THAT(MentionNamesOf("swelling/NN of/IN the/DT hands/NNS ,/, feet/NNS and/CC ankles/NNS"),
              ElementsAre("swelling of the hands", "swelling of feet", "swelling of ankles",
                          "hands", "feet", "ankles"));
}

TEST(Mentions, AComplementWithItsPrepositionAgain) {
  EXPECT_THAT(MentionNamesOf("pain/NN in/IN hips/NNS and/CC in/IN knees/NNS"),
              ElementsAre("pain", "pain in hips", "pain in knees", "hips", "knees"));
}

TEST(Mentions, AConjunctThatIsNoSiteJoinsTheHeadNotItsSite) {
  EXPECT_THAT(MentionNamesOf("swelling/NN of/IN the/DT hands/NNS and/CC fever/NN"),
              ElementsAre("swelling of the hands", "hands", "fever"));
}

TEST(Mentions, MembersOfAListShareAGroup) {
  Parsed sentence("fever/NN ,/, chills/NNS and/CC pain/NN of/IN joints/NNS");
  std::vector<uint32_t> groups;
  for (const MentionSpan& mention : FindMentions(sentence.tokens(), Limits{}))
    groups.push_back(mention.group);
  EXPECT_THAT(groups, ElementsAre(0, 0, 0, 6));
}

TEST(Mentions, PersonsAndPronounsAreKinds) {
  Parsed sentence("people/NNS say/VBP it/PRP");
  std::vector<MentionKind> kinds;
  for (const MentionSpan& mention : FindMentions(sentence.tokens(), Limits{}))
    kinds.push_back(mention.kind);
  EXPECT_THAT(kinds, ElementsAre(MentionKind::kPersons, MentionKind::kPronoun));
}

TEST(Mentions, NoMoreNamesOfOneHeadThanTheLimit) {
  Limits limits;
  limits.list_names = 2;
  Parsed sentence("loss/NN of/IN hair/NN ,/, teeth/NNS and/CC nails/NNS");
  std::vector<MentionSpan> mentions = FindMentions(sentence.tokens(), limits);
  EXPECT_EQ(std::ranges::count(mentions, 0U, &MentionSpan::head), 2);
}

TEST(Mentions, NoMoreThanAFewForEachTokenOfAnySentence) {
  for (std::string_view word :
       {"loss/NN of/IN ", "loss/NN ,/, ", "very/RB ", "red/JJ ,/, ", "it/NN )/-RRB- ,/, ",
        "cells/NNS and/CC ", "cells/NNS that/WDT make/VBP "}) {
    std::string notation;
    for (int i = 0; i < 2000; ++i) notation += word;
    notation += "of/IN ";
    for (int i = 0; i < 2000; ++i) notation += word;
    Parsed sentence(notation);
    EXPECT_LE(FindMentions(sentence.tokens(), Limits{}).size(), 5 * sentence.tokens().size());
  }
}

TEST(Mentions, Text) {
  Parsed sentence("fever/NN and/CC chills/NNS");
  EXPECT_EQ(ToText(sentence.tokens(), FindMentions(sentence.tokens(), Limits{})),
            "fever: fever\nchills < fever: chills\n");
}

}  // namespace
}  // namespace causeway
