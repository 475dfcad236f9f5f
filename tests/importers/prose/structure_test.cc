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

}  // namespace
}  // namespace causeway
