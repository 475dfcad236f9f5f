#include "importers/prose/filters.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/importers/prose/tagged.h"

namespace causeway {
namespace {

bool NoName(std::string_view phrase, RelationType type = RelationType::kCauses,
            bool object = true) {
  return IsNoName(Tagged(phrase).tokens(), type, object);
}

TEST(Filters, SentencesInTheFirstPersonAndQuestions) {
  EXPECT_TRUE(IsAside(Tagged("Today I will explain gout.").tokens()));
  EXPECT_TRUE(IsAside(Tagged("Does gout hurt?").tokens()));
  EXPECT_FALSE(IsAside(Tagged("Type I diabetes causes thirst.").tokens()));
}

TEST(Filters, WhereCellsAreIsNewsIfTheyAreUnusual) {
  EXPECT_TRUE(NoName("blood cells", RelationType::kOccursIn, false));
  EXPECT_FALSE(NoName("extra blood cells", RelationType::kOccursIn, false));
}

TEST(Filters, NamesThatSayNothing) {
  for (std::string_view phrase : {"certain factors", "people", "12", "**", "the lungs", "severe"}) {
    EXPECT_TRUE(NoName(phrase)) << phrase;
  }
  EXPECT_FALSE(NoName("genetic factors"));
}

TEST(Filters, NumbersOfPeopleAreNoSites) {
  EXPECT_TRUE(NoName("10,000 newborns", RelationType::kAffects));
  EXPECT_FALSE(NoName("small joints", RelationType::kAffects));
}

TEST(Filters, ClassesThatSayNothing) {
  for (std::string_view phrase :
       {"following warning signs", "health concerns", "higher risk", "source of energy",
        "symptoms beginning in infancy", "conditions and factors", "small tubes", "substances",
        "progressive disease", "complex medical condition"}) {
    EXPECT_TRUE(NoName(phrase, RelationType::kIsA)) << phrase;
  }
  EXPECT_FALSE(NoName("neurological symptoms", RelationType::kIsA));
  EXPECT_FALSE(NoName("viral infections", RelationType::kIsA));
  EXPECT_FALSE(NoName("toxic substances", RelationType::kIsA));
  EXPECT_FALSE(NoName("progressive brain disease", RelationType::kIsA));
  EXPECT_FALSE(NoName("problems with vision", RelationType::kIsA));
  EXPECT_TRUE(NoName("parts of the body", RelationType::kIsA));
}

TEST(Filters, KindsThatCanBeRelated) {
  EXPECT_TRUE(FitsKinds("gout", RelationType::kOccursIn, "joints"));
  EXPECT_FALSE(FitsKinds("spasticity", RelationType::kOccursIn, "multiple sclerosis"));
  EXPECT_TRUE(FitsKinds("alcohol", RelationType::kAffects, "memory"));
  EXPECT_FALSE(FitsKinds("diabetes", RelationType::kAffects, "millions of people"));
  EXPECT_TRUE(FitsKinds("gout", RelationType::kIsA, "arthritis"));
  EXPECT_FALSE(FitsKinds("bronchitis", RelationType::kIsA, "smokers"));
  EXPECT_FALSE(FitsKinds("kidneys", RelationType::kIsA, "pain"));
}

}  // namespace
}  // namespace causeway
