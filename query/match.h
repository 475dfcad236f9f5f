// Finds the occurrences of a pattern of at most one hop. Tested by tests/query/oracle_test.cc.
#pragma once

#include <functional>
#include <optional>
#include <vector>

#include "base/result.h"
#include "graph/graph.h"
#include "query/attributes.h"
#include "query/budget.h"
#include "query/plan.h"

namespace causeway {

// A node, and where the pattern has a hop the edge and the node at its other end.
struct Occurrence {
  NodeId node;
  EdgeId edge;   // none without a hop
  NodeId other;  // none without a hop
};

// Whether to go on.
using Visit = std::function<Result<bool>(const Occurrence&)>;

// Calls `visit` for each occurrence, by start node, then edge, before WHERE. An undirected edge
// occurs once from each end, a loop once. O(nodes and edges looked at).
Result<void> Match(const Graph& graph, std::string_view query, const MatchPlan& plan,
                   Budget& budget, const Visit& visit);

}  // namespace causeway
