#include "importers/prose/phrases.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/importers/prose/tagged.h"

namespace causeway {
namespace {

using testing::ElementsAre;

std::vector<std::string> PhraseNames(std::string_view text) {
  Tagged phrase(text);
  std::vector<std::string> names;
  for (const Words& words : Expand(phrase.tokens(), 100)) names.push_back(ToText(Cleaned(words)));
  return names;
}

TEST(Phrases, WhoseAndWhenIsNoPartOfAName) {
  EXPECT_THAT(PhraseNames("infections in young adults"), ElementsAre("infections"));
  EXPECT_THAT(PhraseNames("dementia in later life"), ElementsAre("dementia"));
  EXPECT_THAT(PhraseNames("movement in muscle groups"), ElementsAre("movement in muscle groups"));
}

TEST(Phrases, ThatAThingIsOrMayComeIsNoPartOfItsName) {
  EXPECT_THAT(PhraseNames("the tissues of the larynx"), ElementsAre("larynx"));
  EXPECT_THAT(PhraseNames("tissues of the body"), ElementsAre("tissues of body"));
  EXPECT_THAT(PhraseNames("the development of gout"), ElementsAre("gout"));
  EXPECT_THAT(PhraseNames("development of the embryo"), ElementsAre("development of embryo"));
  EXPECT_THAT(PhraseNames("a higher risk of stroke"), ElementsAre("stroke"));
  EXPECT_THAT(PhraseNames("variable degrees of deafness"), ElementsAre("deafness"));
  EXPECT_THAT(PhraseNames("his own varied rashes"), ElementsAre("rashes"));
}

TEST(Phrases, AFormOfAConditionIsNamedAfterIt) {
  EXPECT_THAT(PhraseNames("the juvenile form of gout"), ElementsAre("juvenile gout"));
  EXPECT_THAT(PhraseNames("a severe form of gout"), ElementsAre("gout"));
  EXPECT_THAT(PhraseNames("the vast majority of ulcers"), ElementsAre("ulcers"));
  EXPECT_THAT(PhraseNames("a nerve disorder with onset in spring"), ElementsAre("nerve disorder"));
}

TEST(Phrases, OneOrBothOfTwoStays) {
  EXPECT_THAT(PhraseNames("pain in one or both hips"), ElementsAre("pain in one or both hips"));
  EXPECT_THAT(PhraseNames("mutations in one or more genes"), ElementsAre("mutations in genes"));
}

TEST(Phrases, SomePairsAreOneThing) {
  EXPECT_THAT(PhraseNames("head and neck cancer"), ElementsAre("head and neck cancer"));
  EXPECT_THAT(PhraseNames("lung diseases and conditions"),
              ElementsAre("lung diseases and conditions"));
  EXPECT_THAT(PhraseNames("signs and symptoms from lead"),
              ElementsAre("signs and symptoms from lead"));
  EXPECT_THAT(PhraseNames("gout, HIV/AIDS and lupus"), ElementsAre("gout", "HIV/AIDS", "lupus"));
}

TEST(Phrases, HowAnActIsDoneBelongsToIt) {
  EXPECT_THAT(PhraseNames("trouble thinking clearly"), ElementsAre("trouble thinking clearly"));
  EXPECT_THAT(PhraseNames("vomiting usually"), ElementsAre("vomiting"));
}

TEST(Phrases, AClauseKeepsItsEnd) {
  EXPECT_THAT(PhraseNames("knives that have blood on them"),
              ElementsAre("knives that have blood on them"));
  EXPECT_THAT(PhraseNames("the heart beats harder than it should"),
              ElementsAre("heart beats harder than it should"));
}

TEST(Phrases, AFlowKeepsItsWay) {
  auto end = [](std::string_view text) {
    Tagged phrase(text);
    return EndOfPhrase(phrase.tokens(), 0);
  };
  EXPECT_EQ(end("flow of blood through the heart"), 6U);
  EXPECT_EQ(end("acid rising into the throat"), 5U);
  EXPECT_EQ(end("gout through the years"), 1U);
}

TEST(Phrases, AnEnzymeIsSaidByItsName) {
  EXPECT_THAT(PhraseNames("lack of the lactase enzyme"), ElementsAre("lack of lactase"));
  EXPECT_THAT(PhraseNames("lack of the enzyme"), ElementsAre("lack of enzyme"));
}

TEST(Phrases, AWrongAmountIsPartOfTheName) {
  EXPECT_THAT(PhraseNames("too much iron"), ElementsAre("too much iron"));
  EXPECT_THAT(PhraseNames("less oxygen"), ElementsAre("less oxygen"));
  EXPECT_THAT(PhraseNames("much pain and not enough air"), ElementsAre("pain", "not enough air"));
}

TEST(Phrases, RemarksAreNoNames) {
  EXPECT_THAT(PhraseNames("fever, especially at night"), ElementsAre("fever"));
}

TEST(Phrases, ATermIsWhatItNames) {
  EXPECT_THAT(PhraseNames("the term gout"), ElementsAre("gout"));
  EXPECT_THAT(PhraseNames("the terms of use"), ElementsAre("terms of use"));
}

TEST(Phrases, ListsArePartedAndCleaned) {
  EXPECT_THAT(PhraseNames("some rashes, severe blisters and a fever"),
              ElementsAre("rashes", "blisters", "fever"));
}

TEST(Phrases, MultipleCountsThingsOnlyBeforeAPlural) {
  EXPECT_THAT(PhraseNames("multiple sclerosis and multiple tumors"),
              ElementsAre("multiple sclerosis", "tumors"));
}

TEST(Phrases, WordsThatStandOnceAreShared) {
  EXPECT_THAT(PhraseNames("rapid and irregular heartbeat"),
              ElementsAre("rapid heartbeat", "irregular heartbeat"));
  EXPECT_THAT(PhraseNames("degeneration and death of nerves"),
              ElementsAre("degeneration of nerves", "death of nerves"));
  EXPECT_THAT(PhraseNames("a decrease in strength and speed"),
              ElementsAre("decrease in strength", "decrease in speed"));
  EXPECT_THAT(PhraseNames("swelling in the ankles, feet and legs"),
              ElementsAre("swelling in ankles", "swelling in feet", "swelling in legs"));
}

TEST(Phrases, ACommaBetweenAdjectivesJoinsNoNames) {
  EXPECT_THAT(PhraseNames("rapid, shallow breathing"), ElementsAre("rapid shallow breathing"));
}

TEST(Phrases, WhatExplainsANameIsNoneItself) {
  EXPECT_THAT(PhraseNames("gout, a painful arthritis"), ElementsAre("gout"));
  EXPECT_THAT(PhraseNames("fever, a rash and chills"), ElementsAre("fever", "rash", "chills"));
}

TEST(Phrases, ARangeNamesItsEnds) {
  EXPECT_THAT(PhraseNames("diseases, ranging from colds to lung infections"),
              ElementsAre("diseases", "colds", "lung infections"));
  EXPECT_THAT(PhraseNames("too much or too little salt"),
              ElementsAre("too much salt", "too little salt"));
}

TEST(Phrases, OneThingMayHoldAnAnd) {
  EXPECT_THAT(PhraseNames("wear and tear"), ElementsAre("wear and tear"));
  EXPECT_THAT(PhraseNames("signs and symptoms of gout"), ElementsAre("signs and symptoms of gout"));
  EXPECT_THAT(PhraseNames("swelling in and around the eyes"),
              ElementsAre("swelling in and around eyes"));
}

TEST(Phrases, EndBeforeTheNextClausesSubject) {
  Tagged sentence("fever and chills, and the skin is red");
  size_t end = EndOfPhrase(sentence.tokens(), 0);
  EXPECT_EQ(ToText(TokenSpan(sentence.tokens()).first(end)), "fever and chills");
}

TEST(Phrases, DoNotBeginWithWhatListsThem) {
  Tagged sentence("include fever");
  EXPECT_EQ(EndOfPhrase(sentence.tokens(), 0), 0U);
}

TEST(Phrases, GoOnWithThePlaceOfAThing) {
  for (auto [text, phrase] : {std::pair{"lumps under the skin by itself", "lumps under the skin"},
                              std::pair{"pain throughout the day", "pain"}}) {
    Tagged sentence(text);
    size_t end = EndOfPhrase(sentence.tokens(), 0);
    EXPECT_EQ(ToText(TokenSpan(sentence.tokens()).first(end)), phrase);
  }
}

TEST(Phrases, NoMoreNamesThanAskedFor) {
  Tagged phrase("pain, fever, chills, cough");
  EXPECT_EQ(Expand(phrase.tokens(), 2).size(), 2U);
}

TEST(Phrases, AreToldFromSentences) {
  for (std::string_view phrase :
       {"joints that swell and hurt", "a need to rest", "toes, which ache", "having gout"}) {
    EXPECT_TRUE(IsPhrase(Tagged(phrase).tokens())) << phrase;
  }
  for (std::string_view sentence :
       {"Joints may swell", "Those who drink often can limp", "If it hurts", "It is red"}) {
    EXPECT_FALSE(IsPhrase(Tagged(sentence).tokens())) << sentence;
  }
}

TEST(Phrases, HowAThingIsBelongsToItsName) {
  EXPECT_THAT(PhraseNames("sharply defined borders"), ElementsAre("sharply defined borders"));
  EXPECT_THAT(PhraseNames("severely swollen knees"), ElementsAre("swollen knees"));
  EXPECT_THAT(PhraseNames("frequent falls"), ElementsAre("frequent falls"));
  EXPECT_THAT(PhraseNames("the most frequent signs"), ElementsAre("signs"));
}

TEST(Phrases, VagueWordsThatGovernOrAreDeniedStay) {
  EXPECT_THAT(PhraseNames("problems related to gout"), ElementsAre("problems related to gout"));
  EXPECT_THAT(PhraseNames("fever with no known cause"), ElementsAre("fever with no known cause"));
  EXPECT_THAT(PhraseNames("pain in any of several joints"), ElementsAre("pain in joints"));
}

TEST(Phrases, WhatFollowsANameIsCutOff) {
  EXPECT_THAT(PhraseNames("hearing loss caused"), ElementsAre("hearing loss"));
  EXPECT_THAT(PhraseNames("loss of vision leading to blindness"), ElementsAre("loss of vision"));
  EXPECT_THAT(PhraseNames("gait in its early stages"), ElementsAre("gait"));
}

TEST(Phrases, AClassGivesWayToTheNameAfterIt) {
  EXPECT_THAT(PhraseNames("resistance to the hormone insulin"),
              ElementsAre("resistance to insulin"));
  EXPECT_THAT(PhraseNames("the bacterium Yersinia pestis"), ElementsAre("Yersinia pestis"));
  EXPECT_THAT(PhraseNames("buildup of a waxy substance called plaque"),
              ElementsAre("buildup of plaque"));
  EXPECT_THAT(PhraseNames("the enzyme deficiency"), ElementsAre("enzyme deficiency"));
  EXPECT_THAT(PhraseNames("the body's immune system"), ElementsAre("immune system"));
}

}  // namespace
}  // namespace causeway
