#include "graph/multigraph.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <string>
#include <tuple>
#include <vector>

#include "graph/check.h"
#include "graph/image.h"
#include "tests/graph/statements.h"

namespace causeway {
namespace {

Graph Frozen(Multigraph multigraph) {
  Result<Graph> graph = std::move(multigraph).Freeze({});
  EXPECT_TRUE(graph) << ToText(graph.error());
  Result<void> checked = CheckGraph(*graph);
  EXPECT_TRUE(checked) << ToText(checked.error());
  return *graph;
}

TEST(Multigraph, NodesWithoutNamesParallelEdgesAndLoops) {
  Multigraph multigraph;
  uint32_t a = multigraph.Add({.labels = {"B", "A"}, .properties = {{"n", int64_t{1}}}});
  uint32_t b = multigraph.Add(Multigraph::Node{});
  for (int i = 0; i < 2; ++i) multigraph.Add({.source = a, .target = b, .type = "T"});
  multigraph.Add({.source = b, .target = b, .type = "T", .properties = {{"k", 2.5}}});
  Graph graph = Frozen(std::move(multigraph));
  EXPECT_EQ(ToText(graph),
            "\n"
            " :A :B n=1\n"
            " T  k=2.5 0 [0]\n"
            " T  0 [0]\n"
            " T  0 [0]\n");
  EXPECT_EQ(graph.In(NodeId{0}).size(), 3U);
  EXPECT_EQ(graph.Out(NodeId{0}).size(), 1U);
}

TEST(Multigraph, TheOrderOfTheCallsDoesNotMatter) {
  auto make = [](bool backwards) {
    Multigraph multigraph;
    Multigraph::Document d1{.key = "1", .digest = "x"};
    Multigraph::Document d2{.key = "2", .digest = "x"};
    uint32_t first = multigraph.Add(backwards ? d2 : d1);
    uint32_t second = multigraph.Add(backwards ? d1 : d2);
    Multigraph::Node x{.name = "x", .aliases = {"q", "p"}};
    Multigraph::Node y{.name = "y"};
    uint32_t one = multigraph.Add(backwards ? y : x);
    uint32_t two = multigraph.Add(backwards ? x : y);
    uint32_t from = backwards ? two : one;
    uint32_t to = backwards ? one : two;
    Multigraph::Evidence early{.document = backwards ? second : first, .begin = 1, .end = 2};
    Multigraph::Evidence late{.document = backwards ? first : second, .begin = 1, .end = 2};
    std::vector<Multigraph::Evidence> evidence = {early, late};
    if (backwards) std::swap(evidence[0], evidence[1]);
    multigraph.Add({.source = from, .target = to, .type = "T", .evidence = evidence});
    multigraph.Declare(from, early);
    return Frozen(std::move(multigraph));
  };
  Graph forwards = make(false);
  Graph backwards = make(true);
  EXPECT_TRUE(std::ranges::equal(forwards.image().bytes(), backwards.image().bytes()));
  EXPECT_EQ(forwards.DocumentCount(EdgeId{0}), 1U) << "the second document is a copy of the first";
}

TEST(Multigraph, AnEmptyOneIsAnEmptyGraph) {
  Graph graph = Frozen(Multigraph());
  EXPECT_EQ(graph.node_count(), 0U);
  EXPECT_EQ(graph.string_count(), 1U);
}

// Few nodes and many edges, or the other way round: edges are told apart by type in two ways.
TEST(Multigraph, EdgesIntoANodeComeByTypeAndSource) {
  for (auto [nodes, edges] : {std::pair(30U, 20'000U), std::pair(2'000U, 500U)}) {
    Multigraph multigraph;
    for (uint32_t node = 0; node < nodes; ++node)
      multigraph.Add(Multigraph::Node{.name = std::to_string(node)});
    uint32_t random = 1;
    auto below = [&](uint32_t limit) { return (random = random * 1'664'525 + 1) / 7 % limit; };
    for (uint32_t edge = 0; edge < edges; ++edge) {
      multigraph.Add({.source = below(nodes),
                      .target = below(std::min(nodes, 40U)),
                      .type = std::string(1, static_cast<char>('A' + below(5)))});
    }
    Graph graph = Frozen(std::move(multigraph));
    using Entry = std::tuple<NodeId, StringId, NodeId, EdgeId>;  // in the order of in-edges
    auto entry = [&](EdgeId edge) {
      return Entry(graph.Target(edge), graph.TypeId(edge), graph.Source(edge), edge);
    };
    std::vector<Entry> expected;
    for (uint32_t at = 0; at < graph.edge_count(); ++at) expected.push_back(entry(EdgeId{at}));
    std::vector<Entry> found;
    for (uint32_t node = 0; node < graph.node_count(); ++node) {
      for (EdgeId edge : graph.In(NodeId{node})) {
        EXPECT_EQ(graph.Target(edge), NodeId{node});
        found.push_back(entry(edge));
      }
    }
    std::ranges::sort(expected);
    EXPECT_EQ(found, expected);
  }
}

}  // namespace
}  // namespace causeway
