// From stage to stage; those that gather rows pass them on when all are in.
#include "query/run_pattern.h"

#include <utility>

#include "base/overloaded.h"
#include "query/adjacency.h"
#include "query/diagnostic.h"
#include "query/evaluate.h"
#include "query/match.h"
#include "query/project.h"
#include "query/run_ids.h"
#include "query/value_bytes.h"

namespace causeway {
namespace {

class LinearRun {
 public:
  // Where there is a `visit`, the last stage may give it cells instead.
  LinearRun(Running& running, const LinearPlan& plan, const RowSink& take,
            const RowVisitor* visit = nullptr)
      : running_(running), plan_(plan), take_(take), visit_(visit) {
    for (const Stage& stage : plan.stages) {
      const auto* project = std::get_if<ProjectStage>(&stage);
      projectors_.push_back(project == nullptr ? std::optional<Projector>()
                                               : std::optional<Projector>(*project));
    }
  }

  Result<void> Run() {
    for (std::optional<Projector>& projector : projectors_) {
      if (projector) CW_TRY(projector->Begin(running_));
    }
    // Where a stage wants no more, those behind it still pass on what they gathered.
    bool on_ids = plan_.ids && !running_.traced && !running_.filter.including_denied;
    CW_TRY(on_ids ? PushFromIds(*plan_.ids) : Push(0));
    for (size_t i = first_; i < projectors_.size(); ++i) {
      if (!projectors_[i]) continue;
      Timed time(running_.analysis, &plan_.stages[i]);
      CW_TRY(projectors_[i]->Flush(running_, Next(i)));
    }
    return {};
  }

 private:
  [[nodiscard]] RowSink Next(size_t i) {
    return [this, i](Running& /*running*/) {
      if (running_.analysis != nullptr) running_.analysis->Count(&plan_.stages[i]);
      return Push(i + 1);
    };
  }

  Result<bool> PushFromIds(const IdPlan& ids) {
    if (ids.finish == IdFinish::kEach) {
      return RunIds(running_, ids, running_.scratch, Next(ids.stages - 1));
    }
    first_ = ids.stages + 1;
    const auto& project = std::get<ProjectStage>(plan_.stages[ids.stages]);
    bool last = first_ == plan_.stages.size() && running_.analysis == nullptr;
    if (last) return RunIdsProjected(running_, ids, project, running_.scratch, take_, visit_);
    return RunIdsProjected(running_, ids, project, running_.scratch, Next(ids.stages), nullptr);
  }

  // The row enters stage `i`.
  Result<bool> Push(size_t i) {
    if (i == plan_.stages.size()) return take_(running_);
    Timed time(running_.analysis, &plan_.stages[i]);
    return std::visit(
        Overloaded{
            [&](const MatchStage& match) { return RunMatch(running_, match, Next(i)); },
            [&](const UnwindStage& unwind) { return Unwind(unwind, i); },
            [&](const ProjectStage& /*project*/) {
              return projectors_[i]->Take(running_, Next(i));
            },
        },
        plan_.stages[i]);
  }

  // A list gives a row for each element, null none, and any other value one.
  Result<bool> Unwind(const UnwindStage& unwind, size_t i) {
    CW_ASSIGN(Value value, Evaluate(running_, unwind.list));
    if (value.is_null()) return true;
    Budget::Loan loan(running_.budget);
    CW_TRY(running_.budget.Borrow(BytesOf(value)));
    const List* list = value.get_if<List>();
    if (list == nullptr) {
      running_.frame[unwind.slot] = std::move(value);
      return Next(i)(running_);
    }
    for (const Value& element : *list) {
      CW_TRY(running_.budget.Step());
      running_.frame[unwind.slot] = element;
      CW_ASSIGN(bool go_on, Next(i)(running_));
      if (!go_on) return false;
    }
    return true;
  }

  Running& running_;
  const LinearPlan& plan_;
  const RowSink& take_;
  const RowVisitor* visit_;
  std::vector<std::optional<Projector>> projectors_;  // of the stages that are projections
  size_t first_ = 0;                                  // of the stages that are run here
};

}  // namespace

Result<void> RunLinear(Running& running, const LinearPlan& plan, const RowSink& take) {
  return LinearRun(running, plan, take).Run();
}

Result<void> StreamLinear(Running& running, const LinearPlan& plan, const RowVisitor& visit) {
  RowSink take = [&](Running& row) -> Result<bool> {
    return visit(CellsOf(row.frame, plan.outputs));
  };
  return LinearRun(running, plan, take, &visit).Run();
}

namespace {

// Of one edge at a node: how many there are, or the first.
int64_t CountEdges(Running& running, const ExpandStep& expand, bool first) {
  const auto* from = running.frame[expand.from].get_if<NodeId>();
  if (from == nullptr) return 0;
  const NodeId* to = nullptr;
  if (expand.to_bound) {
    to = running.frame[expand.to.slot].get_if<NodeId>();
    if (to == nullptr) return 0;
  }
  int64_t count = 0;
  EachEdge(running.graph, running.filter, *from, expand.edge, expand.arrow,
           [&](EdgeId /*edge*/, NodeId end) {
             count += static_cast<int64_t>(to == nullptr || *to == end);
             return !first || count == 0;
           });
  return count;
}

}  // namespace

Result<Value> RunSubquery(Running& running, const BoundSubquery& subquery) {
  using Gives = BoundSubquery::Gives;
  const ExpandStep* edge = subquery.gives == Gives::kList ? nullptr : OnlyEdge(subquery);
  if (edge != nullptr) {
    bool whether = subquery.gives == Gives::kWhether;
    int64_t count = CountEdges(running, *edge, whether);
    return whether ? Value(count > 0) : Value(count);
  }
  int64_t count = 0;
  List results;
  RowSink take = [&](Running& row) -> Result<bool> {
    ++count;
    if (subquery.gives != Gives::kList) return subquery.gives == Gives::kCount;
    CW_ASSIGN(Value result, Evaluate(row, *subquery.result));
    results.push_back(std::move(result));
    return true;
  };
  Trace trace = std::exchange(running.frame.trace, {});
  bool traced = std::exchange(running.traced, false);
  Analysis* analysis = std::exchange(running.analysis, nullptr);  // its time is its filter's
  Result<void> run;
  for (const LinearPlan& part : subquery.parts) {
    run = RunLinear(running, part, take);
    if (!run || (subquery.gives == Gives::kWhether && count > 0)) break;
  }
  running.traced = traced;
  running.analysis = analysis;
  running.frame.trace = std::move(trace);
  if (!run) return std::move(run).error();
  if (subquery.gives == Gives::kList) return Value(std::move(results));
  if (subquery.gives == Gives::kCount) return Value(count);
  return Value(count > 0);
}

}  // namespace causeway
