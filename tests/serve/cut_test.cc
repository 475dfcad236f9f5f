#include "serve/cut.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/graph/statements.h"

namespace causeway {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

class CutTest : public ::testing::Test {
 protected:
  Answer Cut(const Limits& limits) {
    Answer answer = WholeGraph(graph_);
    CutAnswer(graph_, answer, limits);
    return answer;
  }

  Graph graph_ =
      BuildGraph("a.txt | a | CAUSES | b\na.txt | b | CAUSES | c\na.txt | c | CAUSES | d\n");
};

TEST_F(CutTest, LeavesWhatIsWithinItsLimits) {
  for (uint32_t more : {0U, 1U}) {
    Answer answer =
        Cut({.view_rows = 3 + more, .view_citations = 3 + more, .view_edges = 3 + more});
    EXPECT_EQ(answer.table.rows.size(), 3U);
    EXPECT_EQ(answer.table.rows[2].citations.size(), 1U);
    EXPECT_EQ(answer.subgraph.edges.size(), 3U);
    EXPECT_EQ(answer.subgraph.nodes.size(), 4U);
    EXPECT_THAT(answer.notices, IsEmpty());
  }
}

TEST_F(CutTest, SaysWhatIsCut) {
  Answer answer = Cut({.view_rows = 2, .view_citations = 1, .view_edges = 1});
  EXPECT_EQ(answer.table.rows.size(), 2U);
  EXPECT_THAT(answer.table.rows[1].citations, IsEmpty());
  EXPECT_EQ(answer.subgraph.edges.size(), 1U);
  EXPECT_THAT(answer.notices, ElementsAre("the first 2 of 3 rows", "the first 1 of 3 edges"));
}

}  // namespace
}  // namespace causeway
