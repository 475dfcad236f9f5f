#include "importers/prose/reference.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/importers/prose/tagged.h"

namespace causeway {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

std::vector<std::string> ReferentsOf(std::string_view phrase) {
  Tagged words(phrase);
  return Resolve(words.tokens(), {.compared = {"gout", "scurvy"}, .focus = {"gout"}});
}

TEST(Reference, PronounsAndClassesStandForTheFocus) {
  for (std::string_view phrase : {"It", "They", "this disease", "the disorder", "patients", ""}) {
    EXPECT_THAT(ReferentsOf(phrase), ElementsAre("gout")) << phrase;
  }
}

TEST(Reference, PeopleWithACondition) {
  EXPECT_THAT(ReferentsOf("people with polio"), ElementsAre("polio"));
  EXPECT_THAT(ReferentsOf("people who have polio"), ElementsAre("polio"));
  EXPECT_THAT(ReferentsOf("half of all babies who have polio"), ElementsAre("polio"));
}

TEST(Reference, BothAreWhatIsCompared) {
  EXPECT_THAT(ReferentsOf("both"), ElementsAre("gout", "scurvy"));
  EXPECT_THAT(ReferentsOf("both conditions"), ElementsAre("gout", "scurvy"));
}

std::vector<std::string> Objects(std::string_view object, std::string_view subject) {
  Tagged words(object);
  Relation relation{.object = words.tokens()};
  return ObjectsOf(relation, subject, {.focus = {"gout"}});
}

TEST(Reference, WhatBringsTheSymptomsBringsTheFocus) {
  EXPECT_THAT(Objects("the symptoms", "beer"), ElementsAre("gout"));
  EXPECT_THAT(Objects("worse symptoms", "beer"), ElementsAre("worse symptoms of gout"));
  EXPECT_THAT(Objects("other symptoms", "beer"), ElementsAre("symptoms"));
  EXPECT_THAT(Objects("symptoms", "gout"), IsEmpty());
}

TEST(Reference, NamesStandForThemselves) {
  EXPECT_THAT(ReferentsOf("the toes"), ElementsAre("toes"));
}

TEST(Reference, NothingWhereTheFocusIsUnclear) {
  Tagged it("It");
  EXPECT_THAT(Resolve(it.tokens(), {.focus = {"gout", "scurvy"}}), IsEmpty());
}

TEST(Reference, NounsOfWhatHappensPointBack) {
  Context context{.focus = {"gout"}, .effects = {"scarring of the liver", "fever"}, .within = true};
  Tagged scarring("The scarring");
  Tagged changes("These changes");
  Tagged liver("The liver");
  EXPECT_THAT(Resolve(scarring.tokens(), context), ElementsAre("scarring of the liver"));
  EXPECT_THAT(Resolve(changes.tokens(), context), ElementsAre("scarring of the liver", "fever"));
  EXPECT_THAT(Resolve(liver.tokens(), context), ElementsAre("liver"));
}

std::vector<std::string> NamedAfter(std::string_view name, std::string_view phrase) {
  Context context{.compared = {"gout"}, .focus = {"gout"}};
  context.named.Note(name, {0, 10});
  Tagged words(phrase);
  return Resolve(words.tokens(), context);
}

TEST(Reference, NounsThatWereSpokenOf) {
  EXPECT_THAT(NamedAfter("mutations in the A gene", "these mutations"),
              ElementsAre("mutations in the A gene"));
  EXPECT_THAT(NamedAfter("lung infections", "these infections"), ElementsAre("lung infections"));
  EXPECT_THAT(NamedAfter("lung infection", "this infection"), ElementsAre("gout"));
}

TEST(Reference, WithinAPhrase) {
  EXPECT_THAT(NamedAfter("insulin receptors", "function of these receptors"),
              ElementsAre("function of insulin receptors"));
  EXPECT_THAT(ReferentsOf("features of the disorder"), ElementsAre("features of gout"));
  EXPECT_THAT(ReferentsOf("death in this condition"), ElementsAre("death"));
}

TEST(Reference, SymptomsOfAThingAreItsOwn) {
  EXPECT_TRUE(IsOfItself("gout", "symptoms of gout"));
  EXPECT_FALSE(IsOfItself("gout", "symptoms of scurvy"));
  EXPECT_THAT(ReferentsOf("severity of the disease"), ElementsAre("severity of disease"));
}

TEST(Reference, WhatMayHaveAnotherName) {
  Context context{.focus = {"gout"}};
  context.named.Note("air sacs", {0, 10});
  Tagged sacs("these sacs");
  Tagged tubes("these tubes");
  Tagged it("it");
  EXPECT_TRUE(CanBeAlias(sacs.tokens(), context));
  EXPECT_FALSE(CanBeAlias(tubes.tokens(), context));
  EXPECT_FALSE(CanBeAlias(it.tokens(), context));
}

TEST(Reference, SynonymsOfASection) {
  EXPECT_TRUE(IsSectionSynonym("muscle wasting", "muscle atrophy"));
  EXPECT_FALSE(IsSectionSynonym("bone loss", "muscle atrophy"));
  EXPECT_FALSE(IsSectionSynonym("muscle atrophy", "muscle atrophy"));
}

TEST(Reference, ADiseaseThatWasIntroducedIsMeant) {
  Tagged disease("this disease");
  Context context{.focus = {"gout"}};
  Introduce("scurvy", context);
  EXPECT_THAT(Resolve(disease.tokens(), context), ElementsAre("scurvy"));
  Introduce("the toes", context);
  EXPECT_THAT(Resolve(disease.tokens(), context), ElementsAre("gout"));
}

TEST(Reference, WhatWasIntroducedAgreesInNumber) {
  Tagged many("these diseases");
  Context context{.focus = {"gout"}};
  Introduce("scurvy", context);
  EXPECT_THAT(Resolve(many.tokens(), context), ElementsAre("gout"));
}

}  // namespace
}  // namespace causeway
