#include "serve/surroundings.h"

#include <fmt/format.h>
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>

#include "tests/graph/statements.h"

namespace causeway {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;
using testing::UnorderedElementsAre;

class SurroundingsTest : public ::testing::Test {
 protected:
  NodeId Node(std::string_view name) { return graph_.FindByName(name).at(0).node; }

  std::vector<std::string> Around(std::string_view name, uint32_t skip, uint32_t most,
                                  const Limits& limits = {}) {
    part_ = PartAround(graph_, Node(name), skip, most, limits);
    std::vector<std::string> names;
    for (NodeId node : part_.nodes) names.emplace_back(graph_.Name(node));
    return names;
  }

  Graph graph_ = BuildGraph(R"(
a.txt | asthma :Condition | CAUSES | cough
a.txt | dust | CAUSES | asthma
a.txt | smoke | CAUSES | asthma
b.txt | smoke | CAUSES | asthma
a.txt | smoke | CAUSES | cough
a.txt | rain | CAUSES | asthma | denied
a.txt | rain | CAUSES | floods
)");
  Subgraph part_;
};

TEST_F(SurroundingsTest, WhatIsSaidMostComesFirst) {
  EXPECT_THAT(Around("asthma", 0, 1), UnorderedElementsAre("asthma", "smoke"));
  EXPECT_THAT(part_.focus, ElementsAre(Node("asthma")));
  EXPECT_THAT(Around("asthma", 1, 2), UnorderedElementsAre("asthma", "cough", "dust"));
  EXPECT_THAT(Around("asthma", 3, 9), UnorderedElementsAre("asthma", "rain"));
  EXPECT_THAT(Around("asthma", 99, 9), UnorderedElementsAre("asthma"));
}

TEST_F(SurroundingsTest, HoldsEveryEdgeBetweenItsNodesAndDenialsToo) {
  Around("asthma", 0, 9);
  EXPECT_EQ(part_.edges.size(), 5U);
  Around("asthma", 0, 2);
  EXPECT_EQ(part_.edges.size(), 3U) << "of asthma, smoke and cough";
}

TEST_F(SurroundingsTest, LooksAtNoMoreEdgesThanItMay) {
  for (uint32_t scanned : {2U, 3U}) {
    EXPECT_EQ(Around("asthma", 0, 9, {.view_scanned = scanned}).size(), scanned + 1);
  }
}

TEST_F(SurroundingsTest, TheBusiestConditionComesBeforeBusierNodes) {
  EXPECT_EQ(BusiestNode(graph_), Node("asthma"));
  Graph plain = BuildGraph("a.txt | x | IS_A | y\na.txt | z | IS_A | y\n");
  EXPECT_EQ(plain.Name(BusiestNode(plain)), "y");
  EXPECT_FALSE(BusiestNode(Graph()).valid());
}

}  // namespace
}  // namespace causeway
