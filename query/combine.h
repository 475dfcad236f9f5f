// Merges the attributes of several items in one facet: who holds what, outright or through a
// hierarchy, and which of it is worth a row. Tested by tests/query/oracle_test.cc.
#pragma once

#include <cstdint>
#include <vector>

#include "base/result.h"
#include "graph/graph.h"
#include "query/attributes.h"
#include "query/budget.h"
#include "query/hierarchy.h"
#include "query/plan.h"
#include "query/standing.h"

namespace causeway {

using ItemSet = uint64_t;  // bit i: the i-th item; Limits::query_items keeps it that small

struct Candidate {
  NodeId node;
  ItemSet holders = 0;
  ItemSet outright = 0;  // of the holders, those of which it is said outright
};

// One item's attributes in one facet.
struct ItemAttributes {
  std::vector<Attribute> said;    // affirmed and denied
  std::vector<NodeId> held;       // outright; sorted
  std::vector<NodeId> affirmed;   // outright; sorted: what is passed on
  std::vector<NodeId> inherited;  // sorted, apart from held
};

// Those of one item. O(degree, and what the hierarchy reaches from it).
Result<ItemAttributes> GatherItem(const Graph& graph, NodeId item, const ResolvedFacet& facet,
                                  EdgeFilter filter, const Hierarchy& hierarchy, Budget& budget);

Result<std::vector<ItemAttributes>> Gather(const Graph& graph, const CombinePlan& plan,
                                           const ResolvedFacet& facet, const Hierarchy& hierarchy,
                                           Budget& budget);

// What backs the standing of `node` with one item: its own edges, or those of the nearest givers.
Backing BackingOf(const Graph& graph, const ItemAttributes& item, NodeId node,
                  const Hierarchy& hierarchy);

// By node. Left out is what no item holds outright where a node one step before it is held by the
// same items: that row says it already. (Of a cycle of such nodes the first stays.)
// O(attributes · log attributes).
std::vector<Candidate> Candidates(const std::vector<ItemAttributes>& items,
                                  const Hierarchy& hierarchy);

// Whether an item says of `node` nothing but that it is not so: it inherits neither it nor through
// it.
bool IsBarred(const Graph& graph, const ItemAttributes& item, NodeId node);

}  // namespace causeway
