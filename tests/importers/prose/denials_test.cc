#include "importers/prose/denials.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "importers/prose/relations.h"
#include "tests/importers/prose/read_one.h"
#include "tests/importers/prose/tagged.h"

namespace causeway {
namespace {

std::string DenialsIn(std::string_view text) {
  Tagged sentence(text);
  return ToText(ReadRelations(ReadAsides(sentence.tokens(), 100), 100));
}

TEST(Denials, TheSubjectDenies) {
  EXPECT_EQ(DenialsIn("No food is known to cause gout"), "No food CAUSES gout denied\n");
}

TEST(Denials, TheObjectDenies) {
  EXPECT_EQ(ReadLines("Gout\n\nWhat is gout?\n\nEarly gout causes no symptoms.\n"),
            "gout CAUSES symptoms denied\n");
  EXPECT_EQ(ReadLines("Gout\n\nWhat is gout?\n\nMild gout usually has no signs or symptoms.\n"),
            "gout CAUSES signs denied\ngout CAUSES symptoms denied\n");
}

TEST(Denials, AHigherClauseDenies) {
  EXPECT_EQ(DenialsIn("There is no good evidence that gout is caused by cold"),
            "cold CAUSES gout denied hedged\n");
}

TEST(Denials, NorDeniesTheSecondOfTwoClauses) {
  EXPECT_EQ(DenialsIn("Measles is not spread by food; nor is it spread by water"),
            "food CAUSES Measles denied\nwater CAUSES ~ denied\n");
}

TEST(Denials, WhatIsDeniedOfSomeIsNotDenied) {
  EXPECT_EQ(DenialsIn("Gout may not cause pain"), "");
  EXPECT_EQ(DenialsIn("Gout does not always cause pain"), "");
  EXPECT_EQ(DenialsIn("Some tumors do not cause pain"), "");
}

TEST(Denials, WhatIsSupposedOrAdvisedIsNotDenied) {
  EXPECT_EQ(DenialsIn("If gout does not cause pain"), "");
  EXPECT_EQ(DenialsIn("Gout should not cause pain"), "");
}

TEST(Denials, AContrastDeniesOfTheOther) {
  EXPECT_EQ(DenialsIn("Unlike gout, which stays in the joints, lupus may cause fever"),
            "gout OCCURS_IN the joints\nlupus CAUSES fever hedged\ngout CAUSES fever denied\n");
  EXPECT_EQ(DenialsIn("Lupus may cause fever"), "Lupus CAUSES fever hedged\n");
}

TEST(Denials, ThoseOfUnreadSectionsAreRead) {
  EXPECT_EQ(ReadLines("Gout\n\nWhat to do for gout?\n\nCold has not been shown to play a role in "
                      "causing or preventing gout. Rest causes relief.\n"),
            "cold CAUSES gout denied\n");
}

}  // namespace
}  // namespace causeway
