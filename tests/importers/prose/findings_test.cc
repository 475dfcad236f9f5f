#include "importers/prose/findings.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/importers/prose/read_one.h"

namespace causeway {
namespace {

// What a sentence gives in a document about scurvy.
std::string OfScurvy(std::string_view sentence) {
  return ReadLines("Scurvy\n\nWhat is it?\n" + std::string(sentence) + "\n");
}

TEST(Findings, WhatHappensIsThereOrIsCommon) {
  EXPECT_EQ(OfScurvy("Nosebleeds and fatigue may also occur."),
            "scurvy CAUSES nosebleeds hedged\nscurvy CAUSES fatigue hedged\n");
  EXPECT_EQ(OfScurvy("There may be bleeding."), "scurvy CAUSES bleeding hedged\n");
  EXPECT_EQ(OfScurvy("Fatigue is common."), "scurvy CAUSES fatigue\n");
  EXPECT_EQ(OfScurvy("Fever is absent."), "scurvy CAUSES fever denied\n");
}

TEST(Findings, WhatBecomesOfAPartOfTheBody) {
  EXPECT_EQ(OfScurvy("The gums become swollen and soft."),
            "scurvy CAUSES swollen gums\nscurvy CAUSES soft gums\n");
  EXPECT_EQ(OfScurvy("Muscles may ache."), "scurvy CAUSES muscles ache hedged\n");
}

TEST(Findings, WhatPersonsDoOrCannotDo) {
  EXPECT_EQ(OfScurvy("People with gout may be unable to walk."),
            "gout CAUSES unable to walk hedged\n");
  EXPECT_EQ(OfScurvy("Affected children cannot sleep."), "scurvy CAUSES cannot sleep\n");
  EXPECT_EQ(OfScurvy("Many patients bruise easily."), "scurvy CAUSES bruise easily\n");
  EXPECT_EQ(OfScurvy("Doctors cannot explain why."), "");
}

TEST(Findings, TheConditionThatTheClauseOpensWith) {
  EXPECT_EQ(OfScurvy("In hepatitis, the skin becomes yellow."), "hepatitis CAUSES yellow skin\n");
}

TEST(Findings, NotWhatIsGivenSupposedOrOfAnother) {
  EXPECT_EQ(OfScurvy("The rash may occur early."), "");
  EXPECT_EQ(OfScurvy("When fatigue occurs, rest."), "");
  EXPECT_EQ(OfScurvy("Rigidity occurs in Parkinson's disease."), "");
  EXPECT_EQ(OfScurvy("There are many causes of fatigue."), "");
}

TEST(Findings, WhatOneDiesOfCausesDeath) {
  EXPECT_EQ(OfScurvy("Most patients die of stroke."), "stroke CAUSES death\n");
  EXPECT_EQ(OfScurvy("Most patients die within a year."), "scurvy CAUSES death\n");
}

TEST(Findings, WhatFluidsLookLike) {
  EXPECT_EQ(OfScurvy("The urine may look cloudy."), "scurvy CAUSES cloudy urine hedged\n");
}

}  // namespace
}  // namespace causeway
