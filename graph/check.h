// The invariants of a Graph, every one: counts, order of adjacency, agreement of both directions,
// ids in range, evidence behind every edge of documents. Called in tests after each build, and by
// `causeway check`. Tested by tests/graph/check_test.cc.
#pragma once

#include "base/result.h"
#include "graph/graph.h"

namespace causeway {

// The first invariant that does not hold, or nothing. O(nodes + edges + evidence).
Result<void> CheckGraph(const Graph& graph);

}  // namespace causeway
