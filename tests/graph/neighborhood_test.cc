#include "graph/neighborhood.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/graph/statements.h"

namespace causeway {
namespace {

using testing::ElementsAre;

const Graph& Airways() {
  static const Graph graph = BuildGraph(
      "a.txt | dust | CAUSES | asthma\n"
      "b.txt | dust | CAUSES | asthma\n"
      "a.txt | asthma | CAUSES | wheeze\n"
      "a.txt | wheeze | CAUSES | worry\n"
      "a.txt | asthma | CAUSES | fever | denied\n"
      "a.txt | fever | CAUSES | sweat\n"
      "a.txt | dust | CAUSES | wheeze\n");
  return graph;
}

std::vector<std::string> NamesOf(const Subgraph& part) {
  std::vector<std::string> names;
  for (NodeId node : part.nodes) names.emplace_back(Airways().Name(node));
  return names;
}

Subgraph AroundAsthma(const NeighborhoodOptions& options) {
  return Neighborhood(Airways(), NodeNamed(Airways(), "asthma"), options);
}

TEST(NeighborhoodTest, HasTheEdgesBetweenAllThatIsReached) {
  Subgraph part = AroundAsthma({.hops = 1});
  EXPECT_THAT(NamesOf(part), ElementsAre("asthma", "dust", "wheeze"));
  EXPECT_EQ(part.edges.size(), 3U);
  EXPECT_THAT(part.focus, ElementsAre(NodeNamed(Airways(), "asthma")));
}

TEST(NeighborhoodTest, WidensByHops) {
  EXPECT_THAT(NamesOf(AroundAsthma({.hops = 0})), ElementsAre("asthma"));
  EXPECT_THAT(NamesOf(AroundAsthma({.hops = 2})), ElementsAre("asthma", "dust", "wheeze", "worry"));
  EXPECT_EQ(NamesOf(AroundAsthma({.hops = 9})).size(), 4U);
}

TEST(NeighborhoodTest, ADenialLeadsNoFurther) {
  Subgraph part = AroundAsthma({.hops = 3, .denied = true});
  EXPECT_THAT(NamesOf(part), ElementsAre("asthma", "dust", "fever", "wheeze", "worry"));
  EXPECT_EQ(part.edges.size(), 5U);
}

TEST(NeighborhoodTest, EvidenceKeepsWhatIsSaidOftenAndWhatIsInFocus) {
  EXPECT_THAT(NamesOf(WithEvidence(Airways(), WholePart(Airways()), 2)),
              ElementsAre("asthma", "dust"));
  EXPECT_THAT(NamesOf(WithEvidence(Airways(), AroundAsthma({}), 3)), ElementsAre("asthma"));
}

TEST(NeighborhoodTest, AnAliasHoldsNoNode) {
  Graph graph = BuildGraph(
      "a.txt | asthma | SAME_AS | bronchial asthma | synonym\n"
      "a.txt | dust | CAUSES | cough\n"
      "a.txt | cough | SAME_AS | tussis | synonym\n");
  Subgraph part = WithEvidence(graph, WholePart(graph), 1);
  EXPECT_EQ(part.nodes.size(), 2U);
  EXPECT_EQ(part.edges.size(), 2U);
}

TEST(NeighborhoodTest, DeniedEdgesAreTakenAwayAlone) {
  Subgraph part = WithoutDenied(Airways(), WholePart(Airways()));
  EXPECT_EQ(part.edges.size(), 5U);
  EXPECT_EQ(part.nodes.size(), 6U);
}

}  // namespace
}  // namespace causeway
