// Where the edges of one type, one way, lie of every node: what searches and measures over a whole
// graph step along without looking up types. Tested by tests/query/id_plan_test.cc.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "graph/graph.h"
#include "query/counted_edges.h"

namespace causeway {

class TypedEnds {
 public:
  TypedEnds() = default;
  // O(nodes).
  TypedEnds(const Graph& graph, const CountedEdges& edges, StringId type, Arrow arrow);

  [[nodiscard]] bool empty() const { return parts_.empty(); }
  // The other ends, sorted; those of denied edges too.
  [[nodiscard]] std::span<const NodeId> Of(NodeId node) const {
    Part part = parts_[node.value];
    return all_.subspan(part.begin, part.size);
  }

  // That Of(node) is called soon, and sooner.
  void PrefetchPart(NodeId node) const { __builtin_prefetch(&parts_[node.value]); }
  void PrefetchEnds(NodeId node) const {
    __builtin_prefetch(all_.data() + parts_[node.value].begin);
  }

 private:
  struct Part {
    uint32_t begin = 0;
    uint32_t size = 0;
  };

  std::span<const NodeId> all_;
  std::vector<Part> parts_;  // by node
};

}  // namespace causeway
