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
  // The same but for some that stay as they are.
  void Add(std::span<const NodeId> nodes, std::span<const NodeId> not_these) {
    kept_.clear();
    for (NodeId node : not_these) kept_.push_back(counts_[node.value]);
    Add(nodes);
    for (size_t i = 0; i < kept_.size(); ++i) counts_[not_these[i].value] = kept_[i];
  }

  // Those that came and that `wanted` is true of, in the order of their first times; the caller may
  // change them. The counter is empty afterwards.
  template <class Wanted>
  std::span<CountedNode> Finish(const Wanted& wanted) {
    size_t kept = 0;
    for (CountedNode one : std::span(met_).first(std::exchange(size_, 0))) {
      one.count = std::exchange(counts_[one.node.value], 0);
      met_[kept] = one;
      kept += static_cast<size_t>(one.count > 0 && wanted(one));
    }
    return std::span(met_).first(kept);
  }

 private:
  std::vector<uint32_t>& counts_;  // by node; zero between runs
  std::vector<CountedNode>& met_;
  std::vector<uint32_t> kept_;
  size_t size_ = 0;  // of met_, as far as it is used
};

}  // namespace causeway
