// A search level by level along one kind of hop, handed out piece by piece: nodes that were not
// reached before, each once. Tested by tests/query/level_search_test.cc.
#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <utility>
#include <vector>

#include "query/counted_edges.h"
#include "query/id_hop.h"
#include "query/run_ids.h"

namespace causeway {

// The other ends of a hop's edges that count, at one node after the other.
class HopEnds {
 public:
  HopEnds(const Graph& graph, const CountedEdges& edges, const IdHop& hop, IdScratch& scratch)
      : edges_(edges), hop_(hop) {
    if (!edges.all_count() || !HasSortedArrays(hop)) return;
    lookup_.emplace(graph, edges, scratch.sought, hop.test.types.front(), hop.arrow);
  }

  // Valid until the next call at least.
  std::span<const NodeId> Of(NodeId node) { return lookup_ ? lookup_->Of(node) : Gathered(node); }

  // Whether what Of gave before is still valid after the next call.
  [[nodiscard]] bool stay() const { return lookup_.has_value(); }

  // That Of(node) is called soon, and sooner.
  void Announce(NodeId node) const {
    if (lookup_) lookup_->Announce(node);
  }
  void Approach(NodeId node) const {
    if (lookup_) lookup_->Approach(node);
  }

 private:
  std::span<const NodeId> Gathered(NodeId node) {
    gathered_.clear();
    edges_.Each(node, hop_.test, hop_.arrow, [&](EdgeId /*edge*/, NodeId end) {
      gathered_.push_back(end);
      return true;
    });
    return gathered_;
  }

  const CountedEdges& edges_;
  const IdHop& hop_;
  std::optional<EndsLookup> lookup_;  // of a hop along one type, one way, where all edges count
  std::vector<NodeId> gathered_;
};

class LevelSearch {
 public:
  // Marks what it reaches. `most` is how many levels there may be.
  LevelSearch(HopEnds ends, NodeMarks& marks, std::vector<NodeId>& queue, uint64_t most)
      : ends_(std::move(ends)), marks_(marks), queue_(queue), most_(most) {}

  // To be called first: what Next gives, the start among it.
  std::span<const NodeId> BeginWith(NodeId start) {
    Take({&start, 1});
    return std::span(queue_).first(size_);
  }
  // The same without the start, but where it is reached again.
  void BeginBehind(NodeId start) {
    if (queue_.empty()) queue_.resize(1);
    queue_[0] = start;
    size_ = 1;
  }

  [[nodiscard]] bool done() const {
    return waiting_.empty() && (begin_ == size_ || (begin_ == level_end_ && depth_ >= most_));
  }
  // Some of the nodes reached next, perhaps none: few at first, so that who wants few waits for
  // few. Does no more than some thousand steps.
  std::span<const NodeId> Next() {
    size_t from = size_;
    size_t wanted = from + piece_;
    piece_ = std::min(2 * piece_, kMostInPiece);
    for (size_t steps = 0; !done() && size_ < wanted && steps < kMostInPiece; ++steps) {
      if (waiting_.empty()) waiting_ = EndsOfNext();
      std::span<const NodeId> part = waiting_.first(std::min(waiting_.size(), kMostInPiece));
      waiting_ = waiting_.subspan(part.size());
      steps += part.size();
      Take(part);
    }
    return std::span(queue_).subspan(from, size_ - from);
  }

 private:
  static constexpr size_t kMostInPiece = 1024;
  // How many nodes ahead memory is told of what is to be read: where a node's edges lie, these, and
  // the marks of their ends.
  static constexpr size_t kAnnounced = 8;
  static constexpr size_t kApproached = 4;
  static constexpr size_t kLookedUp = 2;  // a power of two

  std::span<const NodeId> EndsOfNext() {
    if (begin_ == level_end_) {
      level_end_ = size_;
      ++depth_;
    }
    if (!ends_.stay()) return ends_.Of(queue_[begin_++]);
    if (begin_ + kAnnounced < size_) ends_.Announce(queue_[begin_ + kAnnounced]);
    if (begin_ + kApproached < size_) ends_.Approach(queue_[begin_ + kApproached]);
    while (looked_up_ < std::min(size_, begin_ + kLookedUp)) LookUp(looked_up_++);
    return ahead_[begin_++ % kLookedUp];
  }

  void LookUp(size_t place) {
    constexpr size_t kFirst = 16;  // of many ends the marks are told by the first ones
    std::span<const NodeId> ends = ends_.Of(queue_[place]);
    ahead_[place % kLookedUp] = ends;
    for (NodeId end : ends.first(std::min(ends.size(), kFirst))) marks_.Prefetch(end.value);
  }

  void Take(std::span<const NodeId> nodes) {
    if (queue_.size() < size_ + nodes.size()) queue_.resize(2 * (size_ + nodes.size()));
    size_ += marks_.MarkNew(nodes, std::span(queue_).subspan(size_));
  }

  HopEnds ends_;
  NodeMarks& marks_;
  std::vector<NodeId>& queue_;  // what was reached, in order; the scratch's memory
  uint64_t most_;
  size_t size_ = 0;                  // of queue_, as far as it is used
  size_t begin_ = 0;                 // of what is still to be gone on from
  size_t level_end_ = 0;             // of the level that is gone on from
  uint64_t depth_ = 0;               // levels that were begun
  std::span<const NodeId> waiting_;  // of the node at hand, what was not taken yet
  std::array<std::span<const NodeId>, kLookedUp> ahead_;  // of nodes from begin_ on
  size_t looked_up_ = 0;                                  // of queue_, as far as that goes
  size_t piece_ = 1;
};

}  // namespace causeway
