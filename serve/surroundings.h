// A part of a graph of any size around a node, as large as a person can take in. Tested by
// tests/serve/surroundings_test.cc.
#pragma once

#include <cstdint>

#include "base/limits.h"
#include "graph/answer.h"
#include "graph/graph.h"

namespace causeway {

// The node, `most` of its neighbours after the first `skip`, those that are spoken of most often
// before others, and the edges between all of these, denied ones too. Of a node with more than
// limits.view_scanned edges that many are looked at. The node is in focus.
Subgraph PartAround(const Graph& graph, NodeId center, uint32_t skip, uint32_t most,
                    const Limits& limits);

// The node with most edges, a condition where there is one; none of an empty graph. O(nodes).
NodeId BusiestNode(const Graph& graph);

}  // namespace causeway
