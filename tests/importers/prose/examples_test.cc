#include "importers/prose/examples.h"

#include <gtest/gtest.h>

#include "tests/importers/prose/read_one.h"
#include "tests/importers/prose/tagged.h"

namespace causeway {
namespace {

TEST(Examples, WhatIsSaidOfTheClassIsSaidOfEach) {
  EXPECT_EQ(ReadLines("Gout\n\nSome metabolic disorders cause gout. Examples of such disorders "
                      "include anemia and scurvy.\n"),
            "metabolic disorders CAUSES gout\nanemia CAUSES gout\n"
            "anemia IS_A metabolic disorders\nscurvy CAUSES gout\n"
            "scurvy IS_A metabolic disorders\n");
}

TEST(Examples, OfAnItemInItsList) {
  EXPECT_EQ(ReadLines("Gout\n\nGout can be caused by:\n- metabolic disorders. Examples include "
                      "anemia.\n"),
            "metabolic disorders CAUSES gout hedged\nanemia CAUSES gout hedged\n"
            "anemia IS_A metabolic disorders\n");
}

TEST(Examples, AreOfWhatWasSpokenOfBefore) {
  Tagged such("Examples of such disorders are anemia.");
  EXPECT_TRUE(GivesExamples(such.tokens()));
  Tagged named("Examples of arthritis are gout and lupus.");
  EXPECT_FALSE(GivesExamples(named.tokens()));
}

TEST(Examples, TheyInclude) {
  EXPECT_EQ(ReadLines("Gout is caused by germs. They may include fungi."),
            "germs CAUSES gout\nfungi CAUSES gout\nfungi IS_A germs\n");
}

}  // namespace
}  // namespace causeway
