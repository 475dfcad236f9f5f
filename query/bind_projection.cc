// WITH and RETURN: what is grouped by, what is aggregated, and what ORDER BY and WHERE may name.
#include <fmt/format.h>

#include <algorithm>
#include <set>

#include "query/aggregate.h"
#include "query/pattern_binder.h"

namespace causeway {

// Works on one projection. openCypher 9: an aggregating expression is made of aggregates, of
// expressions that are grouping keys themselves, and of constants.
class ProjectionBinder {
 public:
  ProjectionBinder(PatternBinder& binder, const Projection& projection, const NameScope& before)
      : binder_(binder), projection_(projection), before_(before) {}

  Result<void> Run(const std::optional<Expression>& where) {
    CW_TRY(ListItems());
    stage_.distinct = projection_.distinct;
    stage_.grouped = std::ranges::any_of(items_, HasAggregate, &ReturnItem::expression);
    CW_TRY(BindItems());
    CW_TRY(BindOrder());
    CW_TRY(BindBound(projection_.skip, stage_.skip));
    CW_TRY(BindBound(projection_.limit, stage_.limit));
    if (!where) return {};
    if (HasAggregate(*where)) {
      return binder_.Fail(where->place, "a condition aggregates nothing",
                          "name the aggregate with AS, and use its column");
    }
    stage_.where = *where;
    return BindAfter(*stage_.where);
  }

  ProjectStage stage_;
  NameScope after_;

 private:
  // * becomes all variables, in order.
  Result<void> ListItems() {
    if (projection_.all_variables) {
      std::set<std::string> names;
      for (const ScopeEntry& entry : before_.entries()) names.insert(entry.name);
      for (const std::string& name : names) {
        items_.push_back({.expression = {.head = Variable{.name = name}}, .name = name});
      }
    }
    items_.insert(items_.end(), projection_.items.begin(), projection_.items.end());
    std::set<std::string_view> columns;
    for (const ReturnItem& item : items_) {
      if (columns.insert(item.name).second) continue;
      return binder_.Fail(item.expression.place,
                          fmt::format("two columns are named \"{}\"", item.name),
                          "name one of them with AS");
    }
    return {};
  }

  Result<void> BindItems() {
    for (size_t i = 0; i < items_.size(); ++i) slots_.push_back(binder_.NewSlot());
    stage_.outputs = slots_;
    for (size_t i = 0; i < items_.size(); ++i) {
      const ReturnItem& item = items_[i];
      Slot slot = slots_[i];
      after_.Add({.name = item.name, .slot = slot, .kind = KindOf(item.expression)});
      const auto* test = std::get_if<Part<PatternTest>>(&item.expression.head);
      if (test != nullptr && !(*test)->called) {
        return binder_.Fail(item.expression.place, "a pattern is a condition, and no column",
                            "exists((a)-->(b)) is true or false");
      }
      if (HasAggregate(item.expression)) continue;
      Column key{.expression = item.expression, .slot = slot};
      CW_TRY(binder_.Bind(key.expression, before_));
      stage_.keys.push_back(std::move(key));
    }
    for (size_t i = 0; i < items_.size(); ++i) {
      if (!HasAggregate(items_[i].expression)) continue;
      Column output{.expression = items_[i].expression, .slot = slots_[i]};
      CW_TRY(SplitColumn(output.expression));
      CW_TRY(BindRest(output.expression));
      stage_.computed.push_back(std::move(output));
    }
    return {};
  }

  [[nodiscard]] VariableKind KindOf(const Expression& expression) const {
    if (const auto* variable = std::get_if<Variable>(&expression.head)) {
      const ScopeEntry* entry = before_.Find(variable->name);
      return entry == nullptr ? VariableKind::kAny : entry->kind;
    }
    if (std::holds_alternative<ListOf>(expression.head)) return VariableKind::kList;
    bool plain = std::holds_alternative<MapOf>(expression.head);
    if (const auto* literal = std::get_if<Literal>(&expression.head)) {
      plain = !literal->value.is_null();
    }
    return plain ? VariableKind::kPlainValue : VariableKind::kAny;
  }

