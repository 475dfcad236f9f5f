// RETURN DISTINCT, counts by a node, aggregates and orders of measures, made of ids as they come.
#include <algorithm>
#include <iterator>
#include <memory>
#include <utility>

#include "query/aggregate.h"
#include "query/id_finish.h"
#include "query/id_run.h"
#include "query/node_counts.h"
#include "query/run_ids.h"

namespace causeway {
namespace {

constexpr size_t kMostWaiting = 4096;  // rows, before those go that come too late

// What a projection on ids makes of the rows.
class IdProjection {
 public:
  IdProjection(Running& running, const IdPlan& plan, const ProjectStage& project,
               IdScratch& scratch, const RowVisitor* visit)
      : running_(running),
        plan_(plan),
        project_(project),
        scratch_(scratch),
        visit_(visit),
        cells_(CellsOf(running.frame, project.outputs)) {}

  Result<bool> Run(const RowSink& take) {
    if (project_.skip) {
      CW_ASSIGN(skip_, EvaluateCount(running_, *project_.skip));
    }
    if (project_.limit) {
      CW_ASSIGN(limit_, EvaluateCount(running_, *project_.limit));
    }
    if (limit_ == 0) return true;
    switch (plan_.finish) {
      case IdFinish::kDistinct:
        return RunDistinct(take);
      case IdFinish::kMeasure:
        return RunMeasures(take);
      case IdFinish::kBest:
        return RunBest(take);
      default:
        return RunGroups(take);
    }
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
    bool all = run.EndsAt(key) ? RunDistinctArrays(run, seen, take) : run.Run([&] {
      uint32_t node = run.at(key);
      return !seen.Mark(node) || Emit(NodeId{node}, 0, take);
    });
    CW_TRY(run.fault());
    CW_TRY(fault_);
    return all;
  }

  // What an array gives that others do not, as it lies there.
  bool RunDistinctArrays(IdRun& run, NodeMarks& seen, const RowSink& take) {
    bool once = run.GivesOnce(Key());
    std::vector<NodeId>& fresh = scratch_.fresh;
    return run.RunArrays(
        Key(), [&](std::span<const NodeId> nodes, std::span<const NodeId> not_these) {
          if (!not_these.empty()) nodes = Without(nodes, not_these, scratch_.others);
          if (!once) {
            fresh.resize(std::max(fresh.size(), nodes.size()));
            nodes = std::span(fresh).first(seen.MarkNew(nodes, fresh));
          }
          return std::ranges::all_of(nodes, [&](NodeId node) { return Emit(node, 0, take); });
        });
  }

  static std::span<const NodeId> Without(std::span<const NodeId> nodes,
                                         std::span<const NodeId> not_these,
                                         std::vector<NodeId>& others) {
    others.clear();
    std::ranges::copy_if(nodes, std::back_inserter(others),
                         [&](NodeId node) { return !Contains(not_these, node); });
    return others;
  }

  Result<bool> RunGroups(const RowSink& take) {
    NodeCounts counts(scratch_, running_.graph.node_count());
    IdRun run(running_, plan_, scratch_);
    Slot key = Key();
    if (run.EndsAt(key)) {
      run.RunArrays(key, [&](std::span<const NodeId> nodes, std::span<const NodeId> not_these) {
        counts.Add(nodes, not_these);
        return true;
      });
    } else {
      run.Run([&] {
        counts.Add(NodeId{run.at(key)});
        return true;
      });
    }
    std::span<CountedNode> groups = counts.Finish([](CountedNode /*group*/) { return true; });
    CW_TRY(run.fault());
    CW_TRY(running_.budget.Hold(groups.size() * sizeof(CountedNode)));
    for (const CountedNode& group : Best(groups)) {
      if (!Emit(group.node, group.count, take)) break;
    }
    CW_TRY(fault_);
    return passed_ - skip_ < limit_;
  }

  // A row, by when it came.
  struct Ranked {
    NodeId node;
    uint64_t place = 0;
  };
  // What ORDER BY compares: the numbers of nodes, or else the nodes themselves.
  struct RankedBy {
    std::optional<NodeNumbers> numbers;
    bool descending = false;
  };

  Result<bool> RunBest(const RowSink& take) {
    CW_ASSIGN(std::vector<RankedBy> order, MakeOrder());
    auto before = [&](const Ranked& a, const Ranked& b) { return RanksBefore(order, a, b); };
    uint64_t wanted = limit_ > UINT64_MAX - skip_ ? UINT64_MAX : skip_ + limit_;
    std::vector<Ranked> best;
    std::optional<Ranked> worst;  // of as many as are wanted
    uint64_t came = 0;
    IdRun run(running_, plan_, scratch_);
    run.Run([&] {
      Ranked row{.node = NodeId{run.at(Key())}, .place = came++};
      if (worst && !before(row, *worst)) return true;
      best.push_back(row);
      if (best.size() > kMostWaiting && best.size() / 2 > wanted) worst = Cut(best, wanted, before);
      return HoldAll(best.size() * sizeof(Ranked));
    });
    CW_TRY(run.fault());
    CW_TRY(fault_);
    std::ranges::sort(best, before);
    for (const Ranked& row : best) {
      if (!Emit(row.node, 0, take)) break;
    }
    CW_TRY(fault_);
    return passed_ < skip_ || passed_ - skip_ < limit_;
  }

  Result<std::vector<RankedBy>> MakeOrder() {
    std::vector<RankedBy> order;
    for (const SortKey& key : project_.order) {
      RankedBy& by = order.emplace_back(RankedBy{.numbers = {}, .descending = key.descending});
      std::optional<MeasureCall> call = MeasureCalledBy(key.expression);
      if (!call) continue;
      CW_ASSIGN(by.numbers, NumbersOfNodes(running_, call->measure, call->type));
    }
    return order;
  }

