#include "importers/prose/causatives.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "importers/prose/relations.h"
#include "tests/importers/prose/tagged.h"

namespace causeway {
namespace {

std::string ReadCausatives(std::string_view text) {
  Tagged sentence(text);
  return ToText(ReadRelations(ReadAsides(sentence.tokens(), 100), 100));
}

TEST(Causatives, AThingIsBroughtToActs) {
  EXPECT_EQ(ReadCausatives("The toxin causes neurons to die."),
            "The toxin CAUSES death of neurons\n");
  EXPECT_EQ(ReadCausatives("A torn valve allows blood to flow back."),
            "A torn valve CAUSES blood flow back\n");
}

TEST(Causatives, AThingIsKeptFromItsAct) {
  EXPECT_EQ(ReadCausatives("Scars keep the heart from filling."),
            "Scars CAUSES the heart kept from filling\n");
}

TEST(Causatives, PressureAndStates) {
  EXPECT_EQ(ReadCausatives("Obesity puts extra strain on the knees and hips."),
            "Obesity CAUSES strain on the knees\nObesity CAUSES strain on hips\n");
  EXPECT_EQ(ReadCausatives("Smoke makes the cough worse."), "Smoke CAUSES worse the cough\n");
}

TEST(Causatives, AdviceAndPersonsAreLeftOut) {
  EXPECT_EQ(ReadCausatives("Shoes should allow air to flow."), "");
  EXPECT_EQ(ReadCausatives("Arthritis keeps people from working."), "");
}

TEST(Causatives, WhatOneIsMadeToDo) {
  EXPECT_EQ(ReadCausatives("The toxin makes clots form in the veins."),
            "The toxin CAUSES clots in the veins\n");
  EXPECT_EQ(ReadCausatives("Anemia can make a person feel tired."),
            "Anemia CAUSES feeling tired hedged\n");
}

}  // namespace
}  // namespace causeway
