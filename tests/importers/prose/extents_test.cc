#include "importers/prose/extents.h"

#include <gtest/gtest.h>

#include "tests/importers/prose/tagged.h"

namespace causeway {
namespace {

// What `term` names of the text before it; a bar where the name alone ends before what it is told.
std::string Glossed(std::string_view before, std::string_view term) {
  Tagged text(before);
  Tagged other(term);
  Extent extent = GlossedBefore(text.tokens(), other.tokens());
  TokenSpan tokens = text.tokens();
  std::string name = ToText(Between(tokens, extent.begin, extent.end));
  return extent.end == tokens.size() ? name : name + " | " + ToText(tokens.subspan(extent.end));
}

TEST(Extents, AFindingReachesBackToWhatMakesItOne) {
  EXPECT_EQ(Glossed("They have an increased sensitivity to light and sound", "photophobia"),
            "increased sensitivity to light and sound");
  EXPECT_EQ(
      Glossed("She has thick skin on the palms of the hands and soles of the feet", "keratosis"),
      "thick skin on the palms of the hands and soles of the feet");
  EXPECT_EQ(Glossed("People with too much sugar in the blood", "hyperglycemia"),
            "too much sugar in the blood");
  EXPECT_EQ(Glossed("It leads to problems with balance and coordination", "ataxia"),
            "problems with balance and coordination");
}

TEST(Extents, APersonIsNoPartOfTheFinding) {
  EXPECT_EQ(Glossed("It helps people with an irregular pulse", "arrhythmia"), "irregular pulse");
}

TEST(Extents, SharedWordsTellWhereItBegins) {
  EXPECT_EQ(Glossed("There is a lack of fatty tissue under the skin", "subcutaneous fat"),
            "fatty tissue under the skin");
  EXPECT_EQ(Glossed("problems with nerves connecting the brain to muscles", "nervous system"),
            "nerves connecting the brain to muscles");
  EXPECT_EQ(Glossed("air in the space between the lungs and the chest wall", "pleural space"),
            "space between the lungs and the chest wall");
}

TEST(Extents, WhatCausesItIsNoPartOfTheName) {
  EXPECT_EQ(Glossed("including hearing loss caused by noise", "noise-induced hearing loss"),
            "hearing loss | caused by noise");
  EXPECT_EQ(Glossed("They develop muscle spasms affecting the jaw", "oromandibular dystonia"),
            "muscle spasms | affecting the jaw");
  EXPECT_EQ(Glossed("They have weakness, often affecting one side of the body", "hemiparesis"),
            "weakness, often | affecting one side of the body");
}

TEST(Extents, ABarePlaceIsNoFinding) {
  EXPECT_EQ(Glossed("It is darker than the surrounding skin", "hyperpigmentation"), "");
}

TEST(Extents, ModifiersThatAreJoinedBelongToTheNoun) {
  EXPECT_EQ(Glossed("It can show as a weakened and enlarged heart", "cardiomyopathy"),
            "weakened and enlarged heart");
}

}  // namespace
}  // namespace causeway
