// The mentions of each node, document by document: evidence names a mention by its place there.
// Tested by tests/graph/graph_test.cc and tests/graph/builder_oracle_test.cc.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include "graph/image.h"
#include "graph/rows.h"

namespace causeway {

class NodeMentions {
 public:
  // `mentions` are in order of document. O(size).
  NodeMentions(std::span<const GraphRows::Mention> mentions, size_t node_count);

  // From 1: the how manieth a mention is of those of its node in its document. 0 of none.
  [[nodiscard]] uint32_t PlaceOf(uint32_t mention) const {
    if (mention == Id<void>::kNone) return 0;
    return all_first_ ? 1 : places_[mention];
  }
  // Whether no document has two mentions of one node, as in tables: then all places are 1.
  [[nodiscard]] bool all_first() const { return all_first_; }
  void Put(ImageWriter& image);

 private:
  std::vector<uint32_t> ends_;      // of each node, in mentions_
  std::vector<uint32_t> mentions_;  // by node, then in their order
  std::vector<uint32_t> places_;    // of each mention, unless it is 1 of all
  bool all_first_ = true;
};

}  // namespace causeway
