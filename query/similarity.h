// How alike two items are by the attributes that they have: what each holds, who else holds it, and
// the measures over both. Tested by tests/query/oracle_test.cc.
#pragma once

#include <algorithm>
#include <compare>
#include <cstdint>
#include <map>
#include <optional>
#include <span>
#include <unordered_map>
#include <vector>

#include "base/result.h"
#include "graph/graph.h"
#include "query/budget.h"
#include "query/combine.h"
#include "query/counted_edges.h"
#include "query/hierarchy.h"
#include "query/plan.h"
#include "query/run_ids.h"

namespace causeway {

// An attribute by the role that it plays: a node may be a cause and an effect of the same item.
struct HeldAttribute {
  uint32_t facet = 0;  // its place among the facets
  NodeId node;
  friend auto operator<=>(const HeldAttribute&, const HeldAttribute&) = default;
};

struct Profile {
  std::vector<ItemAttributes> facets;
  std::vector<HeldAttribute> held;  // outright and inherited; sorted
};

// The profiles of a graph's nodes and the holders of their attributes, each read when it is first
// asked for, from the adjacency arrays of the one node.
class Profiles {
 public:
  Profiles(const Graph& graph, const AttributeScope& scope, Budget& budget);

  // Stays where it is as long as this. O(degree, and what the hierarchy reaches).
  Result<const Profile*> Of(NodeId item);

  // All nodes that hold it, sorted. O(its degree); with a hierarchy, also the degrees of those from
  // which it may be inherited, and the profiles of their holders.
  Result<const std::vector<NodeId>*> HoldersOf(HeldAttribute attribute);

  [[nodiscard]] Backing BackingOf(const Profile& profile, HeldAttribute attribute) const;
  // Adds the edges that give `holder` the attribute.
  void AppendEdges(const Profile& holder, HeldAttribute attribute,
                   std::vector<EdgeId>& edges) const;

 private:
  void AddHolders(const ResolvedFacet& facet, NodeId node, EdgeFilter filter,
                  std::vector<NodeId>& holders) const;

  const Graph& graph_;
  const AttributeScope& scope_;
  Budget& budget_;
  std::vector<Hierarchy> down_;  // by facet: from an attribute to what inherits it
  std::vector<Hierarchy> up_;    // and back
  std::unordered_map<NodeId, Profile> profiles_;
  std::map<HeldAttribute, std::vector<NodeId>> holders_;
};

// The same sets straight from the arrays, where no hierarchy adds to them.
class ArraySets {
 public:
  ArraySets(const Graph& graph, const AttributeScope& scope, IdScratch& scratch);

  // Calls visit(facet, node) for what an item holds, each once, until it gives false.
  template <class Visit>
  bool EachHeld(NodeId item, const Visit& visit) {
    for (uint32_t facet = 0; facet < facets_.size(); ++facet) {
      bool all = EachEnd(facets_[facet], item, false, [&](NodeId node) {
        return visit(HeldAttribute{facet, node});
      });
      if (!all) return false;
    }
    return true;
  }
  // Calls take(nodes) with parts of what holds an attribute, each node once.
  template <class Take>
  void EachPart(HeldAttribute attribute, const Take& take) {
    const ResolvedFacet& facet = facets_[attribute.facet];
    if (IsPlain(facet)) return take(EndsOf(facet, attribute.node, true));
    EachEnd(facet, attribute.node, true, [&](NodeId node) {
      take(std::span<const NodeId>(&node, 1));
      return true;
    });
  }
  // How many attributes an item holds. O(1) of a plain graph's facet of one type.
  uint64_t SizeOf(NodeId item);
  // That SizeOf(item) is called soon: what lies far away in memory is on its way.
  void Announce(NodeId item) const {
    for (const std::optional<EndsLookup>& lookup : lookups_) {
      if (lookup) lookup->Announce(item);
    }
  }

 private:
  // Whether all edges of one type are what it means: an array has them.
  [[nodiscard]] bool IsPlain(const ResolvedFacet& facet) const {
    return facet.sources.size() == 1 && edges_.all_count();
  }
  [[nodiscard]] std::span<const NodeId> EndsOf(const ResolvedFacet& facet, NodeId node,
                                               bool backwards) const {
    ResolvedFacet::Source source = facet.sources.front();
    return edges_.Sorted(node, source.type, ArrowOf(source, backwards)).ends;
  }

  template <class Visit>
  bool EachEnd(const ResolvedFacet& facet, NodeId node, bool backwards, const Visit& visit) {
    if (IsPlain(facet)) return std::ranges::all_of(EndsOf(facet, node, backwards), visit);
    seen_.Clear(nodes_);
    return std::ranges::all_of(facet.sources, [&](ResolvedFacet::Source source) {
      return edges_.EachSorted(
          node, source.type, ArrowOf(source, backwards),
          [&](EdgeId /*edge*/, NodeId end) { return !seen_.Mark(end.value) || visit(end); });
    });
  }
  static Arrow ArrowOf(ResolvedFacet::Source source, bool backwards) {
    return (source.direction == Direction::kOut) != backwards ? Arrow::kRight : Arrow::kLeft;
  }

  const std::vector<ResolvedFacet>& facets_;
  CountedEdges edges_;
  std::vector<std::optional<EndsLookup>>
      lookups_;  // by facet, of what an item holds; of plain ones
  uint32_t nodes_;
  NodeMarks seen_;
};

// The measures. `shared`, `a` and `b` are sums of weights: of what both hold, and of what each
// does.
//   jaccard  shared / (a + b - shared)   (Jaccard 1901)
//   overlap  shared / min(a, b)          (Szymkiewicz 1934, Simpson 1943)
//   cosine   shared / sqrt(a * b)        (of sets: Ochiai 1957)
//   ic       as jaccard, but an attribute weighs its information content, -ln(holders / nodes)
//            (Resnik 1995), where it weighs 1 in the others: simGIC (Pesquita, Faria, Bastos,
//            Falcao, Couto 2008: Metrics for GO based protein semantic similarity)
// 0 to 1; 0 where nothing weighs anything. Rounded to six decimals, so that equal scores tie
// however they were summed.
double Similarity(Measure measure, double shared, double a, double b);

}  // namespace causeway
