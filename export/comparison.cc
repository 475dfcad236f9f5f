// A node is described by its ways of being related to either item; two alike make it shared.
#include "export/comparison.h"

#include <algorithm>
#include <tuple>
#include <utility>

#include "export/drawing.h"
#include "export/wording.h"

namespace causeway {
namespace {

Way WayOf(const Graph& graph, EdgeId edge, Direction direction) {
  std::string_view type = graph.Type(edge);
  const auto* facet = std::ranges::find_if(
      kFacets, [&](const Facet& each) { return each.type == type && each.direction == direction; });
  return {.facet = static_cast<size_t>(facet - kFacets.begin()),
          .type = graph.TypeId(edge),
          .direction = direction,
          .polarity = graph.PolarityOf(edge)};
}

bool IsHierarchy(std::string_view type) { return type == type::kIsA || type == type::kPartOf; }

class Relater {
 public:
  Relater(const ExportRequest& request, const Subgraph& part)
      : request_(request), graph_(request.graph), part_(part) {}

  Relations Run() {
    for (NodeId node : part_.nodes) relations_[node].resize(part_.focus.size());
    for (EdgeId edge : part_.edges) {
      if (IsDrawn(request_, edge)) Relate(edge);
    }
    while (SpreadAlongHierarchy()) {
    }
    return std::move(relations_);
  }

 private:
  void Relate(EdgeId edge) {
    NodeId source = graph_.Source(edge);
    NodeId target = graph_.Target(edge);
    bool is_between_others = true;
    for (size_t item = 0; item < part_.focus.size(); ++item) {
      NodeId focus = part_.focus[item];
      if (source == focus) relations_[target][item].insert(WayOf(graph_, edge, Direction::kOut));
      if (target == focus) relations_[source][item].insert(WayOf(graph_, edge, Direction::kIn));
      is_between_others &= source != focus && target != focus;
    }
    if (is_between_others && IsHierarchy(graph_.Type(edge))) links_.emplace_back(source, target);
  }

  bool SpreadAlongHierarchy() {
    bool has_spread = false;
    for (auto [a, b] : links_) {
      for (size_t item = 0; item < part_.focus.size(); ++item) {
        has_spread |= MakeAlike(relations_[a][item], relations_[b][item]);
      }
    }
    return has_spread;
  }

  // Whether that changed anything.
  static bool MakeAlike(std::set<Way>& a, std::set<Way>& b) {
    if (a == b) return false;
    a.insert(b.begin(), b.end());
    b = a;
    return true;
  }

  const ExportRequest& request_;
  const Graph& graph_;
  const Subgraph& part_;
  Relations relations_;
  std::vector<std::pair<NodeId, NodeId>> links_;
};

Side SideBy(const std::set<Way>& first, const std::set<Way>& second) {
  if (first.empty() && second.empty()) return Side::kShared;
  if (second.empty()) return Side::kOnlyFirst;
  if (first.empty()) return Side::kOnlySecond;
  bool alike = std::ranges::any_of(first, [&](const Way& way) {
    return way.polarity == Polarity::kAffirmed && second.contains(way);
  });
  return alike ? Side::kShared : Side::kDiffering;
}

}  // namespace

Relations RelationsOf(const ExportRequest& request, const Subgraph& part) {
  return Relater(request, part).Run();
}

Sides SidesOf(const ExportRequest& request, const Subgraph& part) {
  using Place = std::tuple<Side, std::vector<std::set<Way>>, NodeId>;
  std::vector<Place> places;
  for (const auto& [node, ways] : RelationsOf(request, part)) {
    Side side = node == part.focus[0]   ? Side::kFirst
                : node == part.focus[1] ? Side::kSecond
                                        : SideBy(ways[0], ways[1]);
    places.emplace_back(side, ways, node);
  }
  std::ranges::sort(places);
  Sides sides;
  for (const auto& [side, ways, node] : places) sides[static_cast<size_t>(side)].push_back(node);
  return sides;
}

std::string SideTitle(const Graph& graph, const Subgraph& part, Side side) {
  switch (side) {
    case Side::kOnlyFirst:
      return "said only of " + NodeInWords(graph, part.focus[0]);
    case Side::kOnlySecond:
      return "said only of " + NodeInWords(graph, part.focus[1]);
    case Side::kShared:
      return "shared";
    case Side::kDiffering:
      return "said of both, but not shared";
    case Side::kFirst:
    case Side::kSecond:
      break;
  }
  return {};
}

}  // namespace causeway
