// Which node of one graph is which of another. Tested by tests/graph/diff_test.cc.
#pragma once

#include <vector>

#include "graph/graph.h"
#include "graph/ids.h"

namespace causeway {

// By node of the first graph, that of the second; not valid where there is none.
struct NodeMatches {
  std::vector<NodeId> after;
  std::vector<NodeId> before;  // by node of the second
};

// As DiffGraphs says (graph/diff.h). Each node is matched once; nearer matches first.
NodeMatches MatchNodes(const Graph& before, const Graph& after);

}  // namespace causeway
