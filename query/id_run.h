// Runs the operators of a plan on ids: backtracking over arrays, each writes the ids of its slots
// and calls the next. Included by what gathers the rows: run_ids.cc and project_ids.cc. Tested by
// tests/query/id_plan_test.cc.
#pragma once

#include <algorithm>
#include <array>
#include <span>
#include <utility>
#include <vector>

#include "base/contains.h"
#include "query/counted_edges.h"
#include "query/evaluate.h"
#include "query/functions.h"
#include "query/level_search.h"
#include "query/match.h"
#include "query/run_ids.h"

namespace causeway {

inline constexpr uint32_t kRowsBetweenLooks = 1024;
inline constexpr size_t kNodesInPiece = 1024;

// The first of `ends` from `at` on that is not below `node`: in steps that double (galloping:
// Bentley and Yao 1976). O(log distance).
inline size_t Gallop(std::span<const NodeId> ends, size_t at, NodeId node) {
  size_t step = 1;
  while (at + step < ends.size() && ends[at + step] < node) step *= 2;
  auto begin = ends.begin() + static_cast<ptrdiff_t>(at + step / 2);
  auto end = ends.begin() + static_cast<ptrdiff_t>(std::min(at + step + 1, ends.size()));
  if (at + step / 2 >= ends.size()) return ends.size();
  return static_cast<size_t>(std::lower_bound(begin, end, node) - ends.begin());
}

class IdRun {
 public:
  IdRun(Running& running, const IdPlan& plan, IdScratch& scratch)
      : running_(running), plan_(plan), scratch_(scratch), edges_(running.graph, running.filter) {
    scratch.ids.resize(std::max<size_t>(scratch.ids.size(), plan.slots));
    scratch.marks.resize(std::max<size_t>(scratch.marks.size(), plan.marks));
    scratch.queues.resize(std::max<size_t>(scratch.queues.size(), plan.marks));
    scratch.walks.resize(std::max<size_t>(scratch.walks.size(), plan.walks));
    ids_ = scratch.ids;
    Prepare(plan.operators);
  }

  // Calls `end` for each row, until it gives false.
  template <class End>
  bool Run(const End& end) {
    return Step(plan_.operators, 0, end);
  }

  // Whether the last thing that a row needs is an edge of one type, or a search, to `key`:
  // RunArrays can be called.
  [[nodiscard]] bool EndsAt(Slot key) const {
    std::span<const IdOperator> operators = BeforeTests(key);
    if (operators.empty()) return false;
    if (const auto* reach = std::get_if<IdReach>(&operators.back())) {
      return reach->hop.to.index == key.index && OnlyDiffer(TestsBehind(operators));
    }
    const auto* expand = std::get_if<IdExpand>(&operators.back());
    return expand != nullptr && expand->hop.to.index == key.index && HasSortedArrays(expand->hop) &&
           edges_.all_count();
  }
  // Whether these arrays never hold a node twice, one after the other.
  [[nodiscard]] bool GivesOnce(Slot key) const {
    const auto* reach = std::get_if<IdReach>(&BeforeTests(key).back());
    return reach != nullptr && reach->once;
  }
  // Calls take(nodes, not_these) with arrays of nodes that the key stands for in row after row, and
  // the nodes for which it does not, each once, perhaps of the array; until it gives false.
  template <class Take>
  bool RunArrays(Slot key, const Take& take) {
    std::span<const IdOperator> operators = BeforeTests(key);
    std::vector<NodeId> not_these;
    return Step(operators.first(operators.size() - 1), 0, [&] {
      const auto* expand = std::get_if<IdExpand>(&operators.back());
      const IdHop& hop = expand != nullptr ? expand->hop : std::get<IdReach>(operators.back()).hop;
      not_these.clear();
      for (const IdOperator& op : TestsBehind(operators)) AddOther(op, hop, not_these);
      std::ranges::sort(not_these);
      auto repeated = std::ranges::unique(not_these);
      not_these.erase(repeated.begin(), repeated.end());
      auto take_these = [&](std::span<const NodeId> nodes) { return take(nodes, not_these); };
      return expand != nullptr ? EachPiece(*expand, take_these)
                               : EachPiece(std::get<IdReach>(operators.back()), take_these);
    });
  }

