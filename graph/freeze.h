// Puts a graph's parts in their final order, but for its edges (graph/edge_columns.h).
// Tested by tests/graph/multigraph_test.cc.
#pragma once

#include <cstdint>
#include <vector>

#include "base/result.h"
#include "graph/graph.h"
#include "graph/rows.h"

namespace causeway {

// A node's identifier, or its name or an alias folded: what FindByName looks up.
struct NameRow {
  uint32_t key = 0;
  NameMatchKind how = NameMatchKind::kName;
  uint32_t node = 0;

  friend auto operator<=>(const NameRow&, const NameRow&) = default;
};

// Where rows went: of each old number, the new one.
struct Places {
  std::vector<uint32_t> strings;  // none where all stayed
  std::vector<uint32_t> nodes;
};

struct SortedParts {
  std::vector<NameRow> names;
  Places places;
};

// Sorts strings by their bytes, then documents, nodes and mentions, each by what is numbered before
// it; rows that are alike in all they say keep their order. Whatever `rows` says of any of these,
// its edges and evidence too, is renumbered. O(n log n).
SortedParts SortParts(GraphRows& rows);

// An error where a count passes 32 bits.
Result<void> CheckCount(size_t count);

}  // namespace causeway
