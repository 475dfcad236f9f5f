#include "importers/prose/read.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/effort.h"
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

TEST(ReadProse, WhatStandsUnderTreatmentIsNotRead) {
  EXPECT_EQ(ReadLines("Gout\n\nHow is gout treated?\n\nLifestyle\n\nBeer causes gout.\n\n"
                      "What causes gout?\n\nBeer causes gout.\n"),
            "beer CAUSES gout\n");
}

TEST(ReadProse, PartsAbbreviationsAndDenials) {
  EXPECT_EQ(ReadLines("Polio is not caused by cold. Polio affects the central nervous system "
                      "(brain and spinal cord)."),
            "cold CAUSES polio denied\nbrain PART_OF central nervous system\n"
            "spinal cord PART_OF central nervous system\npolio AFFECTS central nervous system\n");
}

TEST(ReadProse, AnOutlookTellsWhatMayFollow) {
  EXPECT_EQ(ReadLines("Gout\n\nWhat is the outlook for gout?\n\nGout can cause kidney stones. "
                      "Gout is a chronic disease of joints.\n"),
            "gout CAUSES kidney stones hedged\n");
}

TEST(ReadProse, APlaceInAHeadingHasNoSymptoms) {
  EXPECT_EQ(ReadLines("Gout\n\nLung complications\n\nIt causes bleeding.\n"),
            "gout CAUSES bleeding\n");
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

TEST(ReadProse, EachAssertionLiesInOneSentenceOfTheText) {
  std::string text =
      "Gout\n\nWhat causes it?\nGout is caused by crystals (uric acid). It affects the toes, "
      "ankles and "
      "knees.\n\nSymptoms include:\n\u2022 redness\n\u2022 a warm \u2013 or hot \u2013 joint\n";
  std::vector<std::string> spans;
  for (const Assertion& a : ReadProse(text, Limits{}).assertions) {
    ASSERT_LT(a.range.begin, a.range.end);
    ASSERT_LE(a.range.end, text.size());
    spans.emplace_back(Slice(text, a.range));
  }
  EXPECT_THAT(spans, testing::Each(testing::AnyOf("Gout is caused by crystals (uric acid).",
                                                  "It affects the toes, ankles and knees.",
                                                  "redness", "a warm \u2013 or hot \u2013 joint")));
  EXPECT_GE(spans.size(), 6U);
}

TEST(ReadProse, ComparingParagraphsTurnToTheConditionThatTheyName) {
  EXPECT_EQ(
      ReadLines(
          "Gout versus scurvy\n\nScurvy is rare. The main symptom is swollen gums. Gout hurts. "
          "The main symptom is a red toe.\n"),
      "scurvy CAUSES swollen gums\ngout CAUSES red toe\n");
}

TEST(ReadProse, TheSameBytesGiveTheSameReading) {
  std::string text = "Flu\n\nFlu, also called influenza, causes fever, chills and aches.\n";
  EXPECT_EQ(ReadLines(text), ReadLines(text));
}

TEST(ReadProse, AnotherLanguageGivesNothing) {
  EXPECT_EQ(
      ReadLines("Die Gicht\n\nGicht ist eine Krankheit, die durch Kristalle verursacht wird.\n"),
      "");
}

// Whatever stands in a file, reading ends: no crash, and time in proportion to its size.
TEST(ReadProse, Hazards) {
  constexpr size_t kMany = Effort(20'000);  // the program reads more: tests/cli/hazards_test.py
  std::string every_byte;
  for (int i = 0; i < 65'536; ++i) every_byte += static_cast<char>(i * 167 % 256);
  std::string words;
  std::string bullets = "Gout\n\nGout causes:\n";
  std::string list = "Gout causes ";
  for (size_t i = 0; i < kMany; ++i) {
    words += "causes ";
    bullets += "- pain\n";
    if (i < kMany / 5) list += "a, ";
  }
  std::string brackets(kMany, '(');
  for (const std::string& text :
       {every_byte, words, bullets, list + "b.", brackets, std::string(kMany * 50, ' '),
        std::string(kMany * 50, '\n'), std::string(kMany * 50, '*'), std::string()}) {
    ProseReading reading = ReadProse(text, Limits{});
    for (const Assertion& a : reading.assertions) ASSERT_LE(a.range.end, text.size());
  }
  EXPECT_EQ(ReadProse(bullets, Limits{}).assertions.size(), kMany);
}

TEST(ReadProse, NamesOfOneListAreLimited) {
  std::string list = "Gout causes ";
  for (int i = 0; i < 300; ++i) list += "pain" + std::to_string(i) + ", ";
  Limits limits;
  limits.english_words = UINT32_MAX;  // a list of names is not judged by its language
  for (uint32_t most : {199U, 200U, 201U}) {
    limits.list_names = most;
    EXPECT_EQ(ReadProse(list + "and fever.", limits).assertions.size(), most);
  }
}

TEST(ReadProse, ThisIsWhatTheSentenceBeforeTold) {
  EXPECT_EQ(ReadLines("Gout\n\nGout causes swelling. This can lead to pain. As a result, the joint "
                      "stiffens.\n"),
            "gout CAUSES swelling\nswelling CAUSES pain hedged\n"
            "pain CAUSES stiffening of joint\n");
}

TEST(ReadProse, AnItemIsWhatThisDiseaseIs) {
  EXPECT_THAT(ReadLines("Gout\n\nWhat causes gout?\n\n- Scurvy. This disease causes bleeding.\n"),
              testing::HasSubstr("scurvy CAUSES bleeding"));
}

}  // namespace
}  // namespace causeway
