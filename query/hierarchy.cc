// Breadth-first walks over the links of a hierarchy; cycles end where they began.
#include "query/hierarchy.h"

#include <algorithm>
#include <map>
#include <unordered_set>

#include "query/attributes.h"

namespace causeway {

std::vector<Hierarchy::Link> Hierarchy::Heirs(NodeId node) const {
  return Steps(node, direction_ == Direction::kOut);
}

std::vector<Hierarchy::Link> Hierarchy::Givers(NodeId node) const {
  return Steps(node, direction_ == Direction::kIn);
}

std::vector<Hierarchy::Link> Hierarchy::Steps(NodeId node, bool along_edges) const {
  std::vector<Link> links;
  auto add = [&](NodeId other, EdgeId edge) {
    if (!IsDenied(graph_, edge) && Admits(graph_, edge, filter_)) links.push_back({other, edge});
  };
  for (StringId type : types_) {
    if (along_edges) {
      for (EdgeId edge : graph_.Out(node, type)) add(graph_.Target(edge), edge);
    } else {
      for (EdgeId edge : graph_.In(node, type)) add(graph_.Source(edge), edge);
    }
  }
  std::ranges::sort(links);
  return links;
}

Result<std::vector<NodeId>> Hierarchy::HeirsOf(std::span<const NodeId> from,
                                               const std::function<bool(NodeId)>& barred,
                                               Budget& budget) const {
  std::unordered_set<NodeId> seen(from.begin(), from.end());
  std::vector<NodeId> open(from.begin(), from.end());
  std::vector<NodeId> heirs;
  while (!open.empty()) {
    CW_TRY(budget.Step());
    NodeId node = open.back();
    open.pop_back();
    for (const Link& link : Heirs(node)) {
      if (barred(link.node) || !seen.insert(link.node).second) continue;
      heirs.push_back(link.node);
      open.push_back(link.node);
    }
  }
  std::ranges::sort(heirs);
  return heirs;
}

std::vector<Hierarchy::Path> Hierarchy::NearestGivers(
    NodeId node, const std::function<bool(NodeId)>& gives,
    const std::function<bool(NodeId)>& barred) const {
  std::map<NodeId, Path> layer = {{node, {.giver = node}}};
  std::unordered_set<NodeId> seen = {node};
  std::vector<Path> found;
  while (found.empty() && !layer.empty()) {
    std::map<NodeId, Path> next;
    for (const auto& [reached, path] : layer) {
      for (const Link& link : Givers(reached)) {
        if (seen.contains(link.node) || barred(link.node)) continue;
        Path longer = path;
        longer.giver = link.node;
        longer.links.push_back(link.edge);
        longer.hedged |= CertaintyIn(graph_, link.edge, filter_) == Certainty::kHedged;
        auto [place, fresh] = next.try_emplace(link.node, longer);
        if (!fresh && place->second.hedged && !longer.hedged) place->second = std::move(longer);
      }
    }
    for (const auto& [reached, path] : next) {
      seen.insert(reached);
      if (gives(reached)) found.push_back(path);
    }
    layer = std::move(next);
  }
  return found;
}

}  // namespace causeway
