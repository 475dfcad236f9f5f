// Nothing here depends on the size of the graph but BusiestNode, which reads two numbers a node.
#include "serve/surroundings.h"

#include <algorithm>
#include <map>
#include <set>
#include <utility>
#include <vector>

#include "graph/vocabulary.h"

namespace causeway {
namespace {

// Calls `visit` with the edges of a node and their other ends, as many as `most`.
template <class Visit>
void EachEdgeOf(const Graph& graph, NodeId node, uint64_t most, Visit visit) {
  for (EdgeId edge : graph.Out(node)) {
    if (most-- == 0) return;
    visit(edge, graph.Target(edge));
  }
  for (EdgeId edge : graph.In(node)) {
    if (most-- == 0) return;
    visit(edge, graph.Source(edge));
  }
}

// The neighbours, those with most evidence first.
std::vector<NodeId> RankedNeighbours(const Graph& graph, NodeId center, const Limits& limits) {
  std::map<NodeId, uint64_t> weights;
  EachEdgeOf(graph, center, limits.view_scanned, [&](EdgeId edge, NodeId other) {
    if (other != center) weights[other] += graph.EvidenceOf(edge).size();
  });
  std::vector<std::pair<NodeId, uint64_t>> ranked(weights.begin(), weights.end());
  std::ranges::stable_sort(ranked, std::greater(), &std::pair<NodeId, uint64_t>::second);
  std::vector<NodeId> nodes;
  for (const auto& [node, weight] : ranked) nodes.push_back(node);
  return nodes;
}

}  // namespace

Subgraph PartAround(const Graph& graph, NodeId center, uint32_t skip, uint32_t most,
                    const Limits& limits) {
  std::vector<NodeId> ranked = RankedNeighbours(graph, center, limits);
  auto first = ranked.begin() + std::min<ptrdiff_t>(skip, std::ssize(ranked));
  auto last = first + std::min<ptrdiff_t>(most, ranked.end() - first);
  std::set<NodeId> nodes(first, last);
  nodes.insert(center);
  std::set<EdgeId> edges;
  for (NodeId node : nodes) {
    EachEdgeOf(graph, node, limits.view_scanned / most, [&](EdgeId edge, NodeId other) {
      if (nodes.contains(other)) edges.insert(edge);
    });
  }
  EachEdgeOf(graph, center, limits.view_scanned, [&](EdgeId edge, NodeId other) {
    if (nodes.contains(other)) edges.insert(edge);
  });
  return {.nodes{nodes.begin(), nodes.end()}, .edges{edges.begin(), edges.end()}, .focus{center}};
}

NodeId BusiestNode(const Graph& graph) {
  std::string_view condition = kKindLabels[static_cast<size_t>(Kind::kCondition)];
  NodeId best;
  std::pair<bool, size_t> most;
  for (NodeId node : graph.nodes()) {
    size_t degree = graph.Out(node).size() + graph.In(node).size();
    if (best.valid() && most.first && degree <= most.second) continue;
    std::pair<bool, size_t> weight(graph.HasLabel(node, condition), degree);
    if (!best.valid() || weight > most) std::tie(best, most) = std::pair(node, weight);
  }
  return best;
}

}  // namespace causeway
