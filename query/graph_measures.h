// What a node is to the graph as a whole: centrality and components, of the edges of one type or of
// all that count. Tested by tests/query/graph_measures_test.cc.
#pragma once

#include <map>
#include <optional>
#include <utility>
#include <vector>

#include "base/result.h"
#include "graph/graph.h"
#include "query/budget.h"
#include "query/edge_filter.h"

namespace causeway {

enum class GraphMeasure {
  // Page and others 1999, 20 rounds, damping 0.85; what nodes without an edge on would pass on goes
  // to all alike. The nodes of the edges sum up to 1; others have 0.
  kPageRank,
  // Of all shortest ways between two others, the share that passes here, summed over the pairs
  // (Freeman 1977; Brandes 2001). O(nodes · edges).
  kBetweenness,
  // The number of the component, by its first node: of nodes that edges join, whichever way.
  kComponent,
  // The same of nodes that reach each other (Tarjan 1972).
  kStrongComponent,
};

// By node. `type`: that of the edges; none: all. Fails where the budget ends.
Result<std::vector<double>> MeasureNodes(const Graph& graph, GraphMeasure measure,
                                         std::optional<StringId> type, EdgeFilter filter,
                                         const Budget& budget);

// Whether the measure's values are whole numbers.
constexpr bool IsWhole(GraphMeasure measure) {
  return measure == GraphMeasure::kComponent || measure == GraphMeasure::kStrongComponent;
}

// Measures that a query has asked for: each is computed once.
using GraphMeasures =
    std::map<std::pair<GraphMeasure, std::optional<StringId>>, std::vector<double>>;

}  // namespace causeway
