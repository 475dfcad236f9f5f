// What is written is what a reader of RFC 4180 reads.
#include "export/csv.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/export/awkward_graph.h"

namespace causeway {
namespace {

using testing::ElementsAre;
using Records = std::vector<std::vector<std::string>>;

// RFC 4180, by its grammar.
Records ReadCsv(std::string_view csv) {
  Records records;
  while (!csv.empty()) {
    records.emplace_back();
    for (bool more = true; more;) {
      std::string field;
      if (csv.starts_with('"')) {
        csv.remove_prefix(1);
        while (csv.starts_with("\"\"") || !csv.starts_with('"')) {
          csv.remove_prefix(csv.starts_with("\"\"") ? 1 : 0);
          field += csv.front();
          csv.remove_prefix(1);
        }
        csv.remove_prefix(1);
      } else {
        field = csv.substr(0, csv.find_first_of(",\r"));
        csv.remove_prefix(field.size());
      }
      records.back().push_back(field);
      more = csv.starts_with(',');
      EXPECT_TRUE(more || csv.starts_with("\r\n"));
      csv.remove_prefix(more ? 1 : 2);
    }
  }
  return records;
}

std::string Csv(Table table, const ExportOptions& options = {}) {
  return Written(WriteCsv, Graph(), Answer{.table = std::move(table)}, options);
}

TEST(CsvTest, WritesTheEdgesOfAWholeGraph) {
  Graph graph = AwkwardGraph();
  ExpectGolden("awkward.csv", Written(WriteCsv, graph, WholeGraph(graph)));
}

TEST(CsvTest, IsReadBackFieldByField) {
  Table table{.columns = {"a", "b,c"}};
  table.rows.push_back({.cells = {"x \"y\" z", "one\ntwo"}});
  table.rows.push_back({.cells = {int64_t{-5}, Value()}});
  table.rows.push_back({.cells = {0.5, true}});
  EXPECT_THAT(ReadCsv(Csv(table)),
              ElementsAre(ElementsAre("a", "b,c"), ElementsAre("x \"y\" z", "one\ntwo"),
                          ElementsAre("-5", ""), ElementsAre("0.5", "true")));
}

TEST(CsvTest, TextThatWouldBeAFormulaIsGuarded) {
  for (std::string start : {"=", "+", "-", "@", "\t", "\n", "\uFF1D"}) {
    Table table{.columns = {"a"}};
    table.rows.push_back({.cells = {start + "1"}});
    EXPECT_EQ(ReadCsv(Csv(table))[1][0], "'" + start + "1");
  }
}

TEST(CsvTest, ControlCharactersAreNeutralised) {
  Table table{.columns = {"a"}};
  table.rows.push_back({.cells = {"\x1b[31m\r"}});
  EXPECT_EQ(ReadCsv(Csv(table))[1][0], "\uFFFD[31m\uFFFD");
}

TEST(CsvTest, AnEmptyCellAloneIsARecord) {
  Table table{.columns = {"a"}};
  table.rows.push_back({.cells = {Value()}});
  EXPECT_EQ(Csv(table), "a\r\n\"\"\r\n");
}

TEST(CsvTest, SentencesStandInColumnsOfTheirOwnUnlessTheyAreNotWanted) {
  Graph graph = AwkwardGraph();
  Answer answer = WholeGraph(graph);
  Records with = ReadCsv(Written(WriteCsv, graph, answer));
  EXPECT_EQ(with[0].back(), "sentence");
  EXPECT_THAT(with[1].back(), testing::StartsWith("Sentence \""));
  Records without = ReadCsv(Written(WriteCsv, graph, answer, {.sentences = 0}));
  EXPECT_EQ(without[0].back(), "documents");
  EXPECT_EQ(without[1].size(), without[0].size());
}

}  // namespace
}  // namespace causeway
