// From stage to stage; those that gather rows pass them on when all are in.
#include "query/run_pattern.h"

#include <utility>

#include "base/overloaded.h"
#include "query/diagnostic.h"
#include "query/evaluate.h"
#include "query/match.h"
#include "query/project.h"

namespace causeway {
namespace {

class LinearRun {
 public:
  LinearRun(Running& running, const LinearPlan& plan, const RowSink& take)
      : running_(running), plan_(plan), take_(take) {
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
    CW_TRY(Push(0));
    for (size_t i = 0; i < projectors_.size(); ++i) {
      if (projectors_[i]) CW_TRY(projectors_[i]->Flush(running_, Next(i)));
    }
    return {};
  }

 private:
  [[nodiscard]] RowSink Next(size_t i) {
    return [this, i](Running& /*running*/) { return Push(i + 1); };
  }

  // The row enters stage `i`.
  Result<bool> Push(size_t i) {
    if (i == plan_.stages.size()) return take_(running_);
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
    const List* list = value.get_if<List>();
    if (list == nullptr) {
      running_.frame[unwind.slot] = std::move(value);
      return Push(i + 1);
    }
    for (const Value& element : *list) {
      CW_TRY(running_.budget.Step());
      running_.frame[unwind.slot] = element;
      CW_ASSIGN(bool go_on, Push(i + 1));
      if (!go_on) return false;
    }
    return true;
  }

  Running& running_;
  const LinearPlan& plan_;
  const RowSink& take_;
  std::vector<std::optional<Projector>> projectors_;  // of the stages that are projections
};

}  // namespace

Result<void> RunLinear(Running& running, const LinearPlan& plan, const RowSink& take) {
  return LinearRun(running, plan, take).Run();
}

Result<Value> RunSubquery(Running& running, const BoundSubquery& subquery) {
  using Gives = BoundSubquery::Gives;
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
  Result<void> run;
  for (const LinearPlan& part : subquery.parts) {
    run = RunLinear(running, part, take);
    if (!run || (subquery.gives == Gives::kWhether && count > 0)) break;
  }
  running.traced = traced;
  running.frame.trace = std::move(trace);
  if (!run) return std::move(run).error();
  if (subquery.gives == Gives::kList) return Value(std::move(results));
  if (subquery.gives == Gives::kCount) return Value(count);
  return Value(count > 0);
}

}  // namespace causeway