  [[nodiscard]] uint32_t at(Slot slot) const { return ids_[slot.index]; }

  void Show(const IdReads& reads) {
    for (Slot slot : reads.nodes) running_.frame[slot] = NodeId{at(slot)};
    for (Slot slot : reads.edges) running_.frame[slot] = EdgeId{at(slot)};
  }

  // What went wrong, of a run that did not go on.
  [[nodiscard]] Result<void>& fault() { return fault_; }
  bool Fail(Error error) {
    fault_ = std::move(error);
    return false;
  }

 private:
  // Searches that share what they saw begin anew, sets are filled.
  void Prepare(const std::vector<IdOperator>& operators) {
    for (const IdOperator& op : operators) {
      const auto* reach = std::get_if<IdReach>(&op);
      if (reach != nullptr && reach->once) Clear(reach->marks);
      const auto* member = std::get_if<IdMember>(&op);
      if (member == nullptr || member->members == kNoMembers) continue;
      const std::vector<IdOperator>& members = plan_.members[member->members];
      Prepare(members);
      Clear(member->marks);
      auto mark = [&] {
        scratch_.marks[member->marks].Mark(at(member->of));
        return true;
      };
      if (!Step(members, 0, mark)) return;
    }
  }

  void Clear(uint32_t marks) { scratch_.marks[marks].Clear(running_.graph.node_count()); }

  // The operators without the tests at the end that one node fails at most as `key`.
  [[nodiscard]] std::span<const IdOperator> BeforeTests(Slot key) const {
    std::span<const IdOperator> rest = plan_.operators;
    while (!rest.empty() && TellsApart(rest.back(), key)) rest = rest.first(rest.size() - 1);
    return rest;
  }

  [[nodiscard]] std::span<const IdOperator> TestsBehind(std::span<const IdOperator> these) const {
    return std::span<const IdOperator>(plan_.operators).subspan(these.size());
  }
  static bool OnlyDiffer(std::span<const IdOperator> tests) {
    return std::ranges::all_of(
        tests, [](const IdOperator& op) { return std::holds_alternative<IdDiffer>(op); });
  }

  // Whether it is a test that one node fails at most as `key`.
  static bool TellsApart(const IdOperator& op, Slot key) {
    auto is_key = [&](Slot slot) { return slot.index == key.index; };
    if (const auto* differ = std::get_if<IdDiffer>(&op))
      return is_key(differ->a) != is_key(differ->b);
    const auto* other = std::get_if<IdOtherEdge>(&op);
    return other != nullptr && is_key(other->a.to) != is_key(other->b.to) &&
           !is_key(other->a.from) && !is_key(other->b.from);
  }

  // Adds the node that fails it at the end of `hop`, if there is one.
  void AddOther(const IdOperator& op, const IdHop& hop, std::vector<NodeId>& not_these) const {
    if (const auto* differ = std::get_if<IdDiffer>(&op)) {
      Slot known = differ->a.index == hop.to.index ? differ->b : differ->a;
      not_these.push_back(NodeId{at(known)});
      return;
    }
    const auto& other = std::get<IdOtherEdge>(op);
    auto [source, target] = EndsOf(other.a.to.index == hop.to.index ? other.b : other.a);
    if (hop.arrow == Arrow::kLeft) std::swap(source, target);
    if (source == at(hop.from)) not_these.push_back(NodeId{target});
  }

  template <class End>
  bool Step(std::span<const IdOperator> operators, size_t i, const End& end) {
    if (i == operators.size()) return Tick() && end();
    return Choose<0>(operators[i], [&] { return Step(operators, i + 1, end); });
  }

