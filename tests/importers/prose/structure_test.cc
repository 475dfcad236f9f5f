#include "importers/prose/structure.h"

#include <gtest/gtest.h>

namespace causeway {
namespace {

std::string Blocks(std::string_view text) { return ToText(text, ReadStructure(text)); }

TEST(Structure, TitleHeadingsAndParagraphs) {
  EXPECT_EQ(Blocks("Gout\n\nWhat causes it?\nCrystals form in joints.\nThey hurt.\n"),
            "title Gout\nheading What causes it?\nparagraph Crystals form in joints.\n"
            "paragraph They hurt.\n");
}

TEST(Structure, NumbersAreHeadingsOrItemsByWhatTheyFollow) {
  EXPECT_EQ(Blocks("1. Gout.\nGout can be caused by:\n1.Diet: meat, beer.\n2.Drugs: diuretics.\n"
                   "2. Scurvy.\nScurvy is rare.\n"),
            "title Gout.\nparagraph Gout can be caused by:\nitem < 1 [Diet] Diet: meat, beer.\n"
            "item < 1 [Drugs] Drugs: diuretics.\nheading Scurvy.\nparagraph Scurvy is rare.\n");
}

TEST(Structure, ListsInOneLine) {
  EXPECT_EQ(Blocks("They may include       - Chills    - Fever    - Cough       See a doctor.\n"),
            "paragraph They may include\nitem < 0 Chills\nitem < 0 Fever\nitem < 0 Cough\n"
            "paragraph See a doctor.\n");
}

TEST(Structure, ItemsWithoutBulletsFollowTheirLeadIn) {
  EXPECT_EQ(
      Blocks("Flu\n\nSymptoms include:\n\nFever\n\nA dry cough\n\nOutlook\n\nMost recover.\n"),
      "title Flu\nparagraph Symptoms include:\nitem < 1 Fever\nitem < 1 A dry cough\n"
      "heading Outlook\nparagraph Most recover.\n");
}

TEST(Structure, WrappedLinesAreOneParagraph) {
  EXPECT_EQ(Blocks("Gout\n\nGout is a disease of\nthe joints.\n"),
            "title Gout\nparagraph Gout is a disease of\nthe joints.\n");
}

TEST(Structure, MarkdownAndTables) {
  EXPECT_EQ(Blocks("# Gout\n## Causes\n- beer\n---\n| a | b |\n|---|---|\n> Quoted words here.\n"),
            "title Gout\nheading Causes\nitem beer\nrow | a | b |\nparagraph Quoted words here.\n");
}

TEST(Structure, ATopicBeforeAColonIsAHeading) {
  EXPECT_EQ(Blocks("Gout\n\nSummary : Gout hurts.\nRisk factors: Beer may bring it about.\n"
                   "Symptoms include: pain.\n"),
            "title Gout\nheading Summary\nparagraph Gout hurts.\nheading Risk factors\n"
            "paragraph Beer may bring it about.\nparagraph Symptoms include: pain.\n");
}

TEST(Structure, AnItemWithoutABulletMayGoOnInSentences) {
  EXPECT_EQ(Blocks("Gout\n\nThe signs are:\n\nPain. It is worst at night.\n\n"
                   "Joints that swell, which hurts.\n\nThese signs may pass.\n\nFever\n"),
            "title Gout\nparagraph The signs are:\nitem < 1 Pain. It is worst at night.\n"
            "item < 1 Joints that swell, which hurts.\nparagraph These signs may pass.\n"
            "heading Fever\n");
}

TEST(Structure, AHeadingInTitleCaseEndsAList) {
  EXPECT_EQ(Blocks("Gout\n\nThe signs are:\n\nPain\n\nGout in the Toes\n\nIt swells a lot.\n"),
            "title Gout\nparagraph The signs are:\nitem < 1 Pain\nheading Gout in the Toes\n"
            "paragraph It swells a lot.\n");
}

TEST(Structure, WhatNoStopEndsLeadsItsBulletsIn) {
  EXPECT_EQ(Blocks("Gout\n\nPeople with gout may\n\n- limp  - sweat\n"),
            "title Gout\nparagraph People with gout may\nitem < 1 limp\nitem < 1 sweat\n");
  EXPECT_EQ(Blocks("Gout\n\nCauses\n- beer\n"), "title Gout\nheading Causes\nitem beer\n");
}

TEST(Structure, ItemsOfAnItem) {
  EXPECT_EQ(Blocks("- Signs include:\n  - pain\n  - fever\n- Beer causes it.\n"),
            "item Signs include:\nitem < 0 pain\nitem < 0 fever\nitem Beer causes it.\n");
  EXPECT_EQ(Blocks("- Gout hurts.  - Signs may include      - pain    - fever    - It ends.\n"),
            "item Gout hurts.\nitem Signs may include\nitem < 1 pain\nitem < 1 fever\n"
            "item It ends.\n");
}

TEST(Structure, HeadingsStandUnderHeadings) {
  std::vector<Block> blocks = ReadStructure("Gout\n\nWhat is it?\nAcute Gout\nIt hurts.\n");
  ASSERT_EQ(blocks.size(), 4U);
  EXPECT_EQ(blocks[0].heading, kNoBlock);
  EXPECT_EQ(blocks[1].heading, 0U);
  EXPECT_EQ(blocks[2].heading, 1U);
  EXPECT_EQ(blocks[3].heading, 2U);
}

}  // namespace
}  // namespace causeway
