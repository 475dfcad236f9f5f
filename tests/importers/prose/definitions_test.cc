#include "importers/prose/definitions.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "importers/prose/relations.h"
#include "tests/importers/prose/tagged.h"

namespace causeway {
namespace {

std::string Definition(std::string_view text) {
  Tagged predicate(text);
  Tagged subject("X");
  return ToText(Define(subject.tokens(), predicate.tokens(), 100));
}

TEST(Definitions, ClassesAndSites) {
  EXPECT_EQ(Definition("a rare autoimmune disease"), "X IS_A autoimmune disease\n");
  EXPECT_EQ(Definition("a brain disorder"), "X OCCURS_IN brain\n");
  EXPECT_EQ(Definition("a disease of the joints"), "X OCCURS_IN joints\n");
  EXPECT_EQ(Definition("kidney disease"), "X OCCURS_IN kidney\n");
  EXPECT_EQ(Definition("a connective tissue disorder"), "X OCCURS_IN connective tissue\n");
  EXPECT_EQ(Definition("a serious condition"), "");
}

TEST(Definitions, TheReaderAndNothingAreNotDefined) {
  auto can = [](std::string_view subject, std::string_view predicate) {
    return CanBeDefined(Tagged(subject).tokens(), Tagged(predicate).tokens());
  };
  EXPECT_TRUE(can("It", "a disease"));
  EXPECT_FALSE(can("It", "clear that gout hurts"));
  EXPECT_FALSE(can("you", "a carrier"));
}

TEST(Definitions, AdjectivesBetweenCommasAreOfOneClass) {
  EXPECT_EQ(Definition("a waxy, fat-like lump"), "X IS_A waxy fat-like lump\n");
  EXPECT_EQ(Definition("an inherited gland, meaning that"), "X IS_A inherited gland\n");
  EXPECT_EQ(Definition("a gland weighing less than it should"), "X IS_A gland\n");
  EXPECT_EQ(Definition("less fertile"), "");
}

TEST(Definitions, WhatIsJoinedHappensAsOneThing) {
  EXPECT_EQ(Definition("the softening and rounding of the nails"),
            "X SAME_AS softening and rounding of nails\n"
            "X OCCURS_IN nails\n"
            "X OCCURS_IN nails\n");
}

TEST(Definitions, KindsPartsAndFacets) {
  EXPECT_EQ(Definition("the most common type of arthritis"), "X IS_A arthritis\n");
  EXPECT_EQ(Definition("part of the eye"), "X PART_OF the eye\n");
  EXPECT_EQ(Definition("a common cause of blindness"), "X CAUSES blindness\n");
  EXPECT_EQ(Definition("an early sign of scurvy"), "scurvy CAUSES X\n");
}

TEST(Definitions, WhatHappensIsAnotherName) {
  EXPECT_EQ(Definition("the loss of hearing"), "X SAME_AS loss of hearing\n");
  EXPECT_EQ(Definition("scarring of the liver"),
            "X SAME_AS scarring of liver\nX OCCURS_IN liver\n");
}

TEST(Definitions, AClassEndsWhereItIsDescribed) {
  EXPECT_EQ(Definition("a genetic disorder characterized by fever"), "X IS_A genetic disorder\n");
  EXPECT_EQ(Definition("a liver disease spread through food"), "X OCCURS_IN liver\n");
  EXPECT_EQ(Definition("a bacterium commonly found in soil and water"), "X IS_A bacterium\n");
  EXPECT_EQ(Definition("a gland, just above the voice box"), "X IS_A gland\n");
  EXPECT_EQ(Definition("an anticoagulant"), "X IS_A anticoagulant\n");
}

TEST(Definitions, AppositionsDefine) {
  Tagged gout("gout, an inflammatory disease, hurts");
  EXPECT_EQ(ToText(DefineAppositions(gout.tokens(), 100)), "gout IS_A inflammatory disease\n");
  Tagged lactase("too little of the enzyme lactase");
  EXPECT_EQ(ToText(DefineAppositions(lactase.tokens(), 100)), "lactase IS_A enzyme\n");
  Tagged level("too little of the enzyme deficiency");
  EXPECT_EQ(ToText(DefineAppositions(level.tokens(), 100)), "");
}

TEST(Definitions, KindsAreNamedByWhatSetsThemApart) {
  Tagged bronchitis("bronchitis");
  Tagged acute("acute");
  Tagged letter("B");
  Tagged name("silicosis");
  EXPECT_EQ(ToText(NameOfKind(acute.tokens(), bronchitis.tokens())), "acute bronchitis");
  EXPECT_EQ(ToText(NameOfKind(letter.tokens(), bronchitis.tokens())), "bronchitis B");
  EXPECT_EQ(ToText(NameOfKind(name.tokens(), bronchitis.tokens())), "silicosis");
  Tagged either("acute or chronic");
  EXPECT_EQ(ToText(Define(bronchitis.tokens(), either.tokens(), 100)),
            "acute bronchitis IS_A bronchitis\nchronic bronchitis IS_A bronchitis\n");
}

TEST(Definitions, AGlossSaysWhereAThingIs) {
  Tagged cystitis("cystitis");
  Tagged gloss("infection in the bladder");
  std::vector<Relation> relations = {
      {.subject = cystitis.tokens(), .type = RelationType::kSameAs, .object = gloss.tokens()}};
  EXPECT_EQ(ToText(SitesOfGlosses(relations, 100)), "cystitis OCCURS_IN bladder\n");
}

TEST(Definitions, AClassMayBeNoMoreThanAPlace) {
  Tagged scabies("scabies");
  Tagged skin("a skin disease");
  Tagged viral("a viral disease");
  std::vector<Relation> relations = {
      {.subject = scabies.tokens(), .type = RelationType::kIsA, .object = skin.tokens()},
      {.subject = scabies.tokens(), .type = RelationType::kIsA, .object = viral.tokens()}};
  PlaceClasses(relations);
  EXPECT_EQ(ToText(relations), "scabies OCCURS_IN skin\nscabies IS_A a viral disease\n");
}

TEST(Definitions, ATermIsSaidWithoutAnArticle) {
  Tagged term("hematuria");
  Tagged meaning("blood in the urine");
  EXPECT_EQ(ToText(Define(term.tokens(), meaning.tokens(), 100)),
            "hematuria OCCURS_IN the urine\nhematuria SAME_AS blood in urine\n");
}

}  // namespace
}  // namespace causeway
