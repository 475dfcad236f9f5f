// From edges to counts, citations and pictures.
#include "query/standing.h"

#include <algorithm>

namespace causeway {
namespace {

template <class T>
void SortUnique(std::vector<T>& items) {
  std::ranges::sort(items);
  auto repeated = std::ranges::unique(items);
  items.erase(repeated.begin(), repeated.end());
}

}  // namespace

Backing BackingBy(const Graph& graph, std::span<const Attribute> attributes, EdgeFilter filter) {
  Backing backing;
  for (const Attribute& attribute : attributes) {
    (IsDenied(graph, attribute.edge) ? backing.denied : backing.affirmed).push_back(attribute.edge);
  }
  backing.hedged =
      !backing.affirmed.empty() && std::ranges::all_of(backing.affirmed, [&](EdgeId edge) {
        return CertaintyIn(graph, edge, filter) == Certainty::kHedged;
      });
  return backing;
}

Standing StandingOf(const Graph& graph, const Backing& backing, EdgeFilter filter) {
  return {
      .affirmed = static_cast<uint32_t>(DocumentsBehind(graph, backing.affirmed, filter).size()),
      .denied = static_cast<uint32_t>(DocumentsBehind(graph, backing.denied, filter).size()),
      .hedged = backing.hedged,
      .via = backing.via};
}

void Cite(const Graph& graph, std::span<const EdgeId> edges, EdgeFilter filter, uint32_t column,
          Row& row) {
  std::vector<std::pair<DocumentId, EvidenceId>> found;
  for (EdgeId edge : edges) {
    for (EvidenceId evidence : graph.EvidenceOf(edge)) {
      if (!Counts(graph, evidence, filter)) continue;
      found.emplace_back(graph.Evidence(evidence).document, evidence);
    }
  }
  SortUnique(found);
  for (const auto& [document, evidence] : found) {
    row.citations.push_back({.evidence = evidence, .column = column});
  }
}

void Cite(const Graph& graph, const Backing& backing, EdgeFilter filter, uint32_t column,
          Row& row) {
  std::vector<EdgeId> edges = backing.affirmed;
  edges.insert(edges.end(), backing.denied.begin(), backing.denied.end());
  edges.insert(edges.end(), backing.links.begin(), backing.links.end());
  Cite(graph, edges, filter, column, row);
}

void AddEdges(std::span<const EdgeId> edges, Subgraph& subgraph) {
  subgraph.edges.insert(subgraph.edges.end(), edges.begin(), edges.end());
}

void Close(const Graph& graph, Subgraph& subgraph) {
  SortUnique(subgraph.edges);
  for (EdgeId edge : subgraph.edges) {
    subgraph.nodes.push_back(graph.Source(edge));
    subgraph.nodes.push_back(graph.Target(edge));
  }
  subgraph.nodes.insert(subgraph.nodes.end(), subgraph.focus.begin(), subgraph.focus.end());
  SortUnique(subgraph.nodes);
}

}  // namespace causeway