  static bool RanksBefore(std::span<const RankedBy> order, const Ranked& a, const Ranked& b) {
    for (const RankedBy& by : order) {
      double of_a = by.numbers ? by.numbers->of_node[a.node.value] : a.node.value;
      double of_b = by.numbers ? by.numbers->of_node[b.node.value] : b.node.value;
      if (of_a != of_b) return by.descending ? of_a > of_b : of_a < of_b;
    }
    return a.place < b.place;
  }

  // Leaves the best; gives the worst of them.
  template <class Before>
  static std::optional<Ranked> Cut(std::vector<Ranked>& rows, uint64_t wanted, Before before) {
    auto end = rows.begin() + static_cast<ptrdiff_t>(wanted);
    std::ranges::nth_element(rows, end, before);
    rows.erase(end, rows.end());
    return *std::ranges::max_element(rows, before);
  }

  // Holds so many bytes in all.
  bool HoldAll(uint64_t bytes) {
    if (bytes <= held_) return true;
    fault_ = running_.budget.Hold(bytes - std::exchange(held_, bytes));
    return static_cast<bool>(fault_);
  }

  // An aggregate, and the numbers of the nodes that it takes; without such it counts rows.
  struct Measured {
    std::unique_ptr<Accumulator> into;
    std::optional<NodeNumbers> numbers;
    Slot node;
    Value number;  // of the row at hand
    uint64_t kept = 0;
  };

  Result<bool> RunMeasures(const RowSink& take) {
    CW_ASSIGN(std::vector<Measured> all, MakeMeasured());
    IdRun run(running_, plan_, scratch_);
    run.Run(
        [&] { return std::ranges::all_of(all, [&](Measured& one) { return AddRow(run, one); }); });
    CW_TRY(run.fault());
    CW_TRY(fault_);
    for (size_t i = 0; i < all.size(); ++i) {
      running_.frame[project_.aggregates[i].slot] = all[i].into->Finish();
    }
    bool go_on = EmitRow(take);
    CW_TRY(fault_);
    return go_on;
  }

  Result<std::vector<Measured>> MakeMeasured() {
    std::vector<Measured> all;
    for (const Aggregate& aggregate : project_.aggregates) {
      Measured& one = all.emplace_back();
      one.into = NewAccumulator(aggregate.call);
      if (aggregate.arguments.empty()) continue;
      std::optional<MeasureCall> call = MeasureCalledBy(aggregate.arguments.front());
      if (!call) continue;
      CW_ASSIGN(one.numbers, NumbersOfNodes(running_, call->measure, call->type));
      one.node = call->node;
    }
    return all;
  }

  bool AddRow(const IdRun& run, Measured& one) {
    if (one.numbers) {
      double number = one.numbers->of_node[run.at(one.node)];
      if (one.numbers->whole) {
        Refill(one.number, static_cast<int64_t>(number));
      } else {
        Refill(one.number, number);
      }
    } else {
      Refill(one.number, int64_t{0});
    }
    one.into->Add({&one.number, 1});  // of a number nothing is wrong
    uint64_t kept = one.into->kept_bytes();
    if (kept == one.kept) return true;
    fault_ = running_.budget.Hold(kept - std::exchange(one.kept, kept));
    return static_cast<bool>(fault_);
  }

  // In order, as far as they are wanted; a heap of these would be no faster (std::partial_sort).
  [[nodiscard]] std::span<const CountedNode> Best(std::span<CountedNode> groups) const {
    if (project_.order.empty()) return groups;
    uint64_t wanted = limit_ > UINT64_MAX - skip_ ? UINT64_MAX : skip_ + limit_;
    std::span<CountedNode> best = groups.first(std::min<uint64_t>(wanted, groups.size()));
    std::ranges::partial_sort(
        groups, groups.begin() + static_cast<ptrdiff_t>(best.size()),
        [&](const CountedNode& a, const CountedNode& b) { return Before(a, b); });
    return best;
  }

  [[nodiscard]] bool Before(const CountedNode& a, const CountedNode& b) const {
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
    if (passed_ < skip_) return ++passed_ > 0;
    Refill(running_.frame[project_.keys.front().slot], node);
    for (const Aggregate& aggregate : project_.aggregates) {
      Refill(running_.frame[aggregate.slot], int64_t{count});
    }
    return EmitRow(take);
  }

  // The same of what is in its slots.
  bool EmitRow(const RowSink& take) {
    if (passed_++ < skip_) return true;
    for (const Column& column : project_.computed) {
      running_.frame[column.slot] = running_.frame[std::get<Variable>(column.expression.head).slot];
    }
    return Hand(take) && passed_ - skip_ < limit_;
  }

  // Whether the taker of the row wants more.
  bool Hand(const RowSink& take) {
    if (visit_ != nullptr) return (*visit_)(cells_);
    Result<bool> go_on = take(running_);
    if (!go_on) fault_ = std::move(go_on).error();
    return fault_ && *go_on;
  }

  Running& running_;
  const IdPlan& plan_;
  const ProjectStage& project_;
  IdScratch& scratch_;
  const RowVisitor* visit_;
  std::span<const Value> cells_;  // of a row
  uint64_t skip_ = 0;
  uint64_t limit_ = UINT64_MAX;
  uint64_t passed_ = 0;
  uint64_t held_ = 0;  // bytes of rows that wait
  Result<void> fault_;
};

}  // namespace

Result<bool> RunIdsProjected(Running& running, const IdPlan& plan, const ProjectStage& project,
                             IdScratch& scratch, const RowSink& take, const RowVisitor* visit) {
  return IdProjection(running, plan, project, scratch, visit).Run(take);
}

}  // namespace causeway
