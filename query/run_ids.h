// Runs a plan on ids over the arrays of a graph. Tested by tests/query/id_plan_test.cc.
#pragma once

#include <cstdint>
#include <deque>
#include <span>
#include <utility>
#include <vector>

#include "base/result.h"
#include "graph/graph.h"
#include "query/frame.h"
#include "query/id_plan.h"
#include "query/run_pattern.h"
#include "query/sought_ends.h"

namespace causeway {

// Of nodes, which were seen since the last Clear. Clear is O(1), but for one in four billion.
class NodeMarks {
 public:
  void Clear(uint32_t nodes);
  // Whether it was not marked before.
  bool Mark(uint32_t node) { return std::exchange(seen_[node], now_) != now_; }
  void Prefetch(uint32_t node) const { __builtin_prefetch(&seen_[node]); }
  [[nodiscard]] bool Has(uint32_t node) const { return seen_[node] == now_; }
  // Marks all, and puts those that were not marked before into `to`, which has room for all; how
  // many. Without a branch: whether a node is new cannot be foreseen.
  size_t MarkNew(std::span<const NodeId> nodes, std::span<NodeId> to) {
    uint32_t now = now_;  // which a compiler cannot know that `to` does not hold
    std::span<uint32_t> seen = seen_;
    size_t fresh = 0;
    for (NodeId node : nodes) {
      to[fresh] = node;
      fresh += static_cast<size_t>(std::exchange(seen[node.value], now) != now);
    }
    return fresh;
  }

 private:
  std::vector<uint32_t> seen_;
  uint32_t now_ = 0;
};

// The nodes that a search reached, and the edge and the node that it came by.
struct ReachedNodes {
  struct Way {
    EdgeId edge;
    NodeId from;
  };
  NodeMarks seen;
  std::vector<Way> by;  // by node; of those seen
  std::vector<NodeId> level;
  std::vector<NodeId> next;
};

struct CountedNode {
  NodeId node;
  uint32_t count = 0;
};

// Two nodes, how alike they are, and how many attributes they share.
struct ScoredPair {
  NodeId item;
  NodeId other;
  double score = 0;
  uint64_t shared = 0;
};

// What a run needs beside the graph; kept from one run to the next, it needs no memory anew.
struct IdScratch {
  std::vector<uint32_t> ids;  // by slot
  std::vector<NodeMarks> marks;
  std::vector<std::vector<NodeId>> queues;   // of searches, by their marks
  std::vector<std::vector<uint32_t>> walks;  // that are being walked
  std::vector<NodeId> fresh;                 // of a piece of an array
  std::vector<NodeId> others;                // of the same
  std::vector<uint32_t> counts;              // by node; zero between runs
  std::vector<CountedNode> met;              // with those counts
  std::vector<uint32_t> met_items;           // places of items
  std::vector<CountedNode> sorted;
  std::vector<ScoredPair> pairs;
  std::vector<uint32_t> heads;    // by facet and node, of lists; zero between runs
  std::deque<SoughtEnds> sought;  // few; each stays where it is
  ReachedNodes ahead;             // of a search from both ends
  ReachedNodes behind;
};

// Binds the slots that plan.shown names in running.frame for each row, and calls
// `take`; whether to go on. Time as limits.query_seconds says.
Result<bool> RunIds(Running& running, const IdPlan& plan, IdScratch& scratch, const RowSink& take);

// The same with the projection behind the matches: `take` is given its outputs, or `visit` their
// cells where there is one.
Result<bool> RunIdsProjected(Running& running, const IdPlan& plan, const ProjectStage& project,
                             IdScratch& scratch, const RowSink& take, const RowVisitor* visit);

}  // namespace causeway
