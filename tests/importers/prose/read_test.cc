#include "importers/prose/read.h"

#include <gtest/gtest.h>

#include "tests/importers/prose/read_one.h"

namespace causeway {
namespace {

TEST(ReadProse, ACauseWithItsExamples) {
  EXPECT_EQ(ReadLines("Certain poisons, such as lead and arsenic, can cause nerve damage."),
            "lead IS_A poisons\narsenic IS_A poisons\npoisons CAUSES nerve damage hedged\n"
            "lead CAUSES nerve damage hedged\narsenic CAUSES nerve damage hedged\n");
}

TEST(ReadProse, AListUnderItsLeadIn) {
  EXPECT_EQ(ReadLines("Gout\n\nGout can be caused by several things, including the following:\n"
                      "1.Diet: Too much meat.\n2.Medicine: Water pills.\n"),
            "diet CAUSES gout hedged\nmedicine CAUSES gout hedged\n");
}

TEST(ReadProse, FacetHeadingsGovernTheirItems) {
  EXPECT_EQ(ReadLines("Gout\n\nSymptoms\n- Redness\n- Pain and swelling\n\nTreatment\n- Rest\n"),
            "gout CAUSES redness\ngout CAUSES pain\ngout CAUSES swelling\n");
}

TEST(ReadProse, PartsAbbreviationsAndDenials) {
  EXPECT_EQ(ReadLines("Polio is not caused by cold. Polio affects the central nervous system "
                      "(brain and spinal cord)."),
            "cold CAUSES polio denied\nbrain PART_OF central nervous system\n"
            "spinal cord PART_OF central nervous system\npolio AFFECTS central nervous system\n");
}

TEST(ReadProse, AnAuthorWhoIntroducesHimselfGivesNothing) {
  EXPECT_EQ(ReadLines("I am a doctor who treats diseases such as gout. Gout causes pain."), "");
}

TEST(ReadProse, ALongSentenceIsNotRead) {
  std::string text = "Gout\n\nGout causes pain.\n\n" + std::string(30'000, 'a') + " causes pain.\n";
  ProseReading reading = ReadProse(text, Limits{});
  EXPECT_EQ(reading.assertions.size(), 1U);
  EXPECT_EQ(reading.note, "1 sentence too long to read");
}

}  // namespace
}  // namespace causeway
