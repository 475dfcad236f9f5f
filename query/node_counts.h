// How often nodes come: a count for each, and the list of those that came. Tested by
// tests/query/id_plan_test.cc.
#pragma once

#include <algorithm>
#include <cstdint>
#include <span>
#include <utility>
#include <vector>

#include "graph/ids.h"
#include "query/run_ids.h"

namespace causeway {

// The memory is the scratch's; one counter at a time has it.
class NodeCounts {
 public:
  NodeCounts(IdScratch& scratch, uint32_t nodes) : counts_(scratch.counts), met_(scratch.met) {
    counts_.resize(std::max<size_t>(counts_.size(), nodes));
  }

  // Each once more. Without a branch: whether a node is new cannot be foreseen.
  void Add(std::span<const NodeId> nodes) {
    if (met_.size() < size_ + nodes.size()) met_.resize(2 * (size_ + nodes.size()));
    for (NodeId node : nodes) {
      met_[size_].node = node;
      size_ += static_cast<size_t>(counts_[node.value]++ == 0);
    }
  }
  void Add(NodeId node) { Add(std::span(&node, 1)); }
  // One that was added once less.
  void Remove(NodeId node) { --counts_[node.value]; }

  // Those that came, in the order of their first times. The counter is empty afterwards.
  std::vector<CountedNode>& Finish() {
    met_.resize(size_);
    for (CountedNode& one : met_) one.count = std::exchange(counts_[one.node.value], 0);
    std::erase_if(met_, [](const CountedNode& one) { return one.count == 0; });
    size_ = 0;
    return met_;
  }

 private:
  std::vector<uint32_t>& counts_;  // by node; zero between runs
  std::vector<CountedNode>& met_;
  size_t size_ = 0;  // of met_, as far as it is used
};

}  // namespace causeway
