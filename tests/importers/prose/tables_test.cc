#include "importers/prose/tables.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/importers/prose/read_one.h"

namespace causeway {
namespace {

using testing::ElementsAre;

TEST(Tables, CellsWithoutTheirBlanks) {
  std::string_view row = "| a |  b c | |";
  std::vector<std::string> cells;
  for (TextRange cell : CellsOf(row, {0, static_cast<uint32_t>(row.size())}))
    cells.emplace_back(Slice(row, cell));
  EXPECT_THAT(cells, ElementsAre("a", "b c", ""));
}

TEST(Tables, AColumnIsTheConditionThatHoldsItsWords) {
  std::string_view row = "| | Gout | Other |";
  std::vector<TextRange> cells = CellsOf(row, {0, static_cast<uint32_t>(row.size())});
  EXPECT_THAT(ColumnsOf(row, cells, {"acute gout", "lupus"}), ElementsAre("", "acute gout", ""));
}

TEST(Tables, EachRowSaysOfEachConditionWhatItsLabelNames) {
  EXPECT_EQ(ReadLines("Gout vs. scurvy\n\n"
                      "| | Gout | Scurvy |\n"
                      "|---|---|---|\n"
                      "| Symptoms | Redness, swelling | Bleeding |\n"
                      "| Main site | Toes | Gums |\n"
                      "| Bleeding | Absent | Present |\n"
                      "| Treatment | Rest | Fruit |\n"),
            "gout CAUSES redness\n"
            "gout CAUSES swelling\n"
            "scurvy CAUSES bleeding\n"
            "gout OCCURS_IN toes\n"
            "scurvy OCCURS_IN gums\n"
            "gout CAUSES bleeding denied\n"
            "scurvy CAUSES bleeding\n");
}

}  // namespace
}  // namespace causeway