  // Replaces keys by their slots, and aggregates by new ones.
  Result<void> SplitColumn(Expression& expression) {
    for (size_t i = 0; i < items_.size(); ++i) {
      if (IsSimple(items_[i].expression) && Replace(expression, i)) return {};
    }
    const auto* call = std::get_if<Call>(&expression.head);
    if (call != nullptr && IsAggregate(call->function)) return AddAggregate(expression);
    CW_TRY(CheckNoAggregateInside(expression));
    for (Expression& operand : expression.operands) CW_TRY(SplitColumn(operand));
    return {};
  }

  // Replaces what is a column by its slot. Beside an aggregate only simple keys are columns.
  Result<void> SplitAfter(Expression& expression, bool beside_aggregate) {
    for (size_t i = 0; i < items_.size(); ++i) {
      bool usable =
          !beside_aggregate || IsSimple(items_[i].expression) || HasAggregate(items_[i].expression);
      if (usable && Replace(expression, i)) return {};
    }
    const auto* call = std::get_if<Call>(&expression.head);
    if (call != nullptr && IsAggregate(call->function)) {
      return binder_.Fail(expression.place, "an aggregate that is no column",
                          "return it as a column too");
    }
    for (Expression& operand : expression.operands) CW_TRY(SplitAfter(operand, beside_aggregate));
    return {};
  }

  [[nodiscard]] bool IsColumn(const Expression& expression) const {
    return std::ranges::find(items_, expression, &ReturnItem::expression) != items_.end();
  }

  bool Replace(Expression& expression, size_t i) const {
    if (HidesOutput(expression) || !(expression == items_[i].expression)) return false;
    expression = {.head = Variable{.name = items_[i].name, .slot = slots_[i]},
                  .place = expression.place};
    return true;
  }

  // A variable, or a property of one: what openCypher takes for a key within an aggregating
  // expression.
  static bool IsSimple(const Expression& expression) {
    if (std::holds_alternative<Variable>(expression.head)) return true;
    return std::holds_alternative<PropertyOf>(expression.head) &&
           IsSimple(expression.operands.front());
  }

  Result<void> CheckNoAggregateInside(const Expression& expression) const {
    bool loop = std::holds_alternative<Comprehension>(expression.head) ||
                std::holds_alternative<Quantifier>(expression.head);
    for (size_t i = 1; loop && i < expression.operands.size(); ++i) {
      if (!HasAggregate(expression.operands[i])) continue;
      return binder_.Fail(expression.operands[i].place, "an aggregate within a list",
                          "aggregate in WITH, and use its column");
    }
    return {};
  }

  // A variable that an output is named as means that output, whatever it was before.
  [[nodiscard]] bool HidesOutput(const Expression& expression) const {
    const auto* variable = std::get_if<Variable>(&expression.head);
    if (variable == nullptr) return false;
    return std::ranges::any_of(items_, [&](const ReturnItem& item) {
      return item.name == variable->name && !(item.expression == expression);
    });
  }

  Result<void> AddAggregate(Expression& expression) {
    Aggregate aggregate{.call = std::get<Call>(expression.head),
                        .arguments = expression.operands,
                        .slot = binder_.NewSlot()};
    if (std::optional<std::string> fault =
            FaultOfAggregate(aggregate.call, aggregate.arguments.size())) {
      return binder_.Fail(expression.place, *std::move(fault));
    }
    for (Expression& argument : aggregate.arguments) {
      if (HasAggregate(argument)) {
        return binder_.Fail(argument.place, "an aggregate within an aggregate",
                            "aggregate first in a WITH");
      }
      if (IsRandom(argument)) {
        return binder_.Fail(argument.place, "an aggregate of chance", "compute it first in a WITH");
      }
      CW_TRY(binder_.Bind(argument, before_));
    }
    expression = {.head = Variable{.name = {}, .slot = aggregate.slot}, .place = expression.place};
    stage_.aggregates.push_back(std::move(aggregate));
    return {};
  }

