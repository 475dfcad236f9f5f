#include "importers/prose/conditionals.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "importers/prose/relations.h"
#include "tests/importers/prose/tagged.h"

namespace causeway {
namespace {

std::string Conditional(std::string_view text) {
  Tagged sentence(text);
  return ToText(ReadConditional(sentence.tokens()));
}

TEST(Conditionals, OneEventComesOfTheOther) {
  EXPECT_EQ(Conditional("When the valve narrows, blood flows back."),
            "narrowing of the valve CAUSES blood flows back\n");
  EXPECT_EQ(Conditional("If the duct is blocked, bile may leak into the blood"),
            "blocked duct CAUSES leaking of bile into the blood hedged\n");
  EXPECT_EQ(Conditional("Without enough oxygen, the cells die."),
            "lack of oxygen CAUSES death of the cells\n");
}

TEST(Conditionals, WhatPersonsDoIsAdvice) {
  EXPECT_EQ(Conditional("If you feel dizzy, the dose is too high."), "");
  EXPECT_EQ(Conditional("When the valve narrows, call a doctor."), "");
  EXPECT_EQ(Conditional("Without treatment, the cells die."), "");
}

TEST(Conditionals, ConsequencesOpenTheSentence) {
  EXPECT_TRUE(OpensConsequence(Tagged("As a result, the cells die").tokens()));
  EXPECT_FALSE(OpensConsequence(Tagged("As a child, she was ill").tokens()));
}

TEST(Conditionals, AClauseBeforeIsTheCause) {
  Tagged sentence("Veins can bleed suddenly, causing shock");
  EXPECT_EQ(ToText(ReadRelations(ReadAsides(sentence.tokens(), 100), 100)),
            "~ CAUSES Veins bleed hedged\nVeins bleed suddenly CAUSES shock hedged\n");
}

TEST(Conditionals, TheLastCausesEffects) {
  Tagged sentence("Gout is caused by crystals and can lead to pain and fever");
  std::string effects;
  Asides asides = ReadAsides(sentence.tokens(), 100);
  for (const Words& words : LastEffects(asides.tokens, ReadRelations(asides, 100)))
    effects += ToText(words) + ";";
  EXPECT_EQ(effects, "pain;fever;");
}

}  // namespace
}  // namespace causeway
