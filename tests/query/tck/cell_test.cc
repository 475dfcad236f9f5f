#include "tests/query/tck/cell.h"

#include <gtest/gtest.h>

#include <limits>

#include "tests/query/tck/setup.h"

namespace causeway {
namespace {

std::string Written(std::string_view cell, ListOrder order = ListOrder::kMatters) {
  Result<std::string> text = CellText(cell, order);
  return text ? *text : "error: " + text.error().message;
}

std::string Came(const Value& value, ListOrder order = ListOrder::kMatters) {
  return CellText(Graph(), value, order);
}

Graph Drawn(std::string_view setup) {
  DrawnGraph drawn;
  Result<void> done = RunSetup(setup, drawn);
  EXPECT_TRUE(done) << ToText(done.error());
  Result<Graph> graph = BuildGraph(drawn);
  EXPECT_TRUE(graph) << ToText(graph.error());
  return graph ? *graph : Graph();
}

TEST(Cell, ScalarsOfBothSidesAreWrittenAlike) {
  EXPECT_EQ(Written("null"), Came({}));
  EXPECT_EQ(Written("true"), Came(true));
  EXPECT_EQ(Written("-7"), Came(int64_t{-7}));
  EXPECT_EQ(Written("-9223372036854775808"), Came(std::numeric_limits<int64_t>::min()));
  EXPECT_EQ(Written("0.5"), Came(0.5));
  EXPECT_EQ(Written("1.5e300"), Came(1.5e300));
  EXPECT_EQ(Written("-0.0"), Came(0.0));
  EXPECT_EQ(Written("NaN"), Came(std::numeric_limits<double>::quiet_NaN()));
  EXPECT_EQ(Written("-Inf"), Came(-std::numeric_limits<double>::infinity()));
  EXPECT_EQ(Written(R"('it\'s\n')"), Came("it's\n"));
}

TEST(Cell, KindsStayApart) {
  EXPECT_NE(Written("1"), Came(1.0));
  EXPECT_NE(Written("1"), Came("1"));
  EXPECT_NE(Written("null"), Came("null"));
  EXPECT_NE(Written("[1]"), Came(Map{{"a", int64_t{1}}}));
}

TEST(Cell, KeysAreSortedAndListsOnlyWhereTheirOrderIsIgnored) {
  EXPECT_EQ(Written("{b: 1, a: [2, null]}"),
            Came(Map{{"a", List{int64_t{2}, Value()}}, {"b", int64_t{1}}}));
  EXPECT_EQ(Written("[]"), Came(List()));
  EXPECT_NE(Written("[2, 1]"), Came(List{int64_t{1}, int64_t{2}}));
  EXPECT_EQ(Written("[2, 1]", ListOrder::kIgnored),
            Came(List{int64_t{1}, int64_t{2}}, ListOrder::kIgnored));
}

TEST(Cell, NodesAndRelationshipsAreTheirMarks) {
  Graph graph = Drawn("CREATE (:B:A {size: 2, name: 'a cup'})-[:ON {since: 1.0}]->()");
  auto text = [&](const Value& value) { return CellText(graph, value, ListOrder::kMatters); };
  EdgeId edge{0};
  EXPECT_EQ(text(graph.Source(edge)), Written("(:A:B {name: 'a cup', size: 2})"));
  EXPECT_EQ(text(graph.Target(edge)), Written("()"));
  EXPECT_EQ(text(edge), Written("[:ON {since: 1.0}]"));
  EXPECT_EQ(text(List{edge}), Written("[[:ON {since: 1.0}]]"));
}

TEST(Cell, PathsKeepTheirDirections) {
  EXPECT_EQ(Written("<(:A {x:1})-[:T]->()<-[:U {y: 'b'}]-(:C)>"),
            "<(:A {x: 1})-[:T]->()<-[:U {y: 'b'}]-(:C)>");
  EXPECT_EQ(Written("<()>"), "<()>");
}

TEST(Cell, SaysWhatItCannotRead) {
  EXPECT_EQ(Written("[1, 2"), "error: expected ] before \"\"");
  EXPECT_EQ(Written("1 2"), "error: expected the end of the cell before \"2\"");
  EXPECT_EQ(Written("'a"), "error: expected the end of a string before \"\"");
  EXPECT_EQ(Written("?"), "error: expected a number before \"?\"");
  EXPECT_EQ(Written("<()-[:T]-()>"), "error: expected -> before \"-()>\"");
}

}  // namespace
}  // namespace causeway
