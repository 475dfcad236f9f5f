// Reading attributes from the adjacency arrays.
#include "query/attributes.h"

#include <algorithm>

namespace causeway {
namespace {

void Append(const Graph& graph, NodeId item, ResolvedFacet::Source source, EdgeFilter filter,
            std::vector<Attribute>& attributes) {
  auto add = [&](NodeId node, EdgeId edge) {
    if (Admits(graph, edge, filter)) attributes.push_back({node, edge});
  };
  if (source.direction == Direction::kOut) {
    for (EdgeId edge : graph.Out(item, source.type)) add(graph.Target(edge), edge);
  } else {
    for (EdgeId edge : graph.In(item, source.type)) add(graph.Source(edge), edge);
  }
}

}  // namespace

std::vector<Attribute> AttributesOf(const Graph& graph, NodeId item, const ResolvedFacet& facet,
                                    EdgeFilter filter) {
  std::vector<Attribute> attributes;
  for (ResolvedFacet::Source source : facet.sources) {
    Append(graph, item, source, filter, attributes);
  }
  if (!std::ranges::is_sorted(attributes)) std::ranges::sort(attributes);
  return attributes;
}

std::span<const Attribute> AttributesAt(std::span<const Attribute> attributes, NodeId node) {
  auto found = std::ranges::equal_range(attributes, node, {}, &Attribute::node);
  return {found.begin(), found.end()};
}

bool Holds(const Graph& graph, std::span<const Attribute> attributes, EdgeFilter filter) {
  return std::ranges::any_of(attributes, [&](const Attribute& attribute) {
    return filter.including_denied || !IsDenied(graph, attribute.edge);
  });
}

}  // namespace causeway
