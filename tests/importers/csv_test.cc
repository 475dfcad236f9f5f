#include "importers/csv.h"

#include <fmt/format.h>
#include <gtest/gtest.h>

#include <string>

#include "base/byte_source.h"
#include "importers/worker_pool.h"
#include "tests/importers/recording_sink.h"

namespace causeway {
namespace {

const TableRole kPlain;
const TableRole kDiseases{.kind = TableRole::Kind::kNodes, .label = "Disease"};
const TableRole kCauses{
    .kind = TableRole::Kind::kEdges, .type = "CAUSES", .from = "Gene", .to = "Disease"};

// What the sink is given, or the error.
std::string LoadTable(std::string_view table, const TableRole& role = kPlain,
                      const ImportOptions& options = {}) {
  WorkerPool pool(2);
  MemorySource bytes(table);
  RecordingSink sink;
  Result<std::string> note = LoadCsv(
      {.key = "a.csv", .bytes = bytes, .options = options, .role = role, .pool = pool}, sink);
  return note ? sink.calls : note.error().message;
}

std::string TableDocument(const std::string& statements) {
  return "begin a.csv [] \n" + statements + "end\n";
}

TEST(Csv, NodesOfARoleAreScopedByTheirLabel) {
  EXPECT_EQ(LoadTable("id,name,onset\n7,asthma,early\nMONDO:5002,COPD,\n8,,3\n", kDiseases),
            TableDocument("  asthma(Disease:7):Disease -->  @2-2 1 onset\n"
                          "  COPD(MONDO:5002):Disease -->  @3-3 1\n"
                          "  (Disease:8):Disease -->  @4-4 1 onset\n"));
}

TEST(Csv, EdgesOfARoleMeetTheNodes) {
  EXPECT_EQ(LoadTable("src\tdst\tpmid\n1\t7\t99\n", kCauses),
            TableDocument("  (Gene:1):Gene -CAUSES-> (Disease:7):Disease @2-2 1 pmid\n"));
}

TEST(Csv, AHeaderTellsWhatATableIs) {
  EXPECT_EQ(LoadTable("id,name,kind\nMONDO:5002,COPD,biolink:Disease\n"),
            TableDocument("  COPD(MONDO:5002):Condition -->  @2-2 1\n"));
  EXPECT_EQ(
      LoadTable(
          "source,target,type,negated\nsmoking,COPD,causes,\nUBERON:1,UBERON:2,part_of,true\n"),
      TableDocument("  smoking -CAUSES-> COPD @2-2 1\n"
                    "  (UBERON:1) -not PART_OF-> (UBERON:2) @3-3 1\n"));
}

TEST(Csv, InversePredicatesAreTurnedRound) {
  EXPECT_EQ(LoadTable("source,target,type\nlung,alveolus,has_part\n"),
            TableDocument("  alveolus -PART_OF-> lung @2-2 1\n"));
}

TEST(Csv, ConfidenceIsThatOfTheEvidence) {
  EXPECT_EQ(LoadTable("source,target,confidence\na,b,0.5\na,c,\n"),
            TableDocument("  a -RELATED_TO-> b @2-2 0.5\n"
                          "  a -RELATED_TO-> c @3-3 1\n"));
}

TEST(Csv, TakesQuotesAndWindowsLines) {
  EXPECT_EQ(LoadTable("name,note\r\n\"a, b\",\"two\r\nlines\"\r\nc,d\r\n"),
            TableDocument("  a, b -->  @2-2 1 note\n"
                          "  c -->  @4-4 1 note\n"));
}

TEST(Csv, SaysWhatIsWrongAndWhere) {
  EXPECT_EQ(LoadTable(""), "line 1: the table is empty");
  EXPECT_EQ(LoadTable("a,b\n1,2\n"),
            "line 1: a table of nodes has a column id or name, but only: a, b");
  EXPECT_EQ(LoadTable("id,name\n1,asthma\n"),
            "line 2: the id \"1\" does not say of what it is one");
  EXPECT_EQ(LoadTable("src,dst\nasthma,2\n"),
            "line 2: the id \"2\" does not say of what it is one");
  EXPECT_EQ(LoadTable("id,name\n,\n"), "line 2: the row has neither an id nor a name");
  EXPECT_EQ(LoadTable("src,dst\n\na,\n"), "line 3: an end of the edge is empty");
  EXPECT_EQ(LoadTable("src,dst\na,\"b\n"), "line 2: a quote is not closed");
  EXPECT_EQ(LoadTable("src,dst,confidence\na,b,2\n"),
            "line 2: the confidence \"2\" is not a number from 0 to 1");
  ImportOptions options{.limits = {.name_bytes = 9}};
  EXPECT_EQ(LoadTable("src,dst\n123456789,b\n", kPlain, options),
            "line 2: the id \"123456789\" does not say of what it is one");
  EXPECT_EQ(LoadTable("src,dst\n123456789a,b\n", kPlain, options),
            "line 2: a name has more than 9 bytes");
  EXPECT_EQ(LoadTable("src,dst\n1,11\n", kCauses, options), "line 2: an id has more than 9 bytes");
}

TEST(Csv, IsKnownByItsHeader) {
  EXPECT_TRUE(LooksLikeCsv("id,name\n1,a\n"));
  EXPECT_TRUE(LooksLikeCsv("source\ttarget\r\n"));
  EXPECT_FALSE(LooksLikeCsv("Asthma is a disease, and a name for wheezing.\n"));
  EXPECT_FALSE(LooksLikeCsv("name\n"));
  EXPECT_FALSE(LooksLikeCsv(""));
}

// Many blocks, read side by side: in order, each row once.
TEST(Csv, BlocksComeInOrder) {
  std::string table = "src,dst\n";
  std::string expected;
  constexpr int kRows = 200'000;
  for (int row = 0; row < kRows; ++row) {
    table += fmt::format("{:0100},{}\n", row, row % 7);
    expected += fmt::format("  (Gene:{:0100}):Gene -CAUSES-> (Disease:{}):Disease @{}-{} 1\n", row,
                            row % 7, row + 2, row + 2);
  }
  EXPECT_EQ(LoadTable(table, kCauses), TableDocument(expected));
}

TEST(Csv, ARowMayBeLongerThanABlock) {
  EXPECT_EQ(LoadTable("src,dst,note\na,b," + std::string(9 << 20, 'x') + "\n"),
            TableDocument("  a -RELATED_TO-> b @2-2 1 note\n"));
}

TEST(Csv, AnErrorInALaterBlockEndsIt) {
  std::string table = "src,dst\n";
  std::string id(100, '1');
  for (int row = 0; row < 200'000; ++row) table += id + ",2\n";
  EXPECT_EQ(LoadTable(table + "3,\n", kCauses), "line 200002: an end of the edge is empty");
}

}  // namespace
}  // namespace causeway
