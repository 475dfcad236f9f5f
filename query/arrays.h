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
      : graph_(graph),
        out_ends_(graph.image().Get<uint32_t>(Section::kNodeOutEnds)),
        in_ends_(graph.image().Get<uint32_t>(Section::kNodeInEnds)),
        targets_(graph.image().Get<NodeId>(Section::kEdgeTarget)),
        sources_(graph.image().Get<NodeId>(Section::kInSources)),
        in_edges_(graph.image().Get<EdgeId>(Section::kInEdges)),
        types_(graph.image().Get<StringId>(Section::kTypes)),
        edge_types_(graph.image().Numbers(Section::kEdgeType)),
        plain_(graph.image().Numbers(Section::kEdgeFlags).constant() == 0U) {}

  // Whether no edge is denied or hedged.
  [[nodiscard]] bool plain() const { return plain_; }

  [[nodiscard]] SortedEdges Leaving(NodeId node, StringId type) const {
    auto [begin, end] = PartOf(out_ends_, node, targets_.size());
    if (begin == end) return {};
    bool first = IsOf(type, EdgeId{begin});
    bool last = IsOf(type, EdgeId{end - 1});
    if (first && !last) {
      end = EndOf(type, begin, end);
    } else if (!first) {
      IdRange<EdgeId> edges = graph_.Out(node, type);
      begin = (*edges.begin()).value;
      end = begin + static_cast<uint32_t>(edges.size());
      if (begin == end || end > targets_.size()) return {};
    }
    return {.ends = targets_.subspan(begin, end - begin), .edges = {}, .first = begin};
  }

  [[nodiscard]] SortedEdges Coming(NodeId node, StringId type) const {
    auto [begin, end] = PartOf(in_ends_, node, std::min(in_edges_.size(), sources_.size()));
    if (begin == end) return {};
    std::span<const EdgeId> edges = in_edges_.subspan(begin, end - begin);
    if (!IsOf(type, edges.front()) || !IsOf(type, edges.back())) {
      edges = graph_.In(node, type);
      begin = static_cast<uint32_t>(edges.data() - in_edges_.data());
      if (edges.empty() || begin + edges.size() > sources_.size()) return {};
    }
    return {.ends = sources_.subspan(begin, edges.size()), .edges = edges};
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
  // Of edges in the order of their types, where those of the first type end: in steps that double.
  [[nodiscard]] uint32_t EndOf(StringId type, uint32_t begin, uint32_t end) const {
    uint32_t step = 1;
    while (begin + step < end && IsOf(type, EdgeId{begin + step})) {
      begin += step;
      step *= 2;
    }
    end = std::min(begin + step, end);
    while (begin + 1 < end) {
      uint32_t middle = begin + (end - begin) / 2;
      (IsOf(type, EdgeId{middle}) ? begin : end) = middle;
    }
    return end;
  }

  [[nodiscard]] bool IsOf(StringId type, EdgeId edge) const {
    uint32_t place = edge_types_[edge.value];
    return place < types_.size() && types_[place] == type;
  }

  const Graph& graph_;
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
