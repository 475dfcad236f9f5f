// A walk over the expression: openCypher 9, "Expressions".
#include "query/evaluate.h"

#include <fmt/format.h>

#include <algorithm>

#include "base/overloaded.h"
#include "query/diagnostic.h"
#include "query/functions.h"

namespace causeway {
namespace {

class Evaluator {
 public:
  Evaluator(const Environment& environment, const Expression& expression)
      : environment_(environment), expression_(expression) {}

  Result<Value> Run() const {
    return std::visit([&](const auto& head) { return ValueOfHead(head); }, expression_.head);
  }

 private:
  [[nodiscard]] const Expression& Operand(size_t i) const { return expression_.operands[i]; }
  [[nodiscard]] Result<Value> OperandValue(size_t i) const {
    return Evaluate(environment_, Operand(i));
  }
  [[nodiscard]] Result<List> OperandValues() const {
    List values;
    for (const Expression& operand : expression_.operands) {
      Result<Value> value = Evaluate(environment_, operand);
      if (!value) return std::move(value).error();
      values.push_back(*std::move(value));
    }
    return values;
  }
  [[nodiscard]] Error Fail(const Expression& where, std::string message) const {
    return QueryError(environment_.query, where.place, std::move(message));
  }

  static Result<Value> ValueOfHead(const Literal& literal) { return literal.value; }

  [[nodiscard]] Result<Value> ValueOfHead(const Variable& variable) const {
    auto found = std::ranges::find(environment_.bindings, variable.name, &Binding::variable);
    if (found != environment_.bindings.end()) return found->value;
    return Fail(expression_, fmt::format("\"{}\" is not defined here", variable.name));
  }

  [[nodiscard]] Result<Value> ValueOfHead(const PropertyOf& property) const {
    CW_ASSIGN(Value of, OperandValue(0));
    if (of.is_null()) return of;
    if (const auto* node = of.get_if<NodeId>()) {
      return PropertyValue(environment_.graph, *node, property.key);
    }
    if (const auto* edge = of.get_if<EdgeId>()) {
      return PropertyValue(environment_.graph, *edge, property.key);
    }
    if (const Map* map = of.get_if<Map>()) {
      auto found = map->find(property.key);
      return found == map->end() ? Value() : found->second;
    }
    return Fail(Operand(0), "only nodes, edges and maps have properties");
  }

  [[nodiscard]] Result<Value> ValueOfHead(const ListOf& /*list*/) const {
    CW_ASSIGN(List list, OperandValues());
    return Value(std::move(list));
  }

  // a < b < c is a < b AND b < c.
  [[nodiscard]] Result<Value> ValueOfHead(const Comparison& comparison) const {
    CW_ASSIGN(List values, OperandValues());
    Truth all = true;
    for (size_t i = 0; i < comparison.comparators.size(); ++i) {
      Truth link = Compare(values[i], comparison.comparators[i], values[i + 1]);
      if (link == false) {
        all = false;
      } else if (!link && all == true) {
        all = std::nullopt;
      }
    }
    return ValueOf(all);
  }

  [[nodiscard]] Result<Value> ValueOfHead(const Call& call) const {
    if (environment_.counts != nullptr) {
      auto counted = environment_.counts->find(&expression_);
      if (counted != environment_.counts->end()) return counted->second;
    }
    const Function* function = FindFunction(call.function);
    if (function == nullptr || expression_.operands.size() != 1) {
      return Fail(expression_, fmt::format("{}() cannot stand here", call.function));
    }
    CW_ASSIGN(Value argument, OperandValue(0));
    if (argument.is_null()) return argument;
    std::optional<Value> value = function->apply(environment_.graph, argument);
    if (value) return *std::move(value);
    return Fail(Operand(0), fmt::format("{}() takes {}", function->name, function->takes));
  }

  [[nodiscard]] Result<Value> ValueOfHead(Operator op) const {
    switch (op) {
      case Operator::kOr:
      case Operator::kAnd:
        return Junction(op == Operator::kOr);
      case Operator::kXor:
        return ExclusiveOr();
      case Operator::kNot: {
        CW_ASSIGN(Truth truth, EvaluateTruth(environment_, Operand(0)));
        return ValueOf(Not(truth));
      }
      case Operator::kIsNull:
      case Operator::kIsNotNull: {
        CW_ASSIGN(Value value, OperandValue(0));
        return Value(value.is_null() == (op == Operator::kIsNull));
      }
      case Operator::kIn:
        return Member();
      default:
        return TextTest(op);
    }
  }

  // OR is decided by one true, AND by one false; else an unknown makes it unknown.
  [[nodiscard]] Result<Value> Junction(bool decisive) const {
    Truth all = !decisive;
    for (const Expression& operand : expression_.operands) {
      CW_ASSIGN(Truth truth, EvaluateTruth(environment_, operand));
      if (truth == decisive) return Value(decisive);
      if (!truth) all = std::nullopt;
    }
    return ValueOf(all);
  }

  [[nodiscard]] Result<Value> ExclusiveOr() const {
    bool odd = false;
    bool unknown = false;
    for (const Expression& operand : expression_.operands) {
      CW_ASSIGN(Truth truth, EvaluateTruth(environment_, operand));
      unknown |= !truth;
      odd ^= truth.value_or(false);
    }
    return unknown ? Value() : Value(odd);
  }

  [[nodiscard]] Result<Value> Member() const {
    CW_ASSIGN(List values, OperandValues());
    if (values[1].is_null()) return Value();
    const List* list = values[1].get_if<List>();
    if (list == nullptr) return Fail(Operand(1), "IN takes a list");
    Truth found = false;
    for (const Value& candidate : *list) {
      Truth equal = Equal(values[0], candidate);
      if (equal == true) return Value(true);
      if (!equal) found = std::nullopt;
    }
    return ValueOf(found);
  }

  // Of what is not two strings the answer is null.
  [[nodiscard]] Result<Value> TextTest(Operator op) const {
    CW_ASSIGN(List values, OperandValues());
    const auto* text = values[0].get_if<std::string>();
    const auto* part = values[1].get_if<std::string>();
    if (text == nullptr || part == nullptr) return Value();
    if (op == Operator::kStartsWith) return Value(text->starts_with(*part));
    if (op == Operator::kEndsWith) return Value(text->ends_with(*part));
    return Value(text->find(*part) != std::string::npos);
  }

  const Environment& environment_;
  const Expression& expression_;
};

}  // namespace

Result<Value> Evaluate(const Environment& environment, const Expression& expression) {
  return Evaluator(environment, expression).Run();
}

Result<Truth> EvaluateTruth(const Environment& environment, const Expression& expression) {
  Result<Value> value = Evaluate(environment, expression);
  if (!value) return std::move(value).error();
  if (value->is_null()) return Truth();
  if (const bool* flag = value->get_if<bool>()) return Truth(*flag);
  return QueryError(environment.query, expression.place, "expected a condition, true or false");
}

}  // namespace causeway
