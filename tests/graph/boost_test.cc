// The concepts are asserted when this compiles; two of Boost's algorithms agree with naive answers.
#include "graph/boost.h"

#include <gtest/gtest.h>

#include <boost/graph/breadth_first_search.hpp>
#include <boost/graph/graph_concepts.hpp>
#include <boost/graph/strong_components.hpp>
#include <vector>

#include "tests/graph/statements.h"

namespace causeway {
namespace {

BOOST_CONCEPT_ASSERT((boost::VertexListGraphConcept<Graph>));
BOOST_CONCEPT_ASSERT((boost::EdgeListGraphConcept<Graph>));
BOOST_CONCEPT_ASSERT((boost::IncidenceGraphConcept<Graph>));
BOOST_CONCEPT_ASSERT((boost::BidirectionalGraphConcept<Graph>));
BOOST_CONCEPT_ASSERT((boost::ReadablePropertyMapConcept<NodeIndexMap, NodeId>));

const char* const kChain =
    "d | a | CAUSES | b\n"
    "d | b | CAUSES | c\n"
    "d | c | CAUSES | a\n"
    "d | c | CAUSES | e\n"
    "d | e | CAUSES | f\n";

// reached[x * n + y]: y can be reached from x (Warshall 1962).
std::vector<bool> Reached(const Graph& graph) {
  uint32_t n = graph.node_count();
  std::vector<bool> reached(size_t{n} * n);
  for (uint32_t x = 0; x < n; ++x) reached[x * n + x] = true;
  for (EdgeId edge : graph.edges()) {
    reached[graph.Source(edge).value * n + graph.Target(edge).value] = true;
  }
  for (uint32_t k = 0; k < n; ++k) {
    for (uint32_t x = 0; x < n; ++x) {
      for (uint32_t y = 0; y < n; ++y) {
        if (reached[x * n + k] && reached[k * n + y]) reached[x * n + y] = true;
      }
    }
  }
  return reached;
}

TEST(Boost, StrongComponentsAreThoseThatReachEachOther) {
  Graph graph = BuildGraph(kChain);
  uint32_t n = graph.node_count();
  std::vector<uint32_t> component(n);
  auto index = get(boost::vertex_index, graph);
  uint32_t count =
      boost::strong_components(graph, boost::make_iterator_property_map(component.begin(), index));
  EXPECT_EQ(count, 3U);
  std::vector<bool> reached = Reached(graph);
  for (uint32_t x = 0; x < n; ++x) {
    for (uint32_t y = 0; y < n; ++y) {
      EXPECT_EQ(component[x] == component[y], reached[x * n + y] && reached[y * n + x]);
    }
  }
}

TEST(Boost, BreadthFirstSearchReachesWhatCanBeReached) {
  Graph graph = BuildGraph(kChain);
  std::vector<bool> reached = Reached(graph);
  for (NodeId start : graph.nodes()) {
    std::vector<boost::default_color_type> colors(graph.node_count());
    auto color = boost::make_iterator_property_map(colors.begin(), get(boost::vertex_index, graph));
    boost::breadth_first_search(graph, start, boost::color_map(color));
    for (NodeId node : graph.nodes()) {
      EXPECT_EQ(colors[node.value] == boost::black_color,
                reached[start.value * graph.node_count() + node.value]);
    }
  }
}

}  // namespace
}  // namespace causeway
