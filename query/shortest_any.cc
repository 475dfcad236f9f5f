// One shortest walk: breadth first from both ends, level by level, the smaller level first (Pohl
// 1971). Where a level meets the other side's, no walk is shorter.
#include <algorithm>

#include "query/counted_edges.h"
#include "query/run_ids.h"
#include "query/shortest.h"

namespace causeway {
namespace {

// What was reached from one end, and by which edge.
class Side {
 public:
  Side(ReachedNodes& reached, uint32_t nodes, NodeId start, Arrow arrow)
      : reached_(reached), arrow_(arrow) {
    reached_.seen.Clear(nodes);
    reached_.by.resize(nodes);
    reached_.seen.Mark(start.value);
    reached_.level.assign(1, start);
  }

  [[nodiscard]] size_t size() const { return reached_.level.size(); }
  [[nodiscard]] uint64_t depth() const { return depth_; }
  [[nodiscard]] bool Has(NodeId node) const { return reached_.seen.Has(node.value); }

  // Goes one edge further; gives a node that the other side has too, once there is one.
  std::optional<NodeId> Advance(const CountedEdges& edges, const EdgeTest& test,
                                const Side& other) {
    reached_.next.clear();
    std::optional<NodeId> met;
    for (NodeId node : reached_.level) {
      edges.Each(node, test, arrow_, [&](EdgeId edge, NodeId end) {
        if (!reached_.seen.Mark(end.value)) return true;
        reached_.by[end.value] = {edge, node};
        reached_.next.push_back(end);
        if (other.Has(end)) met = end;
        return !met.has_value();
      });
      if (met) break;
    }
    ++depth_;
    reached_.level.swap(reached_.next);
    return met;
  }

  // The edges from `node` back to the start.
  [[nodiscard]] std::vector<EdgeId> Back(NodeId node, NodeId start) const {
    std::vector<EdgeId> edges;
    while (node != start) {
      edges.push_back(reached_.by[node.value].edge);
      node = reached_.by[node.value].from;
    }
    return edges;
  }

 private:
  ReachedNodes& reached_;
  Arrow arrow_;
  uint64_t depth_ = 0;
};

}  // namespace

Result<std::optional<std::vector<EdgeId>>> ShortestWalk(Running& running, NodeId from, NodeId to,
                                                        const EdgeTest& test, uint64_t most) {
  uint32_t nodes = running.graph.node_count();
  CountedEdges edges(running.graph, running.filter);
  Arrow arrow = test.pattern.arrow;
  Side ahead(running.scratch.ahead, nodes, from, arrow);
  Side behind(running.scratch.behind, nodes, to, Reversed(arrow));
  while (ahead.size() > 0 && behind.size() > 0 && ahead.depth() + behind.depth() < most) {
    bool forwards = ahead.size() <= behind.size();
    Side& side = forwards ? ahead : behind;
    CW_TRY(running.budget.Look());
    std::optional<NodeId> met = side.Advance(edges, test, forwards ? behind : ahead);
    if (!met) continue;
    std::vector<EdgeId> walk = ahead.Back(*met, from);
    std::ranges::reverse(walk);
    std::vector<EdgeId> rest = behind.Back(*met, to);
    walk.insert(walk.end(), rest.begin(), rest.end());
    return std::optional(std::move(walk));
  }
  return std::optional<std::vector<EdgeId>>();
}

}  // namespace causeway
