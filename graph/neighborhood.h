// Parts of a graph: what lies around a node, and what more than a little evidence stands behind.
// Tested by tests/graph/neighborhood_test.cc.
#pragma once

#include <cstdint>

#include "graph/answer.h"
#include "graph/graph.h"

namespace causeway {

struct NeighborhoodOptions {
  uint32_t hops = 1;    // edges from the center, whichever way they point
  bool denied = false;  // denied edges as well; they are seen, but lead no further
};

// The nodes within reach, and every edge between two of them; the center is in focus. O(the edges
// of those nodes).
Subgraph Neighborhood(const Graph& graph, NodeId center, const NeighborhoodOptions& options = {});

// `part` without the edges behind which fewer than `least` sentences or records stand, and without
// the nodes that have no edge but aliases left, but for those in focus; all of it where `least` is
// 0.
Subgraph WithEvidence(const Graph& graph, Subgraph part, uint32_t least);

// `part` without its denied edges.
Subgraph WithoutDenied(const Graph& graph, Subgraph part);

}  // namespace causeway
