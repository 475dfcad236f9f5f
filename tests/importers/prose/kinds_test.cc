#include "importers/prose/kinds.h"

#include <gtest/gtest.h>

#include <string>
#include <utility>
#include <vector>

#include "importers/prose/kind_words.h"

namespace causeway {
namespace {

TEST(Kinds, EveryRowsExampleIsOfItsKind) {
  for (auto rows : {HeadKinds(), EndingKinds(), UnknownEndingKinds(), UnknownBeginningKinds(),
                    FindingKinds(), OpeningKinds()}) {
    for (const KindRow& row : rows) {
      EXPECT_EQ(NameOf(KindOf(row.example)), NameOf(row.kind)) << row.example;
    }
  }
}

void ExpectKinds(std::vector<std::pair<std::string, std::string>> expected) {
  for (const auto& [name, kind] : expected) EXPECT_EQ(NameOf(KindOf(name)), kind) << name;
}

TEST(Kinds, WordNetKnowsWhatTheTablesDoNot) {
  ExpectKinds({{"pneumonia", "condition"},
               {"nausea", "effect"},
               {"kidneys", "site"},
               {"Streptococcus", "cause"},
               {"plain yogurt", "substance"},
               {"carpenters", "population"},
               {"heparin", "treatment"}});
}

TEST(Kinds, TheHeadDecides) {
  ExpectKinds({{"cancer of the liver", "condition"},
               {"liver cancer", "condition"},
               {"loss of vision", "effect"},
               {"arteries that carry blood to the brain", "site"},
               {"arteries connected to the heart", "site"},
               {"diabetes type 2", "condition"},
               {"trisomy 21", "effect"}});
}

TEST(Kinds, TransparentHeadsGiveWayToTheirComplement) {
  ExpectKinds({{"type of cancer", "condition"},
               {"part of the brain", "site"},
               {"whites of the eyes", "site"},
               {"series of spasms", "effect"}});
}

TEST(Kinds, AFindingAtASiteIsAnEffect) {
  ExpectKinds({{"swollen ankles", "effect"},
               {"heart-shaped face", "effect"},
               {"paralyzed arm", "effect"},
               {"small intestine", "site"},
               {"poor digestion", "effect"},
               {"digestion", "function"}});
}

TEST(Kinds, AClauseIsAnEffect) {
  ExpectKinds({{"T cells cannot keep their shape", "effect"},
               {"bones break easily", "effect"},
               {"kidneys that cannot filter blood", "site"}});
}

TEST(Kinds, GenesProteinsAndSpecies) {
  ExpectKinds({{"BRCA1", "gene"},
               {"XYZ", "other"},
               {"two faulty copies of the gene", "other"},
               {"mutations in the BRCA1 gene", "cause"},
               {"connexin-26", "substance"},
               {"T. solium", "cause"}});
}

TEST(Kinds, AnyBytesHaveAKind) {
  ExpectKinds({{"", "other"}, {" ", "other"}, {"of the", "other"}, {"\xFF\xFE 21", "other"}});
}

TEST(Kinds, NamesLeadBack) {
  for (std::string_view name : NamesOfKinds()) EXPECT_EQ(NameOf(*FindNameKind(name)), name);
  EXPECT_FALSE(FindNameKind("Condition"));
}

}  // namespace
}  // namespace causeway
