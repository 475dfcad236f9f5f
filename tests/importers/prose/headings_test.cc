#include "importers/prose/headings.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "importers/prose/structure.h"

namespace causeway {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

TEST(Headings, EachTopicReadsItsExample) {
  for (const TopicRow& row : Topics()) {
    EXPECT_EQ(NameOf(ReadHeading(row.example).topic), NameOf(row.topic)) << row.example;
  }
}

TEST(Headings, TheFirstTopicCounts) {
  EXPECT_EQ(ReadHeading("Treatment of symptoms").topic, Topic::kTreatment);
  EXPECT_EQ(ReadHeading("Symptoms and diagnosis").topic, Topic::kSymptoms);
  EXPECT_EQ(ReadHeading("Causes and risk factors").topic, Topic::kRisk);
  EXPECT_EQ(ReadHeading("What is gout?").topic, Topic::kDefinition);
  EXPECT_EQ(ReadHeading("What is (are) Prevent gout attacks?").topic, Topic::kDefinition);
  EXPECT_EQ(ReadHeading("What are the treatments for gout?").topic, Topic::kTreatment);
  EXPECT_EQ(ReadHeading("Gout in winter").topic, Topic::kNone);
}

TEST(Headings, NameWhatTheirSectionIsAbout) {
  EXPECT_THAT(ReadHeading("What causes gout?").names, ElementsAre("gout"));
  EXPECT_THAT(ReadHeading("What are the symptoms of gout?").names, ElementsAre("gout"));
  EXPECT_THAT(ReadHeading("What is (are) gout?").names, ElementsAre("gout"));
  EXPECT_THAT(ReadHeading("Who is at risk for Gouty Arthritis (GA)??").names,
              ElementsAre("Gouty Arthritis"));
  EXPECT_THAT(ReadHeading("What causes What I need to know about Gout?").names,
              ElementsAre("Gout"));
  EXPECT_THAT(ReadHeading("How to prevent gout").names, ElementsAre("gout"));
  EXPECT_THAT(ReadHeading("What causes tetralogy of Fallot?").names,
              ElementsAre("tetralogy of Fallot"));
  EXPECT_THAT(ReadHeading("What causes Prevent gout attacks: Drink enough?").names,
              ElementsAre("gout attacks"));
  EXPECT_THAT(ReadHeading("Gout complications").names, ElementsAre("Gout"));
  EXPECT_THAT(ReadHeading("Gout, Tophaceous Type").names, ElementsAre("Gout, Tophaceous Type"));
  EXPECT_THAT(ReadHeading("Gout in Children").names, ElementsAre("Gout"));
  EXPECT_THAT(ReadHeading("Down syndrome").names, ElementsAre("Down syndrome"));
}

TEST(Headings, NameWhatTheyCompare) {
  EXPECT_THAT(ReadHeading("The difference between gout and scurvy").names,
              ElementsAre("gout", "scurvy"));
  EXPECT_THAT(ReadHeading("Type 1 vs. Type 2 Diabetes: a guide").names,
              ElementsAre("Type 1 Diabetes", "Type 2 Diabetes"));
  EXPECT_THAT(ReadHeading("GOUT ATTACKS OR SCURVY?").names, ElementsAre("gout attacks", "SCURVY"));
  EXPECT_THAT(ReadHeading("Skin and spinal tumors").names, ElementsAre("Skin and spinal tumors"));
}

TEST(Headings, TopicsAreNoNames) {
  EXPECT_THAT(ReadHeading("Causes and risk factors").names, IsEmpty());
  EXPECT_THAT(ReadHeading("What causes it?").names, IsEmpty());
  EXPECT_THAT(ReadHeading("Key points").names, IsEmpty());
  EXPECT_THAT(ReadHeading("Overview").names, IsEmpty());
}

TEST(Headings, TreatmentAndAdviceAreUnread) {
  EXPECT_TRUE(ReadHeading("How is gout treated?").unread);
  EXPECT_TRUE(ReadHeading("Diagnosis").unread);
  EXPECT_FALSE(ReadHeading("Signs and symptoms").unread);
}

TEST(Headings, OnlyTopicsMakeALineAHeading) {
  EXPECT_TRUE(IsFacetHeading("Signs and symptoms"));
  EXPECT_TRUE(IsFacetHeading("Outlook"));
  EXPECT_FALSE(IsFacetHeading("Heart surgery"));
  EXPECT_FALSE(IsFacetHeading("Fever"));
}

TEST(Headings, TextThatSpeaksOfItsHeading) {
  EXPECT_TRUE(SpeaksOf("\n\ngout is a disease.", "Gout"));
  EXPECT_TRUE(SpeaksOf("\nthis defect is in the aorta.", "Overriding aorta"));
  EXPECT_FALSE(SpeaksOf("\nthis leaflet is for you.", "Overriding aorta"));
}

}  // namespace
}  // namespace causeway
