// How alike two items are by the attributes that they have: what each holds, who else holds it, and
// the measures over both. Tested by tests/query/oracle_test.cc.
#pragma once

#include <compare>
#include <cstdint>
#include <map>
#include <optional>
#include <unordered_map>
#include <vector>

#include "base/result.h"
#include "graph/graph.h"
#include "query/budget.h"
#include "query/combine.h"
#include "query/hierarchy.h"
#include "query/plan.h"

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
  Profiles(const Graph& graph, const SimilarPlan& plan, Budget& budget);

  // Stays where it is as long as this. O(degree, and what the hierarchy reaches).
  Result<const Profile*> Of(NodeId item);

  // All nodes that hold it, sorted. O(its degree); with a hierarchy, also the degrees of those from
  // which it may be inherited, and the profiles of their holders.
  Result<const std::vector<NodeId>*> HoldersOf(HeldAttribute attribute);

  [[nodiscard]] Backing BackingOf(const Profile& profile, HeldAttribute attribute) const;

 private:
  void AddHolders(const ResolvedFacet& facet, NodeId node, EdgeFilter filter,
                  std::vector<NodeId>& holders) const;

  const Graph& graph_;
  const SimilarPlan& plan_;
  Budget& budget_;
  std::vector<Hierarchy> down_;  // by facet: from an attribute to what inherits it
  std::vector<Hierarchy> up_;    // and back
  std::unordered_map<NodeId, Profile> profiles_;
  std::map<HeldAttribute, std::vector<NodeId>> holders_;
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
