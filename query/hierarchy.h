// Expansion through IS_A and PART_OF. An attribute that is the subject of its edge (a cause) speaks
// of its kind: it passes down to the members. One that is the object (a site, an effect) tells of
// an instance: it passes up to the classes and wholes (docs/query-language.md, "Expansion").
// Tested by tests/query/hierarchy_test.cc.
#pragma once

#include <functional>
#include <span>
#include <vector>

#include "base/result.h"
#include "graph/graph.h"
#include "query/budget.h"
#include "query/plan.h"

namespace causeway {

class Hierarchy {
 public:
  // `direction` is that of the facet. Denied links are never followed, hedged ones not where
  // only_plain.
  Hierarchy(const Graph& graph, std::span<const StringId> types, Direction direction,
            EdgeFilter filter)
      : graph_(graph), types_(types), direction_(direction), filter_(filter) {}

  [[nodiscard]] bool empty() const { return types_.empty(); }
  [[nodiscard]] EdgeFilter filter() const { return filter_; }

  struct Link {
    NodeId node;
    EdgeId edge;
    friend auto operator<=>(const Link&, const Link&) = default;
  };
  // The nodes one step on: to those that inherit an attribute. Sorted.
  [[nodiscard]] std::vector<Link> Heirs(NodeId node) const;
  // The nodes one step back. Sorted.
  [[nodiscard]] std::vector<Link> Givers(NodeId node) const;

  // All that inherits from `from`, any number of steps, but not `from`; neither what is `barred`
  // nor what is reached through it. Sorted. O(nodes and links reached).
  [[nodiscard]] Result<std::vector<NodeId>> HeirsOf(std::span<const NodeId> from,
                                                    const std::function<bool(NodeId)>& barred,
                                                    Budget& budget) const;

  // The givers of `node` that are nearest, with the links to each; plain paths before hedged ones.
  struct Path {
    NodeId giver;
    std::vector<EdgeId> links;
    bool hedged = false;  // some link is
  };
  [[nodiscard]] std::vector<Path> NearestGivers(NodeId node,
                                                const std::function<bool(NodeId)>& gives,
                                                const std::function<bool(NodeId)>& barred) const;

 private:
  [[nodiscard]] std::vector<Link> Steps(NodeId node, bool along_edges) const;

  const Graph& graph_;
  std::span<const StringId> types_;
  Direction direction_;
  EdgeFilter filter_;
};

}  // namespace causeway
