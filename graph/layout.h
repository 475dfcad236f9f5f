// Sorted rows as an image. Tested by tests/graph/multigraph_test.cc.
#pragma once

#include <cstdint>
#include <memory>
#include <string_view>
#include <vector>

#include "base/hash.h"
#include "graph/graph.h"
#include "graph/image.h"
#include "graph/rows.h"

namespace causeway {

// A node's identifier, or its name or an alias folded: what FindByName looks up.
struct NameRow {
  uint32_t key = 0;
  NameMatchKind how = NameMatchKind::kName;
  uint32_t node = 0;

  friend auto operator<=>(const NameRow&, const NameRow&) = default;
};

// Rows in their final order, each number the final id of what it stands for.
struct SortedRows {
  const GraphRows& rows;
  std::vector<std::string_view> texts;  // by StringId
  std::vector<NameRow> names;
};

// Lays the columns out. O(size).
std::shared_ptr<const Image> LayOut(const SortedRows& sorted, const Digest& stamp);

}  // namespace causeway
