#include "importers/prose/glosses.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/effort.h"
#include "tests/importers/prose/read_one.h"
#include "tests/importers/prose/tagged.h"

namespace causeway {
namespace {

// What a sentence says aside, one a line, without the sentence.
std::string Glosses(std::string_view text) {
  Tagged sentence(text);
  std::string out = ToText(ReadAsides(sentence.tokens(), 100));
  return out.substr(out.find('\n') + 1);
}

TEST(Glosses, ATermAfterWhatItNames) {
  EXPECT_EQ(Glosses("The drug caused a loss of interest and drive (anhedonia) in some"),
            "anhedonia SAME_AS loss of interest and drive\n");
  EXPECT_EQ(Glosses("pain, fever, and leakage of bile in the abdomen (peritonitis)"),
            "peritonitis SAME_AS leakage of bile in abdomen\n");
  EXPECT_EQ(Glosses("It damages tubes that carry lymph (lymphatic vessels)"),
            "lymphatic vessels SAME_AS tubes that carry lymph\n");
  EXPECT_EQ(Glosses("symptoms of too much sugar in the blood (hyperglycemia)"),
            "hyperglycemia SAME_AS too much sugar in blood\n");
}

TEST(Glosses, WordsThatExplainATerm) {
  EXPECT_EQ(Glosses("treatment of hypertension (high blood pressure)"),
            "hypertension SAME_AS high blood pressure\n");
  EXPECT_EQ(Glosses("the end of the trachea (windpipe) swells"), "trachea SAME_AS windpipe\n");
  EXPECT_EQ(Glosses("each side of the uterus (the hollow organ where a fetus grows)"),
            "uterus SAME_AS hollow organ where fetus grows\n");
}

TEST(Glosses, ATermIsNoClassOfWhatExplainsIt) {
  EXPECT_EQ(Glosses("dysarthria (slurred or slow speech)"),
            "dysarthria SAME_AS slurred or slow speech\n");
}

TEST(Glosses, AClassIsNoName) {
  EXPECT_EQ(Glosses("People use warfarin (a blood-thinning medicine)"),
            "warfarin IS_A blood-thinning medicine\n");
}

TEST(Glosses, MembersAndParts) {
  EXPECT_EQ(Glosses("germ cells (egg or sperm)"), "egg IS_A germ cells\nsperm IS_A germ cells\n");
  EXPECT_EQ(Glosses("the septum (the wall of the heart)"), "septum SAME_AS wall of heart\n");
  EXPECT_EQ(Glosses("an ulcer of the duodenum (the first part of the small intestine)"),
            "duodenum PART_OF small intestine\n");
}

TEST(Glosses, WordsThatBothNamesShare) {
  EXPECT_EQ(Glosses("malignant (cancer) cells"), "malignant cells SAME_AS cancer cells\n");
  EXPECT_EQ(Glosses("wasting (atrophy) of muscles"),
            "atrophy of muscles SAME_AS wasting of muscles\n");
}

TEST(Glosses, Appositions) {
  EXPECT_EQ(Glosses("It damages myelin, the fatty covering that insulates nerves"),
            "myelin SAME_AS fatty covering that insulates nerves\n");
  EXPECT_EQ(Glosses("the enzyme works in lysosomes, which are structures inside cells"),
            "lysosomes PART_OF cells\n");
  EXPECT_EQ(Glosses("the duodenum, the first part of the small intestine, is inflamed"),
            "duodenum PART_OF small intestine\n");
}

TEST(Glosses, MembersBeforeOther) {
  EXPECT_EQ(Glosses("worse with dust, fumes, or other toxic fumes"),
            "dust IS_A toxic fumes\nfumes IS_A toxic fumes\n");
  EXPECT_EQ(Glosses("It may damage the heart and other organs"), "");
}

TEST(Glosses, TheClassBeforeItsClause) {
  EXPECT_EQ(Glosses("diseases that affect only the kidneys, such as nephritis"),
            "nephritis IS_A diseases that affect only kidneys\n");
  EXPECT_EQ(Glosses("problems in a protein called collagen"), "collagen IS_A protein\n");
}

TEST(Glosses, AfterADash) {
  EXPECT_EQ(Glosses("proteinuria — large amounts of protein in the urine"),
            "proteinuria SAME_AS large amounts of protein in urine\n");
  EXPECT_EQ(Glosses("porphyria — an inherited disorder that affects the skin"),
            "porphyria IS_A inherited disorder\n");
}

TEST(Glosses, WhatIsNone) {
  for (std::string_view text :
       {"pain (see below)", "gout (due to diet)", "the vein (not the artery)", "age (60 years)",
        "measles (which causes a rash)", "pain (it passes)", "the skin, the mouth and the eyes",
        "hearing loss, an inability to speak, and falls", "[loss of hair]",
        "It collects in the joints (a disease called gout)"}) {
    EXPECT_EQ(Glosses(text), "") << text;
  }
}

TEST(Glosses, LongBracketsAndListsEnd) {
  std::string text = "gout ";
  for (size_t i = 0; i < Effort(20'000); ++i) text += "(a, b, the part of the ";
  EXPECT_EQ(Glosses(text + "brain"), "b PART_OF brain\n");
  std::string hosts;
  for (size_t i = 0; i < Effort(20'000); ++i) hosts += "rash (itch) ";
  EXPECT_FALSE(Glosses(hosts).empty());
  std::string commas = "gout";
  for (size_t i = 0; i < Effort(20'000); ++i) commas += ", the part of that";
  EXPECT_EQ(Glosses(commas), "");
}

TEST(Glosses, OneOfAClass) {
  EXPECT_EQ(ReadLines("Gout, one of the crystal arthropathies, causes pain."),
            "gout IS_A crystal arthropathies\ngout CAUSES pain\n");
}

TEST(Glosses, AKindOfChangeStandsForTheWord) {
  EXPECT_EQ(ReadLines("Gout is caused by changes (mutations) in the ABC1 gene."),
            "mutations in ABC1 gene SAME_AS changes in ABC1 gene\n"
            "mutations in ABC1 gene CAUSES gout\n");
}

}  // namespace
}  // namespace causeway
