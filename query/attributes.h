// The attributes of one item: the other ends of the edges of a facet, read from the adjacency
// arrays in order. Tested by tests/query/golden_test.cc.
#pragma once

#include <span>
#include <vector>

#include "graph/graph.h"
#include "query/plan.h"

namespace causeway {

struct Attribute {
  NodeId node;
  EdgeId edge;  // that affirms or denies it
  friend auto operator<=>(const Attribute&, const Attribute&) = default;
};

// Sorted by node, then edge: what the filter admits, denied edges too. O(degree), and
// O(degree log degree) where a facet has several types.
std::vector<Attribute> AttributesOf(const Graph& graph, NodeId item, const ResolvedFacet& facet,
                                    EdgeFilter filter);

// Those of one node. O(log attributes).
std::span<const Attribute> AttributesAt(std::span<const Attribute> attributes, NodeId node);

// Whether these affirm anything, or deny it where that counts.
bool Holds(const Graph& graph, std::span<const Attribute> attributes, EdgeFilter filter);

}  // namespace causeway
