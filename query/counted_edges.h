// The edges at a node that count, from sorted arrays where these hold them: what walks and searches
// step along. Tested by tests/query/id_plan_test.cc.
#pragma once

#include <algorithm>
#include <cstddef>
#include <span>

#include "query/adjacency.h"
#include "query/arrays.h"
#include "query/edge_filter.h"

namespace causeway {

class CountedEdges {
 public:
  CountedEdges(const Graph& graph, EdgeFilter filter)
      : graph_(graph),
        filter_(filter),
        arrays_(graph),
        all_count_(arrays_.plain() && filter.documents == nullptr) {}

  [[nodiscard]] bool Counts(EdgeId edge) const {
    return all_count_ || causeway::Counts(graph_, edge, filter_);
  }

  // Those of one type, one way; not all of them count.
  [[nodiscard]] SortedEdges Sorted(NodeId node, StringId type, Arrow arrow) const {
    return arrow == Arrow::kRight ? arrays_.Leaving(node, type) : arrays_.Coming(node, type);
  }

  // That Sorted(node, …) is called soon, and sooner.
  void PrefetchPart(NodeId node, Arrow arrow) const { arrays_.PrefetchPart(node, arrow); }
  void PrefetchEnds(NodeId node, Arrow arrow) const { arrays_.PrefetchEnds(node, arrow); }

  // The other ends of all edges, one way: those of Sorted are parts of it.
  [[nodiscard]] std::span<const NodeId> AllEnds(Arrow arrow) const {
    return arrow == Arrow::kRight ? arrays_.targets() : arrays_.sources();
  }

  // As EachEdge.
  template <class Visit>
  bool Each(NodeId node, const EdgeTest& test, Arrow arrow, const Visit& visit) const {
    if (test.pattern.types.empty() || arrow == Arrow::kEither) {
      return EachEdge(graph_, filter_, node, test, arrow, visit);
    }
    return std::ranges::all_of(test.types,
                               [&](StringId type) { return EachSorted(node, type, arrow, visit); });
  }

  // The same of one type, one way.
  template <class Visit>
  bool EachSorted(NodeId node, StringId type, Arrow arrow, const Visit& visit) const {
    SortedEdges all = Sorted(node, type, arrow);
    for (size_t i = 0; i < all.ends.size(); ++i) {
      EdgeId edge = all.EdgeAt(i);
      if (Counts(edge) && !visit(edge, all.ends[i])) return false;
    }
    return true;
  }

  [[nodiscard]] bool all_count() const { return all_count_; }

 private:
  const Graph& graph_;
  EdgeFilter filter_;
  Arrays arrays_;
  bool all_count_;  // whatever is said of them
};

}  // namespace causeway