  // std::visit as a chain of tests, which the compiler makes one function of: three times as fast
  // here, where an operator does little.
  template <size_t kKind, class Next>
  bool Choose(const IdOperator& op, const Next& next) {
    if constexpr (kKind + 1 < std::variant_size_v<IdOperator>) {
      if (op.index() != kKind) return Choose<kKind + 1>(op, next);
    }
    return Do(*std::get_if<kKind>(&op), next);
  }

  bool Tick(size_t rows = 1) {
    ticks_ += rows;
    if (ticks_ < kRowsBetweenLooks) return true;
    ticks_ = 0;
    fault_ = running_.budget.Look();
    return static_cast<bool>(fault_);
  }

  void Bind(Slot slot, uint32_t id) { ids_[slot.index] = id; }
  void BindEdge(const IdHop& hop, EdgeId edge) {
    if (hop.edge.valid()) Bind(hop.edge, edge.value);
  }
  [[nodiscard]] bool Counts(EdgeId edge) const { return edges_.Counts(edge); }

  template <class Next>
  bool Do(const IdSeek& seek, const Next& next) {
    Show(seek.reads);
    Result<std::vector<NodeId>> nodes = Sought(running_, seek.seek);
    if (!nodes) return Fail(std::move(nodes).error());
    return std::ranges::all_of(*nodes, [&](NodeId node) {
      Bind(seek.to, node.value);
      return next();
    });
  }

  template <class Next>
  bool Do(const IdScan& scan, const Next& next) {
    for (NodeId node : running_.graph.nodes()) {
      Bind(scan.to, node.value);
      if (!Tick() || !next()) return false;
    }
    return true;
  }

  template <class Visit>
  bool Each(const IdHop& hop, NodeId node, const Visit& visit) {
    return edges_.Each(node, hop.test, hop.arrow, visit);
  }

  [[nodiscard]] SortedEdges EdgesOf(const IdHop& hop, NodeId node, StringId type) const {
    return edges_.Sorted(node, type, hop.arrow);
  }

  template <class Next>
  bool Do(const IdExpand& expand, const Next& next) {
    return Each(expand.hop, NodeId{at(expand.hop.from)}, [&](EdgeId edge, NodeId end) {
      BindEdge(expand.hop, edge);
      Bind(expand.hop.to, end.value);
      return next();
    });
  }

  // From the shortest of the arrays, each node is looked for in the others, which only move on.
  template <class Next>
  bool Do(const IdMeet& meet, const Next& next) {
    std::array<SortedEdges, kMostMeeting> arrays;
    size_t count = std::min(meet.hops.size(), kMostMeeting);
    size_t shortest = 0;
    for (size_t i = 0; i < count; ++i) {
      const IdHop& hop = meet.hops[i];
      arrays[i] = EdgesOf(hop, NodeId{at(hop.from)}, hop.test.types.front());
      if (arrays[i].ends.size() < arrays[shortest].ends.size()) shortest = i;
    }
    std::array<size_t, kMostMeeting> places{};
    for (size_t k = 0; k < arrays[shortest].ends.size(); ++k) {
      NodeId node = arrays[shortest].ends[k];
      places[shortest] = k;
      bool meets = Counts(arrays[shortest].EdgeAt(k));
      for (size_t i = 0; i < count && meets; ++i) {
        meets = i == shortest || Find(arrays[i], node, places[i]);
      }
      if (!meets) continue;
      for (size_t i = 0; i < count; ++i) BindEdge(meet.hops[i], arrays[i].EdgeAt(places[i]));
      Bind(meet.hops.front().to, node.value);
      if (!next()) return false;
    }
    return true;
  }

