// Sorted rows as the sections of an image. Tested by tests/graph/multigraph_test.cc.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "graph/edge_columns.h"
#include "graph/freeze.h"
#include "graph/image.h"
#include "graph/rows.h"

namespace causeway {

// The strings that a graph keeps, numbered in the order of their bytes.
class StringUse {
 public:
  explicit StringUse(const StringPool& strings) : strings_(strings), used_(strings.size()) {
    used_[0] = true;
  }
  void Add(uint32_t text) { used_[text] = true; }
  void Add(std::span<const uint32_t> texts) {
    for (uint32_t text : texts) Add(text);
  }
  void Add(std::span<const GraphRows::Property> properties);
  // Those of strings, nodes, documents, mentions and names.
  void Add(const GraphRows& rows, std::span<const NameRow> names);

  // Puts the strings into the image; returns the number of each.
  [[nodiscard]] std::vector<uint32_t> Put(ImageWriter& image) const;

 private:
  const StringPool& strings_;
  std::vector<bool> used_;
};

// Puts the sections of nodes, names, documents and mentions, all in order already; `declared` is
// how many rows of evidence each node has of its own. O(size).
void PutParts(const GraphRows& rows, std::span<const NameRow> names,
              std::span<const uint32_t> declared, StringNumbers numbers, ImageWriter& image);

}  // namespace causeway
