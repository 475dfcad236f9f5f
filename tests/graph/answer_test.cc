#include "graph/answer.h"

#include <gtest/gtest.h>

#include "tests/graph/statements.h"

namespace causeway {
namespace {

TEST(Answer, TheWholeGraph) {
  Graph graph = BuildGraph(
      "a.txt | a | CAUSES | b\n"
      "b.txt | a | CAUSES | b\n"
      "a.txt | b | CAUSES | c | denied | hedged\n");
  Answer answer = WholeGraph(graph);
  EXPECT_EQ(answer.subgraph.nodes.size(), 3U);
  EXPECT_EQ(answer.subgraph.edges.size(), 2U);
  ASSERT_EQ(answer.table.rows.size(), 2U);
  EXPECT_EQ(answer.table.rows[0].cells,
            (std::vector<Value>{NodeId{0}, "CAUSES", NodeId{1}, "affirmed", "plain", int64_t{2}}));
  EXPECT_EQ(answer.table.rows[0].citations.size(), 2U);
  EXPECT_EQ(answer.table.rows[1].cells,
            (std::vector<Value>{NodeId{1}, "CAUSES", NodeId{2}, "denied", "hedged", int64_t{1}}));
}

}  // namespace
}  // namespace causeway
