#include "importers/prose/names.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "graph/statement.h"

namespace causeway {
namespace {

std::string Unified(std::vector<Assertion> assertions) {
  UnifyNames({"lyme"}, {}, assertions);
  return ToText(ProseReading{.assertions = std::move(assertions)});
}

TEST(Names, AbbreviationsGiveWayToTheFullName) {
  EXPECT_EQ(Unified({{.subject = "multiple sclerosis",
                      .type = RelationType::kSameAs,
                      .object = "MS",
                      .alias_scope = kAbbreviation},
                     {.subject = "MS", .object = "fatigue"}}),
            "title \nmultiple sclerosis SAME_AS MS\nmultiple sclerosis CAUSES fatigue\n");
}

TEST(Names, AnAliasThatTwoNamesClaimStandsForNeither) {
  EXPECT_EQ(
      Unified({{.subject = "mitral stenosis", .type = RelationType::kSameAs, .object = "MS"},
               {.subject = "multiple sclerosis", .type = RelationType::kSameAs, .object = "MS"},
               {.subject = "MS", .object = "fatigue"}}),
      "title \nmitral stenosis SAME_AS MS\nmultiple sclerosis SAME_AS MS\nMS CAUSES fatigue\n");
}

TEST(Names, CapitalsThatOpenASentenceAreTakenAway) {
  EXPECT_EQ(Unified({{.subject = "Gout", .object = "pain"},
                     {.subject = "Lyme disease", .object = "pain"}}),
            "title \ngout CAUSES pain\nLyme disease CAUSES pain\n");
}

TEST(Names, AStateStandsOnItsOwnAsBeingInIt) {
  EXPECT_EQ(Unified({{.subject = "obese", .object = "gout"}}), "title \nbeing obese CAUSES gout\n");
}

TEST(Names, NothingIsRelatedToItself) {
  EXPECT_EQ(Unified({{.subject = "gout", .object = "Gout"}}), "title \n");
}

}  // namespace
}  // namespace causeway
