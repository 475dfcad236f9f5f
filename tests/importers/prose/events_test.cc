#include "importers/prose/events.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "importers/prose/phrases.h"
#include "tests/importers/prose/tagged.h"

namespace causeway {
namespace {

std::string Event(std::string_view clause) {
  Tagged sentence(clause);
  return ToText(Cleaned(EventOf(sentence.tokens())));
}

TEST(Events, StatesAndChangesBecomeNounPhrases) {
  EXPECT_EQ(Event("the ducts become blocked"), "blocked ducts");
  EXPECT_EQ(Event("the vessels are narrowed"), "narrowed vessels");
  EXPECT_EQ(Event("fluid can build up in the lungs"), "buildup of fluid in lungs");
  EXPECT_EQ(Event("muscle tissue dies"), "death of muscle tissue");
  EXPECT_EQ(Event("the pressure may rise"), "increased pressure");
}

TEST(Events, WhatComesToBeIsNamedAlone) {
  EXPECT_EQ(Event("scar tissue may form"), "scar tissue");
  EXPECT_EQ(Event("hard fats are made"), "hard fats");
  EXPECT_EQ(Event("crystals form in the joint"), "crystals form in joint");
}

TEST(Events, OtherClausesStayClauses) {
  EXPECT_EQ(Event("the heart cannot fill properly"), "heart cannot fill properly");
  EXPECT_EQ(Event("blood usually flows back instead of going on"), "blood flows back");
}

TEST(Events, WhatThereIsAndWhatPersonsDo) {
  EXPECT_EQ(Event("there is a shortage of the enzyme"), "shortage of enzyme");
  Tagged act("people don't get enough sleep");
  std::vector<Words> acts = ActsOfPersons(act.tokens(), 10);
  ASSERT_EQ(acts.size(), 1U);
  EXPECT_EQ(ToText(acts[0]), "not getting enough sleep");
}

TEST(Events, NoEventOfPersonsCareOrDefinitions) {
  for (std::string_view clause :
       {"your doctor examines the ear", "it is a rare disease", "the wound should be cleaned",
        "the disease is treated", "the pain improves", "she feels cold", "the spleen"}) {
    EXPECT_EQ(Event(clause), "") << clause;
  }
}

TEST(Events, WhatAThingHasToDo) {
  EXPECT_EQ(Event("the heart has to work harder"), "heart has to work harder");
}

}  // namespace
}  // namespace causeway
