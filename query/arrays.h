// The adjacency arrays of a graph as the operators on ids read them: a type's edges at a node,
// sorted by their other ends. Tested by tests/query/id_plan_test.cc.
#pragma once

#include <algorithm>
#include <cstdint>
#include <ranges>
#include <span>
#include <utility>

#include "graph/graph.h"
#include "graph/image.h"
#include "query/pattern_ast.h"

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
    auto [begin, end] =
        OfType(type, first, last, [this](uint32_t place, uint32_t from, uint32_t to) {
          return static_cast<uint32_t>(edge_types_.FirstNotBelow(place, from, to));
        });
    return {.ends = targets_.subspan(begin, end - begin), .edges = {}, .first = begin};
  }

  [[nodiscard]] SortedEdges Coming(NodeId node, StringId type) const {
    auto [first, last] = PartOf(in_ends_, node, std::min(in_edges_.size(), sources_.size()));
    auto [begin, end] =
        OfType(type, first, last, [this](uint32_t place, uint32_t from, uint32_t to) {
          return FirstComing(place, from, to);
        });
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
  // Of edges in the order of their types, those of one; first_from(place, begin, end) gives where
  // the types from a place on begin.
  template <class FirstFrom>
  [[nodiscard]] std::pair<uint32_t, uint32_t> OfType(StringId type, uint32_t begin, uint32_t end,
                                                     const FirstFrom& first_from) const {
    auto known = std::ranges::lower_bound(types_, type);
    if (begin == end || known == types_.end() || *known != type) return {begin, begin};
    auto wanted = static_cast<uint32_t>(known - types_.begin());
    if (wanted > 0) begin = first_from(wanted, begin, end);
    if (wanted + 1 < types_.size()) end = first_from(wanted + 1, begin, end);
    return {begin, end};
  }

  // At the end mostly; otherwise in steps that double, then by halves. O(log distance).
  [[nodiscard]] uint32_t FirstComing(uint32_t place, uint32_t begin, uint32_t end) const {
    auto is_below = [&](uint32_t at) { return edge_types_[in_edges_[at].value] < place; };
    if (begin == end || is_below(end - 1)) return end;
    for (uint32_t step = 1; begin < end; step *= 2) {
      uint32_t last = std::min(begin + step, end) - 1;
      if (!is_below(last)) {
        end = last;
        break;
      }
      begin = last + 1;
    }
    return *std::ranges::partition_point(std::views::iota(begin, end), is_below);
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
