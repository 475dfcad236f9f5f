// What the drawn edges say of each node and the items that were asked about, and, of two items,
// which side of a picture it stands on. Tested by tests/export/comparison_test.cc.
#pragma once

#include <array>
#include <map>
#include <set>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "export/export.h"
#include "graph/vocabulary.h"

namespace causeway {

// One way of being related to an item: "is a cause of it", "is denied as a site of it".
struct Way {
  size_t facet;  // its place in kFacets, or behind them all
  StringId type;
  Direction direction;  // from the item
  Polarity polarity;

  friend auto operator<=>(const Way&, const Way&) = default;
};

// By node, for each item in focus: the ways in which drawn edges relate the two, directly or along
// a hierarchy (IS_A, PART_OF). O(edges · depth of the hierarchy).
using Relations = std::map<NodeId, std::vector<std::set<Way>>>;
Relations RelationsOf(const ExportRequest& request, const Subgraph& part);

// From left to right; what is shared and what differs stand above one another.
enum class Side { kOnlyFirst, kFirst, kShared, kDiffering, kSecond, kOnlySecond };
inline constexpr size_t kSides = 6;

// Nodes by side, within a side by how they are related. Shared is what both are related to alike;
// differing, what is denied of one or both, or said of them in different ways; what neither is
// related to counts as shared.
using Sides = std::array<std::vector<NodeId>, kSides>;

// Of `part`, whose focus is two items.
Sides SidesOf(const ExportRequest& request, const Subgraph& part);

// What a side is called, or nothing for the items themselves: "said only of asthma".
std::string SideTitle(const Graph& graph, const Subgraph& part, Side side);

}  // namespace causeway
