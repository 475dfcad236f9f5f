#include "importers/prose/nouns.h"

#include <gtest/gtest.h>

#include <memory>

#include "importers/prose/nouns/noun_table.h"

namespace causeway {
namespace {

TEST(Nouns, TheMostFrequentSenseComesFirst) {
  EXPECT_EQ(NameOf(ClassOf("lung")), "body");
  EXPECT_EQ(NameOf(ClassOf("fever")), "state");
  EXPECT_EQ(NameOf(ClassOf("smoking")), "act");
  EXPECT_EQ(NameOf(ClassOf("oxygen")), "substance");
  EXPECT_EQ(NameOf(ClassOf("qwertz")), "unknown");
  EXPECT_EQ(NameOf(ClassOf("")), "unknown");
}

TEST(Nouns, AllSensesAreKept) {
  NounSenses stroke = SensesOf("stroke");
  EXPECT_EQ(stroke.first, NounClass::kAct);
  EXPECT_TRUE(stroke.Has(NounClass::kState));
  EXPECT_FALSE(stroke.Has(NounClass::kBody));
}

TEST(Nouns, MedicineLiesInBranches) {
  EXPECT_EQ(SensesOf("vessel").branch, NounBranch::kBodyPart);
  EXPECT_EQ(SensesOf("neuron").branch, NounBranch::kBodyPart);
  EXPECT_EQ(SensesOf("saliva").branch, NounBranch::kBodySubstance);
  EXPECT_EQ(SensesOf("gout").branch, NounBranch::kDisease);
  EXPECT_EQ(SensesOf("nausea").branch, NounBranch::kSymptom);
  EXPECT_EQ(SensesOf("aspirin").branch, NounBranch::kDrug);
  EXPECT_EQ(SensesOf("chemotherapy").branch, NounBranch::kTreatment);
  EXPECT_EQ(SensesOf("biopsy").branch, NounBranch::kTest);
  EXPECT_EQ(SensesOf("digestion").branch, NounBranch::kBodilyProcess);
  EXPECT_EQ(SensesOf("bacterium").branch, NounBranch::kMicroorganism);
  EXPECT_EQ(SensesOf("carpenter").branch, NounBranch::kNone);
}

TEST(Nouns, PluralsAreFolded) {
  for (std::string_view plural : {"lungs", "teeth", "arteries", "vertebrae", "women", "patches"}) {
    EXPECT_NE(ClassOf(plural), NounClass::kUnknown) << plural;
  }
  EXPECT_EQ(SensesOf("arteries"), SensesOf("artery"));
  EXPECT_EQ(SensesOf("feet").branch, NounBranch::kBodyPart);
}

TEST(Nouns, TheLongestRunOfWordsAtTheEndDecides) {
  EXPECT_EQ(ClassOf("heart attacks"), NounClass::kState) << "listed as a whole";
  EXPECT_EQ(SensesOf("sudden heart attack"), SensesOf("heart attack"));
  EXPECT_EQ(SensesOf("much enlarged spleen"), SensesOf("spleen"));
}

TEST(Nouns, TheTableKeepsWhatIsPut) {
  auto table = std::make_unique<NounTable>();
  NounSenses senses = {.first = NounClass::kTime,
                       .branch = NounBranch::kMicroorganism,
                       .all = 1U << static_cast<uint32_t>(NounClass::kTime)};
  for (int i = 0; i < 50'000; ++i) {
    std::string noun = std::to_string(i);
    (*table)[FindNounSlot(*table, noun)] = NounSlot(noun, senses);
  }
  for (int i = 0; i < 50'000; ++i) {
    std::string noun = std::to_string(i);
    ASSERT_EQ(SensesIn((*table)[FindNounSlot(*table, noun)]), senses) << noun;
  }
  EXPECT_EQ(SensesIn((*table)[FindNounSlot(*table, "absent")]), NounSenses());
}

}  // namespace
}  // namespace causeway
