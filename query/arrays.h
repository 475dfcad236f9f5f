// The adjacency arrays of a graph as the operators on ids read them: a type's edges at a node,
// sorted by their other ends. Tested by tests/query/id_plan_test.cc.
#pragma once

#include <algorithm>
#include <cstdint>
#include <span>
#include <utility>

#include "graph/graph.h"
#include "graph/image.h"

namespace causeway {

// The edges of one type at a node, one way, sorted by their other ends; denied ones too.
struct SortedEdges {
  std::span<const NodeId> ends;
  std::span<const EdgeId> edges;  // empty where they are consecutive from `first` on
  uint32_t first = 0;

  [[nodiscard]] EdgeId EdgeAt(size_t i) const {
    return edges.empty() ? EdgeId{first + static_cast<uint32_t>(i)} : edges[i];
  }
};

// What Graph gives, with the columns looked up once: a node costs a few nanoseconds where all its
// edges are of one type.
class Arrays {
 public:
  explicit Arrays(const Graph& graph)
      : out_ends_(graph.image().Get<uint32_t>(Section::kNodeOutEnds)),
        in_ends_(graph.image().Get<uint32_t>(Section::kNodeInEnds)),
        targets_(graph.image().Get<NodeId>(Section::kEdgeTarget)),
        sources_(graph.image().Get<NodeId>(Section::kInSources)),
        in_edges_(graph.image().Get<EdgeId>(Section::kInEdges)),
        types_(graph.image().Get<StringId>(Section::kTypes)),
        edge_types_(graph.image().Numbers(Section::kEdgeType)),
        plain_(graph.image().Numbers(Section::kEdgeFlags).constant() == 0U) {}

  // Whether no edge is denied or hedged.
  [[nodiscard]] bool plain() const { return plain_; }

  // The other ends of all edges, by their sources and by their targets.
  [[nodiscard]] std::span<const NodeId> targets() const { return targets_; }
  [[nodiscard]] std::span<const NodeId> sources() const { return sources_; }

  [[nodiscard]] SortedEdges Leaving(NodeId node, StringId type) const {
    auto [first, last] = PartOf(out_ends_, node, targets_.size());
    auto [begin, end] = OfType(type, first, last, [](uint32_t place) { return EdgeId{place}; });
    return {.ends = targets_.subspan(begin, end - begin), .edges = {}, .first = begin};
  }

  [[nodiscard]] SortedEdges Coming(NodeId node, StringId type) const {
    auto [first, last] = PartOf(in_ends_, node, std::min(in_edges_.size(), sources_.size()));
    auto [begin, end] =
        OfType(type, first, last, [this](uint32_t place) { return in_edges_[place]; });
    return {.ends = sources_.subspan(begin, end - begin),
            .edges = in_edges_.subspan(begin, end - begin)};
  }

  // That Leaving(node, …) or Coming(node, …) is called soon, and sooner.
  void PrefetchPart(NodeId node, Arrow arrow) const {
    std::span<const uint32_t> ends = arrow == Arrow::kRight ? out_ends_ : in_ends_;
    if (node.value < ends.size()) __builtin_prefetch(&ends[node.value]);
  }
  void PrefetchEnds(NodeId node, Arrow arrow) const {
    bool right = arrow == Arrow::kRight;
    uint32_t begin = PartOf(right ? out_ends_ : in_ends_, node, targets_.size()).first;
    if (begin >= std::min(targets_.size(), sources_.size())) return;
    __builtin_prefetch(right ? &targets_[begin] : &sources_[begin]);
    right ? edge_types_.Prefetch(begin) : __builtin_prefetch(&in_edges_[begin]);
  }

 private:
  // What belongs to a node by a column of ends, within `size` elements.
  static std::pair<uint32_t, uint32_t> PartOf(std::span<const uint32_t> ends, NodeId node,
                                              size_t size) {
    if (node.value >= ends.size()) return {};
    uint32_t begin = node.value == 0 ? 0 : ends[node.value - 1];
    uint32_t end = ends[node.value];
    if (begin > end || end > size) return {};
    return {begin, end};
  }
  // Of edges in the order of their types, those of one: all of them, the first or the last mostly.
  template <class EdgeAt>
  [[nodiscard]] std::pair<uint32_t, uint32_t> OfType(StringId type, uint32_t begin, uint32_t end,
                                                     const EdgeAt& edge_at) const {
    if (begin == end) return {begin, begin};
    auto place_of = [&](uint32_t at) { return edge_types_[edge_at(at).value]; };
    uint32_t first = place_of(begin);
    uint32_t last = place_of(end - 1);
    if (first == last && first < types_.size() && types_[first] == type) return {begin, end};
    auto known = std::ranges::lower_bound(types_, type);
    if (known == types_.end() || *known != type) return {begin, begin};
    auto wanted = static_cast<uint32_t>(known - types_.begin());
    if (first < wanted) begin = FirstFrom(wanted, begin, end, place_of);
    if (last > wanted) end = FirstFrom(wanted + 1, begin, end, place_of);
    return {begin, end};
  }

  // Where those of a type from this place on begin: in steps that double, then by halves. O(log
  // distance).
  template <class PlaceOf>
  static uint32_t FirstFrom(uint32_t place, uint32_t begin, uint32_t end, const PlaceOf& place_of) {
    uint32_t step = 1;
    while (begin < end && place_of(std::min(begin + step, end) - 1) < place) {
      begin = std::min(begin + step, end);
      step *= 2;
    }
    end = std::min(begin + step, end);
    while (begin < end) {
      uint32_t middle = begin + (end - begin) / 2;
      if (place_of(middle) < place) {
        begin = middle + 1;
      } else {
        end = middle;
      }
    }
    return begin;
  }

  std::span<const uint32_t> out_ends_;
  std::span<const uint32_t> in_ends_;
  std::span<const NodeId> targets_;
  std::span<const NodeId> sources_;
  std::span<const EdgeId> in_edges_;
  std::span<const StringId> types_;
  const NumberColumn& edge_types_;
  bool plain_;
};

}  // namespace causeway
