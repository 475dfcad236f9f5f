#include "importers/prose/mentions.h"

#include <algorithm>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "importers/prose/tokens.h"
#include "tests/importers/prose/parsed.h"

namespace causeway {
namespace {

using testing::ElementsAre;

std::vector<std::string> NamesOf(std::string_view notation) {
  Parsed sentence(notation);
  std::vector<std::string> names;
  for (const MentionSpan& mention : FindMentions(sentence.tokens(), Limits{}))
    names.push_back(ToText(mention.words));
  return names;
}

TEST(Mentions, NounChunksWithoutDeterminersCountsAndVagueWords) {
  EXPECT_THAT(NamesOf("The/DT three/CD severe/JJ skin/NN rashes/NNS itch/VBP"),
              ElementsAre("skin rashes"));
  EXPECT_THAT(NamesOf("multiple/JJ sclerosis/NN type/NN 2/CD"),
              ElementsAre("multiple sclerosis type 2"));
}

TEST(Mentions, ComplementsWithOfStay) {
  EXPECT_THAT(NamesOf("a/DT loss/NN of/IN the/DT outer/JJ layer/NN of/IN skin/NN"),
              ElementsAre("loss of outer layer of skin", "outer layer of skin", "skin"));
}

TEST(Mentions, OtherComplementsWhereTheNounCallsForThem) {
  EXPECT_THAT(NamesOf("pain/NN in/IN the/DT abdomen/NN"),
              ElementsAre("pain", "pain in abdomen", "abdomen"));
  EXPECT_THAT(NamesOf("gout/NN in/IN winter/NN"), ElementsAre("gout", "winter"));
  EXPECT_THAT(NamesOf("gout/NN/0/root in/IN/4/case the/DT/4/det toe/NN/1/nmod"),
              ElementsAre("gout", "gout in toe", "toe"));
}

TEST(Mentions, AMeasureIsAboutWhatItMeasures) {
  EXPECT_THAT(NamesOf("a/DT variety/NN of/IN infections/NNS"), ElementsAre("infections"));
}

TEST(Mentions, CoordinationSharesWords) {
  EXPECT_THAT(
      NamesOf("degeneration/NN and/CC death/NN of/IN motor/NN neurons/NNS"),
      ElementsAre("degeneration of motor neurons", "death of motor neurons", "motor neurons"));
  EXPECT_THAT(NamesOf("muscle/NN and/CC joint/NN pain/NN"),
              ElementsAre("muscle pain", "joint pain"));
  EXPECT_THAT(NamesOf("partial/JJ or/CC complete/JJ collapse/NN of/IN a/DT lung/NN"),
              ElementsAre("partial collapse of lung", "complete collapse of lung", "lung"));
}

TEST(Mentions, EachConjunctOfAComplement) {
  EXPECT_THAT(NamesOf("swelling/NN of/IN the/DT hands/NNS ,/, feet/NNS and/CC ankles/NNS"),
              ElementsAre("swelling of hands", "swelling of feet", "swelling of ankles", "hands",
                          "feet", "ankles"));
}

TEST(Mentions, AConjunctThatIsNoSiteJoinsTheHeadNotItsSite) {
  EXPECT_THAT(NamesOf("swelling/NN of/IN the/DT hands/NNS and/CC fever/NN"),
              ElementsAre("swelling of hands", "hands", "fever"));
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

TEST(Mentions, Text) {
  Parsed sentence("fever/NN and/CC chills/NNS");
  EXPECT_EQ(ToText(sentence.tokens(), FindMentions(sentence.tokens(), Limits{})),
            "fever: fever\nchills < fever: chills\n");
}

}  // namespace
}  // namespace causeway
