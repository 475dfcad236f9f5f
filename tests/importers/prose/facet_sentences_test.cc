#include "importers/prose/facet_sentences.h"

#include <gtest/gtest.h>

#include "tests/importers/prose/read_one.h"

namespace causeway {
namespace {

TEST(FacetSentences, ListsBehindTheirVerb) {
  EXPECT_EQ(ReadLines("Symptoms of gout include redness and pain."),
            "gout CAUSES redness\ngout CAUSES pain\n");
  EXPECT_EQ(ReadLines("Complications of gout consist of ulcers."), "gout CAUSES ulcers\n");
}

TEST(FacetSentences, FindingsThatAppear) {
  EXPECT_EQ(ReadLines("Symptoms of gout begin suddenly with fever and chills."),
            "gout CAUSES fever\ngout CAUSES chills\n");
  EXPECT_EQ(ReadLines("Gout\n\nThen symptoms develop, including seizures."),
            "gout CAUSES seizures\n");
  EXPECT_EQ(ReadLines("Symptoms of gout begin with a doctor."), "");
}

TEST(FacetSentences, FindingsInARange) {
  EXPECT_EQ(ReadLines("The symptoms of gout range from a mild fever to severe pain."),
            "gout CAUSES fever\ngout CAUSES pain\n");
  EXPECT_EQ(ReadLines("The symptoms of gout vary from person to person."), "");
}

TEST(FacetSentences, SayOfWhatKindTheItemsAre) {
  EXPECT_EQ(ReadLines("Facial features of gout include thick lips."),
            "gout CAUSES facial features\ngout CAUSES thick lips\n"
            "thick lips IS_A facial features\n");
  EXPECT_EQ(ReadLines("Early signs of gout include thick lips."), "gout CAUSES thick lips\n");
}

}  // namespace
}  // namespace causeway
