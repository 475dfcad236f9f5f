#include "importers/prose/clausal_mentions.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "importers/prose/tokens.h"
#include "tests/importers/prose/parsed.h"

namespace causeway {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

std::vector<std::string> NamesOf(std::string_view notation) {
  Parsed sentence(notation);
  std::vector<std::string> names;
  for (const MentionSpan& mention :
       FindClausalMentions(sentence.tokens(), FindNounPhrases(sentence.tokens())))
    names.push_back(ToText(mention.words));
  return names;
}

TEST(ClausalMentions, SubjectVerbAndWhatFollows) {
  EXPECT_THAT(NamesOf("when/WRB the/DT nerves/NNS are/VBP damaged/VBN by/IN heat/NN"),
              ElementsAre("nerves are damaged"));
  EXPECT_THAT(NamesOf("the/DT blood/NN cannot/MD carry/VB enough/JJ oxygen/NN ,/, so/RB"),
              ElementsAre("blood cannot carry enough oxygen"));
}

TEST(ClausalMentions, WhatASubjectIsSaidToBe) {
  EXPECT_THAT(NamesOf("The/DT nails/NNS may/MD be/VB brittle/JJ ./."),
              ElementsAre("nails brittle"));
}

TEST(ClausalMentions, ASharedSubject) {
  EXPECT_THAT(NamesOf("if/IN cells/NNS swell/VBP and/CC die/VBP"),
              ElementsAre("cells swell", "cells die"));
}

TEST(ClausalMentions, VerbsThatStateARelationMakeAssertionsNotArguments) {
  EXPECT_THAT(NamesOf("Gout/NN causes/VBZ pain/NN"), IsEmpty());
  EXPECT_THAT(NamesOf("Gout/NN affects/VBZ the/DT toe/NN"), IsEmpty());
}

TEST(ClausalMentions, PersonsByWhatMayHappenToThem) {
  EXPECT_THAT(NamesOf("Patients/NNS may/MD bleed/VB easily/RB"), ElementsAre("bleed easily"));
  EXPECT_THAT(NamesOf("Patients/NNS with/IN gout/NN do/VBP not/RB sleep/VB well/RB"),
              ElementsAre("do not sleep well"));
  EXPECT_THAT(NamesOf("Patients/NNS drink/VBP water/NN"), IsEmpty());
}

TEST(ClausalMentions, WhatIsCausedToHappen) {
  EXPECT_THAT(NamesOf("causing/VBG air/NN to/TO leak/VB into/IN the/DT chest/NN"),
              ElementsAre("air to leak into the chest"));
}

TEST(ClausalMentions, Gerunds) {
  EXPECT_THAT(NamesOf("by/IN breathing/VBG silica/NN dust/NN"),
              ElementsAre("breathing silica dust"));
  EXPECT_THAT(NamesOf("disease/NN called/VBN necrotizing/VBG colitis/NN"),
              ElementsAre("necrotizing colitis"));
}

TEST(ClausalMentions, NounsThatAClauseNarrows) {
  EXPECT_THAT(NamesOf("bones/NNS that/WDT support/VBP the/DT chest/NN"),
              ElementsAre("bones that support the chest"));
  EXPECT_THAT(NamesOf("the/DT vein/NN entering/VBG the/DT liver/NN"),
              ElementsAre("vein entering the liver"));
  EXPECT_THAT(NamesOf("the/DT area/NN of/IN the/DT brain/NN that/WDT controls/VBZ sleep/NN"),
              ElementsAre("brain that controls sleep", "area of the brain that controls sleep"));
  EXPECT_THAT(NamesOf("an/DT inability/NN to/TO walk/VB"), ElementsAre("inability to walk"));
}

TEST(ClausalMentions, EndBeforeTheNextClause) {
  EXPECT_THAT(NamesOf("cells/NNS that/WDT make/VBP insulin/NN are/VBP lost/VBN"),
              ElementsAre("cells that make insulin"));
}

TEST(ClausalMentions, AreClauses) {
  Parsed sentence("when/WRB blebs/NNS rupture/VBP");
  std::vector<MentionSpan> mentions =
      FindClausalMentions(sentence.tokens(), FindNounPhrases(sentence.tokens()));
  ASSERT_EQ(mentions.size(), 1U);
  EXPECT_EQ(mentions[0].kind, MentionKind::kClause);
  EXPECT_EQ(mentions[0].head, 2U);
}

}  // namespace
}  // namespace causeway
