#include "importers/prose/abbreviations.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/effort.h"
#include "tests/importers/prose/tagged.h"

namespace causeway {
namespace {

// "short form = long form", one a line.
std::string Found(std::string_view text) {
  Tagged sentence(text);
  std::string out;
  for (const Abbreviation& found : FindAbbreviations(sentence.tokens()))
    out += ToText(found.short_form) + " = " + ToText(found.long_form) + "\n";
  return out;
}

TEST(Abbreviations, FirstLetters) {
  EXPECT_EQ(Found("The lung disease pulmonary fibrosis (PF) is slow"), "PF = pulmonary fibrosis\n");
}

TEST(Abbreviations, StopWordsArePassedOver) {
  EXPECT_EQ(Found("loss of the sense of smell (LSS)"), "LSS = loss of the sense of smell\n");
}

TEST(Abbreviations, PartsOfHyphenatedWordsAndPlurals) {
  EXPECT_EQ(Found("avoid non-steroidal anti-inflammatory drugs (NSAIDs) then"),
            "NSAIDs = non-steroidal anti-inflammatory drugs\n");
  EXPECT_EQ(Found("an anti-nerve growth factor (NGF) drug"), "NGF = nerve growth factor\n");
}

TEST(Abbreviations, LettersWithinWords) {
  EXPECT_EQ(Found("an electrocardiogram (ECG)"), "ECG = electrocardiogram\n");
  EXPECT_EQ(Found("raised creatine (Cr)"), "Cr = creatine\n");
}

TEST(Abbreviations, DigitsAndGreek) {
  EXPECT_EQ(Found("interleukin-6 (IL-6) rises"), "IL-6 = interleukin-6\n");
  EXPECT_EQ(Found("a two-dimensional (2D) picture"), "2D = two-dimensional\n");
  EXPECT_EQ(Found("interferon beta (IFN-β)"), "IFN-β = interferon beta\n");
  EXPECT_EQ(Found("given 2,6-diaminopurine (DAP)"), "DAP = 2,6-diaminopurine\n");
}

TEST(Abbreviations, ABracketOfSeveral) {
  EXPECT_EQ(Found("parathyroid hormone (PTH or parathormone)"),
            "PTH = parathyroid hormone\nparathormone = parathyroid hormone\n");
  EXPECT_EQ(Found("two proteins (heme oxygenase, HO) bind"), "HO = heme oxygenase\n");
}

TEST(Abbreviations, TheLongFormInTheBracket) {
  EXPECT_EQ(Found("VHF (viral hemorrhagic fever) is rare"), "VHF = viral hemorrhagic fever\n");
}

TEST(Abbreviations, OutsideBrackets) {
  EXPECT_EQ(Found("renal cell carcinoma, or RCC, is common"), "RCC = renal cell carcinoma\n");
  EXPECT_EQ(Found("bone mineral density, also called BMD"), "BMD = bone mineral density\n");
}

TEST(Abbreviations, WhatIsNone) {
  for (std::string_view text :
       {"a rash (on the arms)", "pain (P < 0.05)", "patients (n = 12)", "sores (small)", "(ALS)",
        "growth (Figure 2)", "the vein(s) swell", "gene A (GENE A)", "signs or ALS"}) {
    EXPECT_EQ(Found(text), "") << text;
  }
}

TEST(Abbreviations, BracketsWithoutEndAreRead) {
  EXPECT_EQ(Found(std::string(Effort(1'000'000), '(')), "");
  std::string nested = std::string(Effort(200'000), '(') + "PF" + std::string(Effort(200'000), ')');
  EXPECT_EQ(Found("pulmonary fibrosis " + nested), "");
  std::string words;
  for (size_t i = 0; i < Effort(2000); ++i) words += "aaaaaaaaaaaa (aaaaaaaaaaa) ";
  EXPECT_FALSE(Found(words + "pulmonary fibrosis (PF)").empty());
}

}  // namespace
}  // namespace causeway
