// Looks for what needs no more of a row than the ids of one node.
#include "query/id_finish.h"

#include <algorithm>
#include <string>

#include "query/functions.h"

namespace causeway {
namespace {

class FinishChooser {
 public:
  FinishChooser(const ProjectStage& project, const Slots& nodes)
      : project_(project), nodes_(nodes) {}

  [[nodiscard]] IdFinish Run() const {
    if (project_.where) return IdFinish::kEach;
    if (project_.keys.empty()) return MeasuresAlone() ? IdFinish::kMeasure : IdFinish::kEach;
    if (project_.keys.size() > 1 || !IsNode(project_.keys.front().expression)) {
      return IdFinish::kEach;
    }
    if (!project_.grouped && project_.distinct && project_.order.empty()) {
      return IdFinish::kDistinct;
    }
    if (RanksAlone()) return IdFinish::kBest;
    return CountsAlone() ? IdFinish::kGroup : IdFinish::kEach;
  }

 private:
  [[nodiscard]] bool IsNode(const Expression& expression) const {
    std::optional<Slot> slot = VariableOf(expression);
    return slot && nodes_.contains(slot->index);
  }

  [[nodiscard]] bool CountsRows(const Aggregate& aggregate) const {
    const Call& call = aggregate.call;
    bool every =
        call.star || (aggregate.arguments.size() == 1 && IsNode(aggregate.arguments.front()));
    return call.function == "count" && !call.distinct && every;
  }

  // Its columns are its aggregates, and it is ordered by columns.
  [[nodiscard]] bool ComputesNothing() const {
    auto is_variable = [](const auto& column) { return VariableOf(column.expression).has_value(); };
    return std::ranges::all_of(project_.computed, is_variable) &&
           std::ranges::all_of(project_.order, is_variable);
  }

  [[nodiscard]] bool CountsAlone() const {
    return project_.grouped && !project_.distinct && ComputesNothing() &&
           std::ranges::all_of(project_.aggregates, [this](const Aggregate& aggregate) {
             return CountsRows(aggregate);
           });
  }

  // One row, of which an order says nothing.
  [[nodiscard]] bool MeasuresAlone() const {
    return project_.grouped && ComputesNothing() &&
           std::ranges::all_of(project_.aggregates, [this](const Aggregate& aggregate) {
             return CountsRows(aggregate) || Measures(aggregate);
           });
  }

  // In order of measures of the node, and of the node itself.
  [[nodiscard]] bool RanksAlone() const {
    const Column& key = project_.keys.front();
    auto is_key = [&](Slot slot) {
      return slot.index == key.slot.index || slot.index == VariableOf(key.expression)->index;
    };
    auto ranks = [&](const SortKey& by) {
      std::optional<MeasureCall> call = MeasureCalledBy(by.expression);
      std::optional<Slot> node = call ? call->node : VariableOf(by.expression);
      return node && is_key(*node);
    };
    return !project_.grouped && !project_.distinct && project_.limit && !project_.order.empty() &&
           std::ranges::all_of(project_.order, ranks);
  }

  [[nodiscard]] bool Measures(const Aggregate& aggregate) const {
    if (aggregate.arguments.size() != 1) return false;
    std::optional<MeasureCall> call = MeasureCalledBy(aggregate.arguments.front());
    return call && nodes_.contains(call->node.index);
  }

  const ProjectStage& project_;
  const Slots& nodes_;
};

}  // namespace

std::optional<Slot> VariableOf(const Expression& expression) {
  const auto* variable = std::get_if<Variable>(&expression.head);
  return variable == nullptr ? std::nullopt : std::optional(variable->slot);
}

IdFinish FinishOf(const ProjectStage& project, const Slots& nodes) {
  return FinishChooser(project, nodes).Run();
}

std::optional<MeasureCall> MeasureCalledBy(const Expression& expression) {
  const auto* call = std::get_if<Call>(&expression.head);
  if (call == nullptr || call->bound == nullptr) return std::nullopt;
  std::optional<GraphMeasure> measure = MeasureGivenBy(*call->bound);
  std::optional<Slot> node = VariableOf(expression.operands.front());
  if (!measure || !node) return std::nullopt;
  if (expression.operands.size() == 1) return MeasureCall{*measure, *node, std::nullopt};
  const auto* literal = std::get_if<Literal>(&expression.operands[1].head);
  const auto* type = literal == nullptr ? nullptr : literal->value.get_if<std::string>();
  if (type == nullptr) return std::nullopt;
  return MeasureCall{*measure, *node, *type};
}

}  // namespace causeway