  // Whether an edge that counts ends in `node`, from `place` on; `place` moves there.
  [[nodiscard]] bool Find(const SortedEdges& edges, NodeId node, size_t& place) const {
    place = Gallop(edges.ends, place, node);
    for (; place < edges.ends.size() && edges.ends[place] == node; ++place) {
      if (Counts(edges.EdgeAt(place))) return true;
    }
    return false;
  }

  template <class Next>
  bool Do(const IdJoin& join, const Next& next) {
    std::optional<EdgeId> edge = Joining(join.hop);
    if (edge.has_value() != join.wanted) return true;
    if (edge) BindEdge(join.hop, *edge);
    return next();
  }

  std::optional<EdgeId> Joining(const IdHop& hop) {
    NodeId from{at(hop.from)};
    NodeId to{at(hop.to)};
    std::optional<EdgeId> found;
    bool sorted = !hop.test.pattern.types.empty() && hop.arrow != Arrow::kEither;
    for (size_t i = 0; sorted && i < hop.test.types.size() && !found; ++i) {
      SortedEdges edges = EdgesOf(hop, from, hop.test.types[i]);
      size_t place = 0;
      if (Find(edges, to, place)) found = edges.EdgeAt(place);
    }
    if (sorted) return found;
    Each(hop, from, [&](EdgeId edge, NodeId end) {
      if (end == to) found = edge;
      return !found;
    });
    return found;
  }

  template <class Next>
  bool Do(const IdReach& reach, const Next& next) {
    return EachPiece(reach, [&](std::span<const NodeId> nodes) {
      return std::ranges::all_of(nodes, [&](NodeId node) {
        Bind(reach.hop.to, node.value);
        return next();
      });
    });
  }

  // Calls take(nodes) with the ends of the edges, piece by piece.
  template <class Take>
  bool EachPiece(const IdExpand& expand, const Take& take) {
    const IdHop& hop = expand.hop;
    std::span<const NodeId> ends = EdgesOf(hop, NodeId{at(hop.from)}, hop.test.types.front()).ends;
    while (!ends.empty()) {
      std::span<const NodeId> piece = ends.first(std::min<size_t>(ends.size(), kNodesInPiece));
      ends = ends.subspan(piece.size());
      if (!Tick(piece.size()) || !take(piece)) return false;
    }
    return true;
  }

  // The same of what is reached from the start.
  template <class Take>
  bool EachPiece(const IdReach& reach, const Take& take) {
    NodeMarks& marks = scratch_.marks[reach.marks];
    if (!reach.once) Clear(reach.marks);
    LevelSearch search(HopEnds(running_.graph, edges_, reach.hop, scratch_), marks,
                       scratch_.queues[reach.marks], reach.most.value_or(UINT64_MAX));
    NodeId start{at(reach.hop.from)};
    if (!reach.with_start) {
      search.BeginBehind(start);
    } else if (!take(search.BeginWith(start))) {
      return false;
    }
    while (!search.done()) {
      std::span<const NodeId> nodes = search.Next();
      if (!Tick(nodes.size() + 1) || !take(nodes)) return false;
    }
    return true;
  }

  template <class Next>
  bool Do(const IdWalk& walk, const Next& next) {
    scratch_.walks[walk.walks].clear();
    return Walk(walk, NodeId{at(walk.hop.from)}, next);
  }

  // Goes on from `node`, where the walk so far ends: of a trail its edges are held, otherwise the
  // nodes before this one.
  template <class Next>
  bool Walk(const IdWalk& walk, NodeId node, const Next& next) {
    std::vector<uint32_t>& held = scratch_.walks[walk.walks];
    if (held.size() >= walk.length.least && !Arrive(walk, node, next)) return false;
    if (walk.length.most && held.size() >= *walk.length.most) return true;
    bool trail = walk.mode == PathMode::kTrail;
    bool closed = !trail && !held.empty() && held.front() == node.value;
    if (closed || !Tick()) return closed;
    bool last = walk.length.most && held.size() + 1 == *walk.length.most;
    if (last && walk.looked_up) return CloseWalk(walk, node, next);
    return Each(walk.hop, node, [&](EdgeId edge, NodeId end) {
      if (!MayTake(walk.mode, held, edge, node, end)) return true;
      held.push_back(trail ? edge.value : node.value);
      bool go_on = Walk(walk, end, next);
      held.pop_back();
      return go_on;
    });
  }