  static bool IsRandom(const Expression& expression) {
    const auto* call = std::get_if<Call>(&expression.head);
    return (call != nullptr && call->function == "rand") ||
           std::ranges::any_of(expression.operands, IsRandom);
  }

  // What is left of an aggregating expression names nothing but keys.
  Result<void> BindRest(Expression& expression) {
    Result<void> bound = binder_.Bind(expression, {});
    if (bound) return bound;
    Expression anyhow = expression;
    CW_TRY(binder_.Bind(anyhow, before_));  // what is not defined at all is another error
    return binder_.Fail(expression.place, "beside an aggregate stands what is no column of its own",
                        "return it as a column too, or aggregate it");
  }

  Result<void> BindOrder() {
    for (const SortItem& item : projection_.order) {
      SortKey key{.expression = item.expression,
                  .descending = item.descending,
                  .text = ToText(item.expression)};
      CW_TRY(BindAfter(key.expression));
      stage_.order.push_back(std::move(key));
    }
    return {};
  }

  // An expression behind the projection: it may name outputs, and unless these are fewer than the
  // rows, the variables before as well.
  Result<void> BindAfter(Expression& expression) {
    bool aggregates = HasAggregate(expression);
    if (aggregates && !stage_.grouped) {
      return binder_.Fail(expression.place, "ORDER BY aggregates what RETURN and WITH do not",
                          "return the aggregate as a column");
    }
    bool beside_aggregate = aggregates && !IsColumn(expression);
    CW_TRY(SplitAfter(expression, beside_aggregate));
    bool only_outputs = stage_.grouped || stage_.distinct;
    NameScope scope = only_outputs ? NameScope() : before_;
    for (const ScopeEntry& entry : after_.entries()) scope.Add(entry);
    if (!only_outputs) {
      for (const ScopeEntry& entry : before_.entries()) AddKept(entry.slot);
    }
    Result<void> bound = binder_.Bind(expression, scope);
    if (bound || !only_outputs) return bound;
    Expression anyhow = expression;
    for (const ScopeEntry& entry : before_.entries()) {
      if (scope.Find(entry.name) == nullptr) scope.Add(entry);
    }
    CW_TRY(binder_.Bind(anyhow, scope));
    return binder_.Fail(expression.place,
                        "after DISTINCT or an aggregate, only what is returned can be used",
                        "return it as a column too");
  }

  void AddKept(Slot slot) {
    if (std::ranges::find(stage_.kept, slot.index, &Slot::index) == stage_.kept.end()) {
      stage_.kept.push_back(slot);
    }
  }

  // SKIP and LIMIT name no variable.
  Result<void> BindBound(const std::optional<Expression>& bound, std::optional<Expression>& into) {
    if (!bound) return {};
    into = bound;
    Result<void> result = binder_.Bind(*into, {});
    if (result) return result;
    return binder_.Fail(bound->place, "SKIP and LIMIT take a number, not a variable",
                        "write the number, or a parameter: $count");
  }

  PatternBinder& binder_;
  const Projection& projection_;
  const NameScope& before_;
  std::vector<ReturnItem> items_;
  std::vector<Slot> slots_;
};

Result<void> PatternBinder::BindProjection(const Projection& projection,
                                           const std::optional<Expression>& where, NameScope& scope,
                                           LinearPlan& plan) {
  ProjectionBinder binder(*this, projection, scope);
  CW_TRY(binder.Run(where));
  plan.stages.emplace_back(std::move(binder.stage_));
  scope = std::move(binder.after_);
  return {};
}

}  // namespace causeway
