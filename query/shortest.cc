// Level by level from the start, noting the edges by which each node was first reached.
#include "query/shortest.h"

#include <algorithm>
#include <limits>
#include <unordered_map>

#include "query/adjacency.h"
#include "query/evaluate.h"
#include "query/functions.h"

namespace causeway {
namespace {

struct Reached {
  uint64_t distance = 0;
  std::vector<std::pair<EdgeId, NodeId>> by;  // the edges of the level before, and their near ends
};

class Search {
 public:
  Search(Running& running, const EdgeTest& edge, bool all)
      : running_(running), edge_(edge), all_(all) {}

  Result<std::vector<std::vector<EdgeId>>> Run(NodeId from, NodeId to) {
    Length length = edge_.pattern.length.value_or(Length{.least = 1, .most = 1});
    uint64_t most = length.most.value_or(std::numeric_limits<uint64_t>::max());
    if (from == to) return Walks(length.least == 0 ? 1 : 0);
    if (!all_ && length.least <= 1 && edge_.properties.empty()) {
      CW_ASSIGN(auto walk, ShortestWalk(running_, from, to, edge_, most));
      if (walk) walks_.push_back(*std::move(walk));
      return std::move(walks_);
    }
    reached_[from.value] = {};
    std::vector<NodeId> level = {from};
    for (uint64_t distance = 1; distance <= most && !level.empty(); ++distance) {
      CW_ASSIGN(level, NextLevel(level, distance));
      if (reached_.contains(to.value)) break;
    }
    auto found = reached_.find(to.value);
    if (found == reached_.end() || found->second.distance < length.least) return Walks(0);
    walks_.clear();
    CW_TRY(Back(to));
    return std::move(walks_);
  }

 private:
  static std::vector<std::vector<EdgeId>> Walks(size_t count) {
    return std::vector<std::vector<EdgeId>>(count);
  }

  Result<std::vector<NodeId>> NextLevel(const std::vector<NodeId>& level, uint64_t distance) {
    std::vector<NodeId> next;
    Result<void> fault;
    for (NodeId node : level) {
      EachEdge(running_.graph, running_.filter, node, edge_, edge_.pattern.arrow,
               [&](EdgeId edge, NodeId end) {
                 fault = running_.budget.Step();
                 if (!fault) return false;
                 Result<bool> accepted = HasProperties(edge);
                 if (!accepted) fault = std::move(accepted).error();
                 if (!fault || !*accepted) return static_cast<bool>(fault);
                 auto [place, fresh] =
                     reached_.try_emplace(end.value, Reached{.distance = distance});
                 if (fresh) next.push_back(end);
                 bool as_near = place->second.distance == distance;
                 if (as_near && (fresh || all_)) place->second.by.emplace_back(edge, node);
                 return true;
               });
      if (!fault) return std::move(fault).error();
    }
    return next;
  }

  Result<bool> HasProperties(EdgeId edge) {
    for (const auto& [key, expression] : edge_.properties) {
      CW_ASSIGN(Value wanted, Evaluate(running_, expression));
      if (Equal(PropertyValue(running_, edge, key), wanted) != true) return false;
    }
    return true;
  }

  // Writes down each walk that ends in `walk_`, from `node` back to the start.
  Result<void> Back(NodeId node) {
    const Reached& reached = reached_.at(node.value);
    if (reached.by.empty()) {
      CW_TRY(running_.budget.Hold(walk_.size() * sizeof(EdgeId)));
      walks_.emplace_back(walk_.rbegin(), walk_.rend());
      return {};
    }
    for (auto [edge, before] : reached.by) {
      walk_.push_back(edge);
      CW_TRY(Back(before));
      walk_.pop_back();
    }
    return {};
  }

  Running& running_;
  const EdgeTest& edge_;
  bool all_;
  std::unordered_map<uint32_t, Reached> reached_;
  std::vector<EdgeId> walk_;
  std::vector<std::vector<EdgeId>> walks_;
};

}  // namespace

Result<std::vector<std::vector<EdgeId>>> ShortestWalks(Running& running, NodeId from, NodeId to,
                                                       const EdgeTest& edge, bool all) {
  return Search(running, edge, all).Run(from, to);
}

}  // namespace causeway
