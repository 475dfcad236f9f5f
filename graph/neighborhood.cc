// Breadth first, a ring of nodes after the other.
#include "graph/neighborhood.h"

#include <set>
#include <utility>
#include <vector>

#include "graph/vocabulary.h"

namespace causeway {
namespace {

bool IsDenied(const Graph& graph, EdgeId edge) {
  return graph.PolarityOf(edge) == Polarity::kDenied;
}

// What a node is called besides is an edge from it to itself.
bool IsAlias(const Graph& graph, EdgeId edge) {
  return graph.Type(edge) == type::kSameAs && graph.Source(edge) == graph.Target(edge);
}

class NodeRings {
 public:
  NodeRings(const Graph& graph, const NeighborhoodOptions& options)
      : graph_(graph), options_(options) {}

  std::set<NodeId> Around(NodeId center) {
    ring_ = {center};
    reached_ = {center};
    for (uint32_t hop = 0; hop < options_.hops && !ring_.empty(); ++hop) Widen();
    reached_.merge(seen_);
    return std::move(reached_);
  }

 private:
  void Widen() {
    for (NodeId node : std::exchange(ring_, {})) {
      for (EdgeId edge : graph_.Out(node)) Follow(edge, graph_.Target(edge));
      for (EdgeId edge : graph_.In(node)) Follow(edge, graph_.Source(edge));
    }
  }

  void Follow(EdgeId edge, NodeId other) {
    if (IsDenied(graph_, edge)) {
      if (options_.denied) seen_.insert(other);
    } else if (reached_.insert(other).second) {
      ring_.push_back(other);
    }
  }

  const Graph& graph_;
  const NeighborhoodOptions& options_;
  std::vector<NodeId> ring_;  // those that were reached last
  std::set<NodeId> reached_;
  std::set<NodeId> seen_;  // at the far end of a denial
};

}  // namespace

Subgraph Neighborhood(const Graph& graph, NodeId center, const NeighborhoodOptions& options) {
  std::set<NodeId> nodes = NodeRings(graph, options).Around(center);
  Subgraph part{.nodes{nodes.begin(), nodes.end()}, .edges{}, .focus{center}};
  for (NodeId node : part.nodes) {
    for (EdgeId edge : graph.Out(node)) {
      bool is_kept = options.denied || !IsDenied(graph, edge);
      if (is_kept && nodes.contains(graph.Target(edge))) part.edges.push_back(edge);
    }
  }
  return part;
}

Subgraph WithEvidence(const Graph& graph, Subgraph part, uint32_t least) {
  if (least == 0) return part;
  std::erase_if(part.edges, [&](EdgeId edge) { return graph.EvidenceOf(edge).size() < least; });
  std::set<NodeId> held(part.focus.begin(), part.focus.end());
  for (EdgeId edge : part.edges) {
    if (!IsAlias(graph, edge)) held.insert({graph.Source(edge), graph.Target(edge)});
  }
  std::erase_if(part.edges, [&](EdgeId edge) { return !held.contains(graph.Source(edge)); });
  std::erase_if(part.nodes, [&](NodeId node) { return !held.contains(node); });
  return part;
}

Subgraph WithoutDenied(const Graph& graph, Subgraph part) {
  std::erase_if(part.edges, [&](EdgeId edge) { return IsDenied(graph, edge); });
  return part;
}

}  // namespace causeway
