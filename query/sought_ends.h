// Looks up the ends of edges of one type, one way, at many nodes. Tested by
// tests/query/level_search_test.cc.
#pragma once

#include <cstdint>
#include <deque>
#include <span>

#include "query/counted_edges.h"
#include "query/typed_ends.h"

namespace causeway {

// The ends of edges of one type, made when so many were looked up that it pays.
struct SoughtEnds {
  StringId type;
  Arrow arrow = Arrow::kRight;
  uint32_t looked_up = 0;
  TypedEnds ends = {};
};

class EndsLookup {
 public:
  // All edges of the type count. What was sought before is among `all`; each stays where it is.
  EndsLookup(const Graph& graph, const CountedEdges& edges, std::deque<SoughtEnds>& all,
             StringId type, Arrow arrow)
      : graph_(graph), edges_(edges), sought_(SoughtBy(all, type, arrow)) {}

  // The other ends, sorted. After a lookup for every fourth node of the graph, what was looked up
  // is laid out for all: that costs as much again.
  std::span<const NodeId> Of(NodeId node) {
    constexpr uint32_t kPays = 4;
    if (sought_.ends.empty() && ++sought_.looked_up > graph_.node_count() / kPays) {
      sought_.ends = TypedEnds(graph_, edges_, sought_.type, sought_.arrow);
    }
    if (!sought_.ends.empty()) return sought_.ends.Of(node);
    return edges_.Sorted(node, sought_.type, sought_.arrow).ends;
  }

  // That Of(node) is called soon, and sooner: what lies far away in memory is on its way.
  void Announce(NodeId node) const {
    if (!sought_.ends.empty()) return sought_.ends.PrefetchPart(node);
    edges_.PrefetchPart(node, sought_.arrow);
  }
  void Approach(NodeId node) const {
    if (!sought_.ends.empty()) return sought_.ends.PrefetchEnds(node);
    edges_.PrefetchEnds(node, sought_.arrow);
  }

 private:
  static SoughtEnds& SoughtBy(std::deque<SoughtEnds>& all, StringId type, Arrow arrow) {
    for (SoughtEnds& sought : all) {
      if (sought.type == type && sought.arrow == arrow) return sought;
    }
    return all.emplace_back(SoughtEnds{.type = type, .arrow = arrow});
  }

  const Graph& graph_;
  const CountedEdges& edges_;
  SoughtEnds& sought_;
};

}  // namespace causeway
