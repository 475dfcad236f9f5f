// Backtracking over arrays: each operator writes the ids of its slots and calls the next.
#include "query/run_ids.h"

#include <algorithm>
#include <array>
#include <span>

#include "query/adjacency.h"
#include "query/arrays.h"
#include "query/evaluate.h"
#include "query/functions.h"
#include "query/match.h"

namespace causeway {
namespace {

constexpr uint32_t kRowsBetweenLooks = 1024;

// The first of `ends` from `at` on that is not below `node`: in steps that double (galloping:
// Bentley and Yao 1976). O(log distance).
size_t Gallop(std::span<const NodeId> ends, size_t at, NodeId node) {
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
      : running_(running),
        plan_(plan),
        scratch_(scratch),
        arrays_(running.graph),
        all_count_(arrays_.plain() && running.filter.documents == nullptr) {
    scratch.ids.resize(std::max<size_t>(scratch.ids.size(), plan.slots));
    scratch.marks.resize(std::max<size_t>(scratch.marks.size(), plan.marks));
    scratch.queues.resize(std::max<size_t>(scratch.queues.size(), plan.marks));
    ids_ = scratch.ids;
    Prepare(plan.operators);
  }

  // Calls `end` for each row, until it gives false.
  template <class End>
  bool Run(const End& end) {
    return Step(plan_.operators, 0, end);
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

  template <class End>
  bool Step(const std::vector<IdOperator>& operators, size_t i, const End& end) {
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

  bool Tick() {
    if (++ticks_ % kRowsBetweenLooks != 0) return true;
    fault_ = running_.budget.Look();
    return static_cast<bool>(fault_);
  }

  void Bind(Slot slot, uint32_t id) { ids_[slot.index] = id; }
  void BindEdge(const IdHop& hop, EdgeId edge) {
    if (hop.edge.valid()) Bind(hop.edge, edge.value);
  }
  [[nodiscard]] bool Counts(EdgeId edge) const {
    return all_count_ || causeway::Counts(running_, edge);
  }

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

  // Calls visit(edge, other end) for what counts, until it gives false.
  template <class Visit>
  bool Each(const IdHop& hop, NodeId node, const Visit& visit) {
    if (hop.any_type || hop.arrow == Arrow::kEither) {
      EdgeTest test{.types = hop.types, .pattern = hop.pattern};
      return EachEdge(running_, node, test, hop.arrow, visit);
    }
    return std::ranges::all_of(hop.types, [&](StringId type) {
      SortedEdges all = EdgesOf(hop, node, type);
      for (size_t i = 0; i < all.ends.size(); ++i) {
        EdgeId edge = all.EdgeAt(i);
        if (Counts(edge) && !visit(edge, all.ends[i])) return false;
      }
      return true;
    });
  }

  [[nodiscard]] SortedEdges EdgesOf(const IdHop& hop, NodeId node, StringId type) const {
    return hop.arrow == Arrow::kRight ? arrays_.Leaving(node, type) : arrays_.Coming(node, type);
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
      arrays[i] = EdgesOf(hop, NodeId{at(hop.from)}, hop.types.front());
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
    bool sorted = !hop.any_type && hop.arrow != Arrow::kEither;
    for (size_t i = 0; sorted && i < hop.types.size() && !found; ++i) {
      SortedEdges edges = EdgesOf(hop, from, hop.types[i]);
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

  // Level by level from the start; what was reached is marked, and goes on.
  template <class Next>
  bool Do(const IdReach& reach, const Next& next) {
    NodeMarks& marks = scratch_.marks[reach.marks];
    std::vector<uint32_t>& queue = scratch_.queues[reach.marks];
    if (!reach.once) Clear(reach.marks);
    uint32_t start = at(reach.hop.from);
    auto arrive = [&](uint32_t node) {
      if (!marks.Mark(node)) return true;
      queue.push_back(node);
      Bind(reach.hop.to, node);
      return next();
    };
    queue.clear();
    if (reach.with_start) {
      if (!arrive(start)) return false;
      if (queue.empty()) return true;
    } else {
      queue.push_back(start);
    }
    uint64_t most = reach.most.value_or(UINT64_MAX);
    for (size_t begin = 0, depth = 0; begin < queue.size() && depth < most; ++depth) {
      for (size_t end = queue.size(); begin < end; ++begin) {
        bool go_on = Each(reach.hop, NodeId{queue[begin]},
                          [&](EdgeId /*edge*/, NodeId node) { return arrive(node.value); });
        if (!go_on) return false;
      }
    }
    return true;
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
  Arrays arrays_;
  bool all_count_;  // edges, whatever is said of them
  std::span<uint32_t> ids_;
  Result<void> fault_;
  uint32_t ticks_ = 0;
};

// What RETURN DISTINCT of one node and counts by a node make of the rows.
class IdProjection {
 public:
  IdProjection(Running& running, const IdPlan& plan, const ProjectStage& project,
               IdScratch& scratch)
      : running_(running), plan_(plan), project_(project), scratch_(scratch) {}

  Result<bool> Run(const RowSink& take) {
    if (project_.skip) {
      CW_ASSIGN(skip_, EvaluateCount(running_, *project_.skip));
    }
    if (project_.limit) {
      CW_ASSIGN(limit_, EvaluateCount(running_, *project_.limit));
    }
    if (limit_ == 0) return true;
    return plan_.finish == IdFinish::kDistinct ? RunDistinct(take) : RunGroups(take);
  }

 private:
  [[nodiscard]] Slot Key() const {
    return std::get<Variable>(project_.keys.front().expression.head).slot;
  }

  Result<bool> RunDistinct(const RowSink& take) {
    IdRun run(running_, plan_, scratch_);
    NodeMarks& seen = scratch_.marks[plan_.marks - 1];
    seen.Clear(running_.graph.node_count());
    Slot key = Key();
    bool all = run.Run([&] {
      uint32_t node = run.at(key);
      return !seen.Mark(node) || Emit(NodeId{node}, 0, take);
    });
    CW_TRY(run.fault());
    CW_TRY(fault_);
    return all;
  }

  Result<bool> RunGroups(const RowSink& take) {
    std::vector<uint32_t>& counts = scratch_.counts;
    counts.resize(running_.graph.node_count());
    std::vector<Group> groups;
    IdRun run(running_, plan_, scratch_);
    Slot key = Key();
    run.Run([&] {
      uint32_t node = run.at(key);
      if (counts[node]++ == 0) groups.push_back({NodeId{node}, 0});
      return true;
    });
    for (Group& group : groups) group.count = std::exchange(counts[group.node.value], 0);
    CW_TRY(run.fault());
    CW_TRY(running_.budget.Hold(groups.size() * sizeof(Group)));
    KeepBest(groups);
    for (const Group& group : groups) {
      if (!Emit(group.node, group.count, take)) break;
    }
    CW_TRY(fault_);
    return passed_ - skip_ < limit_;
  }

  struct Group {
    NodeId node;
    uint32_t count = 0;
  };

  // In order, as far as they are wanted; a heap of these would be no faster (std::partial_sort).
  void KeepBest(std::vector<Group>& groups) const {
    if (project_.order.empty()) return;
    uint64_t wanted = limit_ > UINT64_MAX - skip_ ? UINT64_MAX : skip_ + limit_;
    auto end = groups.begin() + static_cast<ptrdiff_t>(std::min<uint64_t>(wanted, groups.size()));
    std::ranges::partial_sort(groups, end,
                              [&](const Group& a, const Group& b) { return Before(a, b); });
    groups.erase(end, groups.end());
  }

  [[nodiscard]] bool Before(const Group& a, const Group& b) const {
    for (const SortKey& key : project_.order) {
      uint32_t slot = std::get<Variable>(key.expression.head).slot.index;
      bool by_node = slot == project_.keys.front().slot.index;
      uint32_t of_a = by_node ? a.node.value : a.count;
      uint32_t of_b = by_node ? b.node.value : b.count;
      if (of_a != of_b) return key.descending ? of_a > of_b : of_a < of_b;
    }
    return a.node < b.node;
  }

  // SKIP and LIMIT; whether more is wanted.
  bool Emit(NodeId node, uint32_t count, const RowSink& take) {
    if (passed_++ < skip_) return true;
    running_.frame[project_.keys.front().slot] = node;
    for (const Aggregate& aggregate : project_.aggregates) {
      running_.frame[aggregate.slot] = int64_t{count};
    }
    for (const Column& column : project_.computed) {
      running_.frame[column.slot] = running_.frame[std::get<Variable>(column.expression.head).slot];
    }
    Result<bool> go_on = take(running_);
    if (!go_on) fault_ = std::move(go_on).error();
    return fault_ && *go_on && passed_ - skip_ < limit_;
  }

  Running& running_;
  const IdPlan& plan_;
  const ProjectStage& project_;
  IdScratch& scratch_;
  uint64_t skip_ = 0;
  uint64_t limit_ = UINT64_MAX;
  uint64_t passed_ = 0;
  Result<void> fault_;
};

}  // namespace

void NodeMarks::Clear(uint32_t nodes) {
  if (seen_.size() != nodes || ++now_ == 0) {
    seen_.assign(nodes, 0);
    now_ = 1;
  }
}

Result<bool> RunIds(Running& running, const IdPlan& plan, IdScratch& scratch, const RowSink& take) {
  IdRun run(running, plan, scratch);
  Result<bool> go_on = true;
  run.Run([&] {
    run.Show(plan.shown);
    go_on = take(running);
    return go_on && *go_on;
  });
  CW_TRY(run.fault());
  return go_on;
}

Result<bool> RunIdsProjected(Running& running, const IdPlan& plan, const ProjectStage& project,
                             IdScratch& scratch, const RowSink& take) {
  return IdProjection(running, plan, project, scratch).Run(take);
}

}  // namespace causeway
