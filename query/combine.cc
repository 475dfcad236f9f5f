// Merging sorted attributes, and leaving out what follows from another row.
#include "query/combine.h"

#include <algorithm>
#include <map>
#include <set>

namespace causeway {
namespace {

// Adds one item's nodes to the candidates; both are sorted.
std::vector<Candidate> Merged(const std::vector<Candidate>& candidates,
                              const std::vector<NodeId>& nodes, ItemSet item, bool outright) {
  std::vector<Candidate> merged;
  merged.reserve(candidates.size() + nodes.size());
  auto at = candidates.begin();
  for (NodeId node : nodes) {
    while (at != candidates.end() && at->node < node) merged.push_back(*at++);
    bool met = at != candidates.end() && at->node == node;
    Candidate candidate = met ? *at++ : Candidate{.node = node};
    candidate.holders |= item;
    if (outright) candidate.outright |= item;
    merged.push_back(candidate);
  }
  merged.insert(merged.end(), at, candidates.end());
  return merged;
}

// The candidates that are worth a row: what is held outright, and what does not follow from
// another candidate that the same items hold.
class Informative {
 public:
  Informative(const std::vector<Candidate>& candidates, const Hierarchy& hierarchy)
      : candidates_(candidates), hierarchy_(hierarchy), follows_(candidates.size(), false) {}

  std::vector<Candidate> Run() {
    std::vector<size_t> in_cycles;
    for (size_t i = 0; i < candidates_.size(); ++i) {
      if (candidates_[i].outright != 0 || !HasGiver(i)) MarkHeirs(i);
    }
    for (size_t i = 0; i < candidates_.size(); ++i) {
      bool left = candidates_[i].outright == 0 && HasGiver(i) && !follows_[i];
      if (!left) continue;
      MarkHeirs(i);  // of a cycle that nothing leads into, the first
    }
    std::vector<Candidate> kept;
    for (size_t i = 0; i < candidates_.size(); ++i) {
      if (candidates_[i].outright != 0 || !follows_[i]) kept.push_back(candidates_[i]);
    }
    return kept;
  }

 private:
  // The candidate at `node` where the same items hold it as hold `i`.
  [[nodiscard]] std::optional<size_t> Alike(NodeId node, size_t i) const {
    auto found = std::ranges::lower_bound(candidates_, node, {}, &Candidate::node);
    bool alike = found != candidates_.end() && found->node == node &&
                 found->holders == candidates_[i].holders;
    if (!alike) return std::nullopt;
    return static_cast<size_t>(found - candidates_.begin());
  }

  [[nodiscard]] bool HasGiver(size_t i) const {
    return std::ranges::any_of(hierarchy_.Givers(candidates_[i].node), [&](Hierarchy::Link link) {
      std::optional<size_t> giver = Alike(link.node, i);
      return giver && *giver != i;
    });
  }

  // Marks all that follows from `from`, but not `from` itself.
  void MarkHeirs(size_t from) {
    std::vector<size_t> open = {from};
    while (!open.empty()) {
      size_t i = open.back();
      open.pop_back();
      for (const Hierarchy::Link& link : hierarchy_.Heirs(candidates_[i].node)) {
        std::optional<size_t> heir = Alike(link.node, i);
        if (!heir || *heir == from || follows_[*heir]) continue;
        follows_[*heir] = true;
        open.push_back(*heir);
      }
    }
  }

  const std::vector<Candidate>& candidates_;
  const Hierarchy& hierarchy_;
  std::vector<bool> follows_;
};

}  // namespace

bool IsBarred(const Graph& graph, const ItemAttributes& item, NodeId node) {
  auto said = AttributesAt(item.said, node);
  return !said.empty() && !Holds(graph, said, {.including_denied = false});
}

Result<ItemAttributes> GatherItem(const Graph& graph, NodeId item, const ResolvedFacet& facet,
                                  EdgeFilter filter, const Hierarchy& hierarchy, Budget& budget) {
  ItemAttributes attributes{.said = AttributesOf(graph, item, facet, filter)};
  for (const Attribute& attribute : attributes.said) {
    CW_TRY(budget.Step());
    auto append = [&](std::vector<NodeId>& nodes) {
      if (nodes.empty() || nodes.back() != attribute.node) nodes.push_back(attribute.node);
    };
    bool denied = IsDenied(graph, attribute.edge);
    if (!denied) append(attributes.affirmed);
    if (!denied || filter.including_denied) append(attributes.held);
  }
  if (hierarchy.empty()) return attributes;
  CW_ASSIGN(std::vector<NodeId> heirs,
            hierarchy.HeirsOf(
                attributes.affirmed, [&](NodeId node) { return IsBarred(graph, attributes, node); },
                budget));
  std::ranges::set_difference(heirs, attributes.held, std::back_inserter(attributes.inherited));
  return attributes;
}

Backing BackingOf(const Graph& graph, const ItemAttributes& item, NodeId node,
                  const Hierarchy& hierarchy) {
  Backing backing = BackingBy(graph, AttributesAt(item.said, node), hierarchy.filter());
  if (!std::ranges::binary_search(item.inherited, node)) return backing;
  backing.hedged = true;
  auto paths = hierarchy.NearestGivers(
      node, [&](NodeId giver) { return std::ranges::binary_search(item.affirmed, giver); },
      [&](NodeId giver) { return IsBarred(graph, item, giver); });
  for (const Hierarchy::Path& path : paths) {
    Backing giver = BackingBy(graph, AttributesAt(item.said, path.giver), hierarchy.filter());
    backing.via.push_back(path.giver);
    backing.affirmed.insert(backing.affirmed.end(), giver.affirmed.begin(), giver.affirmed.end());
    backing.links.insert(backing.links.end(), path.links.begin(), path.links.end());
    backing.hedged &= giver.hedged || path.hedged;
  }
  return backing;
}

Result<std::vector<ItemAttributes>> Gather(const Graph& graph, const CombinePlan& plan,
                                           const ResolvedFacet& facet, const Hierarchy& hierarchy,
                                           Budget& budget) {
  std::vector<ItemAttributes> items;
  for (NodeId item : plan.items) {
    CW_ASSIGN(ItemAttributes attributes,
              GatherItem(graph, item, facet, plan.filter, hierarchy, budget));
    items.push_back(std::move(attributes));
  }
  return items;
}

std::vector<Candidate> Candidates(const std::vector<ItemAttributes>& items,
                                  const Hierarchy& hierarchy) {
  std::vector<Candidate> candidates;
  bool any_inherited = false;
  for (size_t i = 0; i < items.size(); ++i) {
    ItemSet item = ItemSet{1} << i;
    candidates = Merged(candidates, items[i].held, item, true);
    candidates = Merged(candidates, items[i].inherited, item, false);
    any_inherited |= !items[i].inherited.empty();
  }
  if (!any_inherited) return candidates;
  return Informative(candidates, hierarchy).Run();
}

}  // namespace causeway
