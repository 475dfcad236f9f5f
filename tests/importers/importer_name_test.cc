#include "importers/importer_name.h"

#include <gtest/gtest.h>

#include "importers/prose/read.h"

namespace causeway {
namespace {

TEST(ImporterNameTest, ComesApartAsItWasMade) {
  ImportFormat prose{.name = "text", .version = 3, .reads_prose = true};
  std::string name = ImporterName(prose, {}, {.min_confidence = 0.25});
  ImporterParts parts = PartsOf(name);
  EXPECT_EQ(parts.reader, "text 3");
  EXPECT_EQ(parts.rules, std::to_string(kRulesVersion));
  EXPECT_EQ(parts.model, "");
  EXPECT_EQ(parts.min_confidence, "0.25");

  TableRole role{.kind = TableRole::Kind::kEdges, .type = "CAUSES", .from = "Gene", .to = "Site"};
  EXPECT_EQ(PartsOf(ImporterName({.name = "csv", .version = 1}, role, {})).role,
            "edges CAUSES Gene Site");
}

TEST(ImporterNameTest, TakesAnyNameApart) {
  EXPECT_EQ(PartsOf("").reader, "");
  EXPECT_EQ(PartsOf("curated").reader, "curated");
  EXPECT_EQ(PartsOf("text 3 model").model, "");
  EXPECT_EQ(PartsOf("text 3 model 5f lexicon 77 min-confidence 1").lexicon, "77");
}

TEST(ImporterNameTest, SaysWhatTellsTwoApart) {
  EXPECT_EQ(DifferenceText("text 3 model 5f", "text 3 rules 1 model 77 lexicon 8a"),
            "rules none, now 1; model 5f, now 77; lexicon none, now 8a");
  EXPECT_EQ(DifferenceText("text 2", "text 3 min-confidence 0.5"),
            "text 2, now text 3; min-confidence none, now 0.5");
  EXPECT_EQ(DifferenceText("csv 1", "csv 1 nodes Gene"), "none, now nodes Gene");
  EXPECT_EQ(DifferenceText("text 3", "text 3"), "");
}

}  // namespace
}  // namespace causeway
