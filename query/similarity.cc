// Profiles forwards, holders backwards over the same edges.
#include "query/similarity.h"

#include <algorithm>
#include <cmath>

namespace causeway {
namespace {

constexpr double kScoreSteps = 1e6;  // six decimals

Direction Opposite(Direction direction) {
  return direction == Direction::kOut ? Direction::kIn : Direction::kOut;
}

}  // namespace

Profiles::Profiles(const Graph& graph, const AttributeScope& scope, Budget& budget)
    : graph_(graph), scope_(scope), budget_(budget) {
  for (const ResolvedFacet& facet : scope.facets) {
    Direction way = facet.sources.empty() ? Direction::kOut : facet.sources.front().direction;
    down_.emplace_back(graph, scope.hierarchies, way, scope.filter);
    up_.emplace_back(graph, scope.hierarchies, Opposite(way), scope.filter);
  }
}

Result<const Profile*> Profiles::Of(NodeId item) {
  if (auto known = profiles_.find(item); known != profiles_.end()) return &known->second;
  Profile profile;
  for (uint32_t i = 0; i < scope_.facets.size(); ++i) {
    CW_ASSIGN(ItemAttributes attributes,
              GatherItem(graph_, item, scope_.facets[i], scope_.filter, down_[i], budget_));
    size_t first = profile.held.size();
    for (NodeId node : attributes.held) profile.held.push_back({i, node});
    for (NodeId node : attributes.inherited) profile.held.push_back({i, node});
    std::sort(profile.held.begin() + static_cast<std::ptrdiff_t>(first), profile.held.end());
    CW_TRY(budget_.Hold(sizeof(ItemAttributes) + attributes.said.size() * sizeof(Attribute)));
    profile.facets.push_back(std::move(attributes));
  }
  CW_TRY(budget_.Hold(sizeof(Profile) + profile.held.size() * sizeof(HeldAttribute)));
  return &profiles_.emplace(item, std::move(profile)).first->second;
}

Result<const std::vector<NodeId>*> Profiles::HoldersOf(HeldAttribute attribute) {
  auto [place, fresh] = holders_.try_emplace(attribute);
  std::vector<NodeId>& holders = place->second;
  if (!fresh) return &holders;
  const ResolvedFacet& facet = scope_.facets[attribute.facet];
  AddHolders(facet, attribute.node, scope_.filter, holders);
  const Hierarchy& up = up_[attribute.facet];
  if (!up.empty()) {
    CW_ASSIGN(std::vector<NodeId> givers,
              up.HeirsOf(
                  {&attribute.node, 1}, [](NodeId /*node*/) { return false; }, budget_));
    EdgeFilter affirmed = scope_.filter;
    affirmed.including_denied = false;
    for (NodeId giver : givers) AddHolders(facet, giver, affirmed, holders);
  }
  std::ranges::sort(holders);
  auto repeated = std::ranges::unique(holders);
  holders.erase(repeated.begin(), repeated.end());
  CW_TRY(budget_.Hold(holders.size() * sizeof(NodeId)));
  if (up.empty()) return &holders;
  std::vector<NodeId> sure;  // without those that deny it, or deny what lies between
  for (NodeId holder : holders) {
    CW_ASSIGN(const Profile* profile, Of(holder));
    if (std::ranges::binary_search(profile->held, attribute)) sure.push_back(holder);
  }
  holders = std::move(sure);
  return &holders;
}

void Profiles::AddHolders(const ResolvedFacet& facet, NodeId node, EdgeFilter filter,
                          std::vector<NodeId>& holders) const {
  ResolvedFacet seen_from_attribute = facet;
  for (ResolvedFacet::Source& source : seen_from_attribute.sources) {
    source.direction = Opposite(source.direction);
  }
  for (const Attribute& holder : AttributesOf(graph_, node, seen_from_attribute, filter)) {
    if (filter.including_denied || !IsDenied(graph_, holder.edge)) holders.push_back(holder.node);
  }
}

Backing Profiles::BackingOf(const Profile& profile, HeldAttribute attribute) const {
  return causeway::BackingOf(graph_, profile.facets[attribute.facet], attribute.node,
                             down_[attribute.facet]);
}

void Profiles::AppendEdges(const Profile& holder, HeldAttribute attribute,
                           std::vector<EdgeId>& edges) const {
  Backing backing = BackingOf(holder, attribute);
  edges.insert(edges.end(), backing.affirmed.begin(), backing.affirmed.end());
  if (scope_.filter.including_denied) {
    edges.insert(edges.end(), backing.denied.begin(), backing.denied.end());
  }
  edges.insert(edges.end(), backing.links.begin(), backing.links.end());
}

ArraySets::ArraySets(const Graph& graph, const AttributeScope& scope, IdScratch& scratch)
    : facets_(scope.facets), edges_(graph, scope.filter), nodes_(graph.node_count()) {
  for (const ResolvedFacet& facet : facets_) {
    std::optional<EndsLookup>& lookup = lookups_.emplace_back();
    if (!IsPlain(facet)) continue;
    ResolvedFacet::Source source = facet.sources.front();
    lookup.emplace(graph, edges_, scratch.sought, source.type, ArrowOf(source, false));
  }
}

uint64_t ArraySets::SizeOf(NodeId item) {
  uint64_t size = 0;
  for (size_t facet = 0; facet < facets_.size(); ++facet) {
    if (std::optional<EndsLookup>& lookup = lookups_[facet]) {
      size += lookup->Of(item).size();
      continue;
    }
    EachEnd(facets_[facet], item, false, [&](NodeId /*node*/) {
      ++size;
      return true;
    });
  }
  return size;
}

double Similarity(Measure measure, double shared, double a, double b) {
  double whole = a + b - shared;
  if (measure == Measure::kOverlap) whole = std::min(a, b);
  if (measure == Measure::kCosine) whole = std::sqrt(a * b);
  return whole <= 0 ? 0 : std::round(shared / whole * kScoreSteps) / kScoreSteps;
}

}  // namespace causeway
