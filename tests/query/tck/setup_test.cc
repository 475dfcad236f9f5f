#include "tests/query/tck/setup.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "graph/value_json.h"
#include "tests/query/tck/cell.h"
#include "tests/query/tck/expression.h"

namespace causeway {
namespace {

using testing::ElementsAre;

// "0:A:B {…}" of each node, then "0 T 1 {…}" of each edge.
std::vector<std::string> Draw(std::string_view text) {
  DrawnGraph drawn;
  Result<void> done = RunSetup(text, drawn);
  if (!done) return {"error: " + done.error().message};
  std::vector<std::string> lines;
  for (size_t i = 0; i < drawn.nodes.size(); ++i) {
    std::string line = std::to_string(i);
    for (const std::string& label : drawn.nodes[i].labels) line += ':' + label;
    lines.push_back(line + ' ' + ToJson(drawn.nodes[i].properties));
  }
  for (const DrawnEdge& edge : drawn.edges) {
    if (edge.deleted) continue;
    lines.push_back(std::to_string(edge.source.value) + ' ' + edge.type + ' ' +
                    std::to_string(edge.target.value) + ' ' + ToJson(edge.properties));
  }
  return lines;
}

TEST(Setup, CreatesNodesAndPaths) {
  EXPECT_THAT(Draw("CREATE (a:B:A {x: 1})-[:T {y: [true, 'z']}]->(), (a)<-[:U]-(a); // done"),
              ElementsAre("0:A:B {\"x\":1}", "1 {}", "0 T 1 {\"y\":[true,\"z\"]}", "0 U 0 {}"));
}

TEST(Setup, ReadsWhatIsBoundAlready) {
  EXPECT_THAT(Draw("CREATE (a {x: 1.5}) CREATE (:B {x: a.x})"),
              ElementsAre("0 {\"x\":1.5}", "1:B {\"x\":1.5}"));
}

TEST(Setup, UnwindsRows) {
  EXPECT_THAT(Draw("UNWIND range(1, 2) AS i CREATE (n {x: i}) WITH n UNWIND ['a'] AS j "
                   "CREATE (n)-[:T]->({y: j + 'b'})"),
              ElementsAre("0 {\"x\":1}", "1 {\"x\":2}", "2 {\"y\":\"ab\"}", "3 {\"y\":\"ab\"}",
                          "0 T 2 {}", "1 T 3 {}"));
}

TEST(Setup, CollectsAllRows) {
  EXPECT_THAT(Draw("UNWIND [5, 6] AS i WITH collect(i) + [7] AS all "
                   "UNWIND range(0, size(all) - 2) AS j CREATE ({x: all[j + 1]})"),
              ElementsAre("0 {\"x\":6}", "1 {\"x\":7}"));
}

TEST(Setup, MatchesWhatWasCreatedBefore) {
  EXPECT_THAT(Draw("CREATE (:A)-[:T]->(:B)-[:T]->() MATCH (a)-[r]->(b) WHERE NOT a:A "
                   "DELETE r CREATE (b)-[:U]->(a)"),
              ElementsAre("0:A {}", "1:B {}", "2 {}", "0 T 1 {}", "2 U 1 {}"));
  EXPECT_THAT(Draw("CREATE (:A), (:A {x: 1}) MATCH (n:A) CREATE (n)-[:T]->()"),
              ElementsAre("0:A {}", "1:A {\"x\":1}", "2 {}", "3 {}", "0 T 2 {}", "1 T 3 {}"));
}

TEST(Setup, SaysWhatItCannotRead) {
  EXPECT_THAT(Draw("MERGE (a)"),
              ElementsAre("error: expected a clause that setups know before \"MERGE (a)\""));
  EXPECT_THAT(Draw("CREATE ({x: now()})"),
              ElementsAre("error: expected a function that setups know, not now before \"})\""));
  EXPECT_THAT(Draw("CREATE ({x: y})"),
              ElementsAre("error: expected a variable that is bound, not y before \"})\""));
  EXPECT_THAT(Draw("MATCH (a) DELETE a"), ElementsAre("error: expected a row before \" a\""));
}

TEST(DrawnGraph, BecomesAGraphWithItsNodesApart) {
  DrawnGraph drawn;
  ASSERT_TRUE(
      RunSetup("CREATE ({name: 'cup'}), ({name: 'cup'}), ({x: null}), ({name: ''})", drawn));
  Result<Graph> graph = BuildGraph(drawn);
  ASSERT_TRUE(graph) << ToText(graph.error());
  std::vector<std::string> given;
  for (NodeId node : graph->nodes()) given.push_back(ToJson(GivenProperties(*graph, node)));
  EXPECT_THAT(given, testing::UnorderedElementsAre("{\"name\":\"cup\"}", "{\"name\":\"cup\"}", "{}",
                                                   "{\"name\":\"\"}"));
}

TEST(DrawnGraph, KnowsItsParallelEdges) {
  DrawnGraph drawn;
  ASSERT_TRUE(RunSetup("CREATE (a)-[:T]->(b), (a)-[:U]->(b), (b)-[:T]->(a)", drawn));
  EXPECT_FALSE(HasParallelEdges(drawn));
  ASSERT_TRUE(RunSetup("CREATE (a)-[:T]->(b), (a)-[:T {x: 1}]->(b)", drawn));
  EXPECT_TRUE(HasParallelEdges(drawn));
}

}  // namespace
}  // namespace causeway