  // By the one edge from `node` to the end.
  template <class Next>
  bool CloseWalk(const IdWalk& walk, NodeId node, const Next& next) {
    SortedEdges edges = EdgesOf(walk.hop, node, walk.hop.test.types.front());
    NodeId end{at(walk.hop.to)};
    size_t place = 0;
    const std::vector<uint32_t>& held = scratch_.walks[walk.walks];
    bool found = held.size() + 1 >= walk.length.least && Find(edges, end, place) &&
                 MayTake(walk.mode, held, edges.EdgeAt(place), node, end);
    return !found || next();
  }

  static bool MayTake(PathMode mode, const std::vector<uint32_t>& held, EdgeId edge, NodeId node,
                      NodeId end) {
    if (mode == PathMode::kTrail) return !Contains(held, edge.value);
    uint32_t start = held.empty() ? node.value : held.front();
    if (mode == PathMode::kSimple && end.value == start) return true;
    return end != node && !Contains(held, end.value);
  }

  template <class Next>
  bool Arrive(const IdWalk& walk, NodeId node, const Next& next) {
    if (walk.to_bound) return node.value != at(walk.hop.to) || next();
    Bind(walk.hop.to, node.value);
    return next();
  }

  template <class Next>
  bool Do(const IdMember& member, const Next& next) {
    bool is = member.members == kNoMembers ? at(member.node) == at(member.of)
                                           : scratch_.marks[member.marks].Has(at(member.node));
    return is ? next() : true;
  }

  template <class Next>
  bool Do(const IdLabels& labels, const Next& next) {
    std::span<const StringId> own = running_.graph.Labels(NodeId{at(labels.node)});
    bool has = std::ranges::all_of(
        labels.labels, [&](StringId label) { return std::ranges::binary_search(own, label); });
    return has ? next() : true;
  }

  template <class Next>
  bool Do(const IdProperties& properties, const Next& next) {
    Show(properties.reads);
    for (const auto& [key, expression] : properties.tests) {
      Result<Value> wanted = Evaluate(running_, expression);
      if (!wanted) return Fail(std::move(wanted).error());
      uint32_t id = at(properties.of);
      Value value = properties.is_edge ? PropertyValue(running_, EdgeId{id}, key)
                                       : PropertyValue(running_, NodeId{id}, key);
      if (Equal(value, *wanted) != true) return true;
    }
    return next();
  }

  template <class Next>
  bool Do(const IdDiffer& differ, const Next& next) {
    return at(differ.a) != at(differ.b) ? next() : true;
  }

  template <class Next>
  bool Do(const IdOtherEdge& other, const Next& next) {
    return EndsOf(other.a) != EndsOf(other.b) ? next() : true;
  }
  [[nodiscard]] std::pair<uint32_t, uint32_t> EndsOf(const IdHop& hop) const {
    return hop.arrow == Arrow::kLeft ? std::pair(at(hop.to), at(hop.from))
                                     : std::pair(at(hop.from), at(hop.to));
  }

  template <class Next>
  bool Do(const IdFilter& filter, const Next& next) {
    Show(filter.reads);
    Result<Truth> truth = EvaluateTruth(running_, filter.condition);
    if (!truth) return Fail(std::move(truth).error());
    return *truth == true ? next() : true;
  }

  Running& running_;
  const IdPlan& plan_;
  IdScratch& scratch_;
  CountedEdges edges_;
  std::span<uint32_t> ids_;
  Result<void> fault_;
  size_t ticks_ = 0;
};

}  // namespace causeway
