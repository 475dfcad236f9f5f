#include "importers/prose/facets.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/importers/prose/read_one.h"

namespace causeway {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

TEST(Facets, EachRowReadsItsExample) {
  for (const Facet& facet : Facets()) {
    EXPECT_THAT(ReadLines(facet.example), testing::Not(IsEmpty())) << facet.example;
  }
}

TEST(Headings, NameWhatTheirSectionIsAbout) {
  EXPECT_THAT(ReadHeading("What causes gout?").names, ElementsAre("gout"));
  EXPECT_THAT(ReadHeading("What are the symptoms of gout?").names, ElementsAre("gout"));
  EXPECT_THAT(ReadHeading("The difference between gout and scurvy").names,
              ElementsAre("gout", "scurvy"));
  EXPECT_THAT(ReadHeading("Type 1 vs. Type 2 Diabetes: a guide").names,
              ElementsAre("Type 1 Diabetes", "Type 2 Diabetes"));
  EXPECT_THAT(ReadHeading("GOUT ATTACKS OR SCURVY?").names, ElementsAre("gout attacks", "SCURVY"));
  EXPECT_THAT(ReadHeading("Causes and risk factors").names, IsEmpty());
  EXPECT_THAT(ReadHeading("What causes it?").names, IsEmpty());
}

TEST(Headings, TreatmentAndAdviceAreUnread) {
  EXPECT_TRUE(ReadHeading("How is gout treated?").unread);
  EXPECT_TRUE(ReadHeading("Diagnosis").unread);
  EXPECT_FALSE(ReadHeading("Signs and symptoms").unread);
}

}  // namespace
}  // namespace causeway
