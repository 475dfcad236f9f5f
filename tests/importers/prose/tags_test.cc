#include "importers/prose/tags.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/importers/prose/tagged.h"

namespace causeway {
namespace {

std::string TaggedText(std::string_view text) { return ToTaggedText(Tagged(text).tokens()); }

TEST(Tags, NounsThatMayBeVerbsByTheirNeighbours) {
  EXPECT_EQ(TaggedText("Mutations cause damage"), "Mutations/noun cause/verb damage/noun");
  EXPECT_EQ(TaggedText("the cause of damage"),
            "the/determiner cause/noun of/preposition damage/noun");
  EXPECT_EQ(TaggedText("nerve signals to fail"), "nerve/noun signals/noun to/to fail/verb");
}

TEST(Tags, ThatOpensAClauseAfterANoun) {
  EXPECT_EQ(TaggedText("germs that move"), "germs/noun that/relative move/verb");
  EXPECT_EQ(TaggedText("That germ"), "That/determiner germ/noun");
}

TEST(Tags, GreekNamesInLyAreNoAdverbs) {
  EXPECT_EQ(TaggedText("Colpocephaly recently"), "Colpocephaly/noun recently/adverb");
}

TEST(Tags, OneAndThatMayStandBeforeANoun) {
  EXPECT_EQ(TaggedText("one cause may lead"), "one/pronoun cause/noun may/modal lead/verb");
  EXPECT_EQ(TaggedText("that stress may lead"), "that/determiner stress/noun may/modal lead/verb");
}

TEST(Tags, APersonsNameThatIsAPrepositionToo) {
  EXPECT_EQ(TaggedText("Down syndrome"), "Down/noun syndrome/noun");
  EXPECT_EQ(TaggedText("down stairs"), "down/preposition stairs/noun");
}

TEST(Tags, VerbsWhoseSubjectSaysSo) {
  EXPECT_EQ(TaggedText("This leads to pain"), "This/determiner leads/verb to/to pain/noun");
  EXPECT_EQ(TaggedText("genes that cause gout change proteins"),
            "genes/noun that/relative cause/verb gout/noun change/verb proteins/noun");
  EXPECT_EQ(TaggedText("have lower levels"), "have/auxiliary lower/adjective levels/noun");
  EXPECT_EQ(TaggedText("may lower levels"), "may/modal lower/verb levels/noun");
  EXPECT_EQ(TaggedText("the virus attacks and destroys cells"),
            "the/determiner virus/noun attacks/verb and/conjunction destroys/verb cells/noun");
  EXPECT_EQ(TaggedText("fumes that irritate and damage lungs"),
            "fumes/noun that/relative irritate/verb and/conjunction damage/verb lungs/noun");
}

TEST(Tags, WhatOneIsExposedToIsAThing) {
  EXPECT_EQ(TaggedText("exposure to smoke"), "exposure/noun to/to smoke/noun");
  EXPECT_EQ(TaggedText("it leads to scar formation"),
            "it/pronoun leads/verb to/to scar/noun formation/noun");
}

TEST(Tags, AsWellAsJoins) {
  EXPECT_EQ(TaggedText("fever as well as chills"),
            "fever/noun as/conjunction well/conjunction as/conjunction chills/noun");
  EXPECT_EQ(TaggedText("not only gout but chills"),
            "not/adverb only/adverb gout/noun but/conjunction chills/noun");
}

TEST(Tags, NounsThatEndAsAdjectivesDo) {
  EXPECT_EQ(TaggedText("the ovary"), "the/determiner ovary/noun");
  EXPECT_EQ(TaggedText("the spinal canal"), "the/determiner spinal/adjective canal/noun");
}

TEST(Tags, HowManyAreNoTwoThings) {
  EXPECT_EQ(TaggedText("pain in one or both eyes"),
            "pain/noun in/preposition one/determiner or/determiner both/determiner eyes/noun");
}

}  // namespace
}  // namespace causeway
