// Ids are ASCII, unique and the same wherever a node is written.
#include "export/safe_id.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <set>

#include "graph/multigraph.h"
#include "tests/export/awkward_graph.h"

namespace causeway {
namespace {

using testing::MatchesRegex;

std::vector<NodeId> Nodes(const Graph& graph) {
  return {graph.nodes().begin(), graph.nodes().end()};
}

TEST(SafeIdTest, TakesLettersDigitsAndFewMarks) {
  for (std::string_view id : {"a", "_", "DOID:3083", "a.b-c_d", "Z9"}) {
    EXPECT_TRUE(IsSafeId(id)) << id;
  }
  for (std::string_view id :
       {"", "9a", ":a", "a b", "a\"", "a\\", "caf\u00e9", "http://x", "a\n"}) {
    EXPECT_FALSE(IsSafeId(id)) << id;
  }
}

TEST(SafeIdTest, EveryAwkwardNodeHasASafeIdOfItsOwn) {
  Graph graph = AwkwardGraph();
  SafeIds ids(graph, Nodes(graph));
  std::set<std::string_view> seen;
  for (NodeId node : graph.nodes()) {
    EXPECT_TRUE(IsSafeId(ids[node])) << ids[node];
    EXPECT_TRUE(seen.insert(ids[node]).second) << ids[node];
  }
}

std::string IdOf(Multigraph::Node node) {
  Multigraph multigraph;
  multigraph.Add(std::move(node));
  Graph graph = *std::move(multigraph).Freeze({});
  return std::string(SafeIds(graph, Nodes(graph))[NodeId{0}]);
}

TEST(SafeIdTest, IsTheCurieOrElseASlugAndAHash) {
  EXPECT_EQ(IdOf({.name = "COPD", .identifiers = {"DOID:3083", "MONDO:0005002"}}), "DOID:3083");
  EXPECT_EQ(IdOf({.name = "COPD", .identifiers = {"http://a b", "X:1"}}), "X:1");
  EXPECT_THAT(IdOf({.name = "Heart  Failure!"}), MatchesRegex("heart_failure-[0-9a-f]{8}"));
  EXPECT_THAT(IdOf({.name = "5-HT"}), MatchesRegex("_5_ht-[0-9a-f]{8}"));
  EXPECT_THAT(IdOf({.name = "\u6F22"}), MatchesRegex("_-[0-9a-f]{8}"));
}

TEST(SafeIdTest, DependsOnTheNodeAlone) {
  Graph graph = AwkwardGraph();
  SafeIds all(graph, Nodes(graph));
  for (NodeId node : graph.nodes()) {
    if (graph.Name(node) == "twin") continue;
    EXPECT_EQ(SafeIds(graph, {{node}})[node], all[node]);
  }
}

TEST(SafeIdTest, NumbersEqualNodesInTheirOrder) {
  Multigraph multigraph;
  for (int i = 0; i < 3; ++i) multigraph.Add(Multigraph::Node{.name = "", .identifiers = {"A:1"}});
  multigraph.Add(Multigraph::Node{.name = "b", .identifiers = {"A:1-2"}});
  Graph graph = *std::move(multigraph).Freeze({});
  SafeIds ids(graph, Nodes(graph));
  EXPECT_EQ(ids[NodeId{0}], "A:1");
  EXPECT_EQ(ids[NodeId{1}], "A:1-2");
  EXPECT_EQ(ids[NodeId{2}], "A:1-3");
  EXPECT_EQ(ids[NodeId{3}], "A:1-2-2");
  EXPECT_EQ(ids[NodeId{4}], "");
}

TEST(SafeIdTest, NumbersAreThoseOfTheGraph) {
  Graph graph = AwkwardGraph();
  std::vector<NodeId> some = {NodeId{2}, NodeId{5}};
  SafeIds ids = SafeIds::Numbers(some);
  EXPECT_EQ(ids[NodeId{5}], "n5");
  EXPECT_EQ(ids[NodeId{3}], "");
}

}  // namespace
}  // namespace causeway
