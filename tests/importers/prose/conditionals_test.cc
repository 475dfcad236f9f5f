#include "importers/prose/conditionals.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "importers/prose/relations.h"
#include "tests/importers/prose/tagged.h"

namespace causeway {
namespace {

std::string Conditional(std::string_view text) {
  Tagged sentence(text);
  return ToText(ReadConditional(sentence.tokens(), 100));
}

TEST(Conditionals, OneEventComesOfTheOther) {
  EXPECT_EQ(Conditional("When the valve narrows, blood flows back."),
            "narrowing of the valve CAUSES blood flows back\n");
  EXPECT_EQ(Conditional("If the duct is blocked, bile may leak into the blood"),
            "blocked duct CAUSES leaking of bile into the blood hedged\n");
  EXPECT_EQ(Conditional("Without enough oxygen, the cells die."),
            "lack of oxygen CAUSES death of the cells\n");
}

TEST(Conditionals, ConditionsAlsoCloseSentences) {
  EXPECT_EQ(Conditional("Blood flows back because the valve narrows."),
            "narrowing of the valve CAUSES Blood flows back\n");
  EXPECT_EQ(Conditional("The valve narrows, so blood flows back."),
            "narrowing of The valve CAUSES blood flows back\n");
  EXPECT_EQ(Conditional("Ulcers may form as the skin becomes dry."),
            "dry skin CAUSES Ulcers hedged\n");
}

TEST(Conditionals, EachEventOfEachClause) {
  EXPECT_EQ(Conditional("If the duct is narrowed, or if fat is lost, pain or fever may occur."),
            "narrowed duct CAUSES pain hedged\nnarrowed duct CAUSES fever hedged\n"
            "lost fat CAUSES pain hedged\nlost fat CAUSES fever hedged\n");
  EXPECT_EQ(Conditional("When the valve narrows, it becomes stiff."),
            "narrowing of the valve CAUSES stiff valve\n");
}

TEST(Conditionals, WhatPersonsHaveOrDoIsACause) {
  EXPECT_EQ(Conditional("If you don't get enough iron, anemia may develop."),
            "not getting enough iron CAUSES anemia hedged\n");
}

TEST(Conditionals, WhatBefallsPersonsIsAnEffect) {
  EXPECT_EQ(Conditional("People may have pain when the valve narrows."),
            "narrowing of the valve CAUSES pain hedged\n");
  EXPECT_EQ(Conditional("You should rest when the valve narrows."), "");
  EXPECT_EQ(Conditional("When the valve narrows, your risk is higher."), "");
}

TEST(Conditionals, PronounsAfterAConditionStandForItsSubject) {
  Tagged clot("If the clot becomes large, it can cause stroke");
  EXPECT_EQ(ToText(ReadRelations(ReadAsides(clot.tokens(), 100), 100)),
            "the clot CAUSES stroke hedged\n");
  Tagged level("If the level of salt is low, it can cause seizures");
  EXPECT_EQ(ToText(ReadRelations(ReadAsides(level.tokens(), 100), 100)),
            "low level of salt CAUSES seizures hedged\n");
  Tagged cells("When the cells are damaged, it can cause seizures");
  EXPECT_EQ(ToText(ReadRelations(ReadAsides(cells.tokens(), 100), 100)),
            "it CAUSES seizures hedged\n");
}

TEST(Conditionals, WhatPersonsDoIsAdvice) {
  EXPECT_EQ(Conditional("If you feel dizzy, the clinic is closed."), "");
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

TEST(Conditionals, AListMayComeAbout) {
  EXPECT_EQ(Conditional("When the wall is inflamed, scars, ulcers and bleeding may develop."),
            "inflamed wall CAUSES scars hedged\ninflamed wall CAUSES ulcers hedged\n"
            "inflamed wall CAUSES bleeding hedged\n");
}

}  // namespace
}  // namespace causeway
