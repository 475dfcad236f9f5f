// One pass over the nodes.
#include "query/typed_ends.h"

namespace causeway {

TypedEnds::TypedEnds(const Graph& graph, const CountedEdges& edges, StringId type, Arrow arrow)
    : all_(edges.AllEnds(arrow)) {
  parts_.reserve(graph.node_count());
  for (NodeId node : graph.nodes()) {
    std::span<const NodeId> ends = edges.Sorted(node, type, arrow).ends;
    Part part{.size = static_cast<uint32_t>(ends.size())};
    if (!ends.empty()) part.begin = static_cast<uint32_t>(ends.data() - all_.data());
    parts_.push_back(part);
  }
}

}  // namespace causeway
