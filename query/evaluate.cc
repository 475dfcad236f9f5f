// A walk over the expression: openCypher 9, "Expressions".
#include "query/evaluate.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <span>

#include "query/arithmetic.h"
#include "query/diagnostic.h"
#include "query/functions.h"
#include "query/run_pattern.h"
#include "query/value_bytes.h"

namespace causeway {
namespace {

constexpr size_t kFewArguments = 3;  // of a function, which need no memory of their own

class Evaluator {
 public:
  Evaluator(Running& running, const Expression& expression)
      : running_(running), expression_(expression) {}

  Result<Value> operator()(const Literal& literal) const { return literal.value; }

  Result<Value> operator()(const Variable& variable) const { return running_.frame[variable.slot]; }

  Result<Value> operator()(const Parameter& parameter) const {
    auto found = running_.parameters.find(parameter.name);
    if (found != running_.parameters.end()) return found->second;
    return Fail(expression_, fmt::format("the parameter ${} has no value", parameter.name));
  }

  Result<Value> operator()(const PropertyOf& property) const {
    CW_ASSIGN(Value of, OperandValue(0));
    return PropertyOfValue(of, property.key);
  }

  Result<Value> operator()(const HasLabels& test) const {
    CW_ASSIGN(Value of, OperandValue(0));
    if (of.is_null()) return of;
    if (const auto* edge = of.get_if<EdgeId>()) {
      return Value(std::ranges::any_of(test.labels, [&](const Word& label) {
        return label.text == running_.graph.Type(*edge);
      }));
    }
    const auto* node = of.get_if<NodeId>();
    if (node == nullptr) return Fail(Operand(0), "only nodes have labels");
    return Value(std::ranges::all_of(test.labels, [&](const Word& label) {
      return running_.graph.HasLabel(*node, label.text);
    }));
  }

  Result<Value> operator()(const ListOf& /*list*/) const {
    CW_ASSIGN(List list, OperandValues());
    return Value(std::move(list));
  }

  Result<Value> operator()(const MapOf& map) const {
    CW_ASSIGN(List values, OperandValues());
    Map result;
    for (size_t i = 0; i < values.size(); ++i) result[map.keys[i]] = std::move(values[i]);
    return Value(std::move(result));
  }

  // A bound below 0 counts from the end; beyond the ends there is nothing.
  Result<Value> operator()(const SliceOf& slice) const {
    CW_ASSIGN(List values, OperandValues());
    if (std::ranges::any_of(values, &Value::is_null)) return Value();
    const List* list = values[0].get_if<List>();
    if (list == nullptr) return Fail(Operand(0), "only lists are cut");
    auto size = static_cast<int64_t>(list->size());
    CW_ASSIGN(int64_t begin, Bound(slice.has_begin, values, 1, 0, size));
    CW_ASSIGN(int64_t end, Bound(slice.has_end, values, values.size() - 1, size, size));
    if (begin >= end) return Value(List());
    return Value(List(list->begin() + begin, list->begin() + end));
  }

  // a < b < c is a < b AND b < c.
  Result<Value> operator()(const Comparison& comparison) const {
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

  Result<Value> operator()(const Call& call) const {
    const Function* function = call.bound;
    if (function == nullptr) {
      return Fail(expression_, fmt::format("there is no function {}()", call.function));
    }
    std::array<Value, kFewArguments> few;
    List many;
    std::span<Value> arguments = few;
    if (expression_.operands.size() > few.size()) {
      many.resize(expression_.operands.size());
      arguments = many;
    }
    arguments = arguments.first(expression_.operands.size());
    CW_TRY(FillOperands(arguments));
    if (!function->takes_null && std::ranges::any_of(arguments, &Value::is_null)) return Value();
    std::optional<Value> value = function->apply(running_, arguments);
    if (value) CW_TRY(Borrow(*value));
    if (value) return *std::move(value);
    CW_TRY(running_.fault);
    const Expression& where = arguments.size() == 1 ? Operand(0) : expression_;
    return Fail(where, fmt::format("{}() takes {}", function->name, function->takes));
  }

  Result<Value> operator()(const CaseOf& choice) const {
    size_t at = 0;
    Value subject;
    if (choice.has_subject) {
      CW_ASSIGN(subject, OperandValue(at++));
    }
    for (; at + 1 < expression_.operands.size(); at += 2) {
      bool chosen = false;
      if (choice.has_subject) {
        CW_ASSIGN(Value candidate, OperandValue(at));
        chosen = Equal(subject, candidate) == true;
      } else {
        CW_ASSIGN(Truth truth, EvaluateTruth(running_, Operand(at)));
        chosen = truth == true;
      }
      if (chosen) return OperandValue(at + 1);
    }
    return choice.has_otherwise ? OperandValue(expression_.operands.size() - 1) : Value();
  }

  Result<Value> operator()(const Comprehension& comprehension) const {
    CW_ASSIGN(Value of, OperandValue(0));
    if (of.is_null()) return of;
    CW_TRY(Borrow(of));
    const List* list = of.get_if<List>();
    if (list == nullptr) return Fail(Operand(0), "IN takes a list");
    List result;
    for (const Value& element : *list) {
      CW_TRY(running_.budget.Step());
      running_.frame[comprehension.slot] = element;
      if (comprehension.has_condition) {
        CW_ASSIGN(Truth truth, EvaluateTruth(running_, Operand(1)));
        if (truth != true) continue;
      }
      if (!comprehension.has_result) {
        CW_TRY(running_.budget.Borrow(BytesOf(element)));
        result.push_back(element);
        continue;
      }
      CW_ASSIGN(Value value, OperandValue(expression_.operands.size() - 1));
      CW_TRY(running_.budget.Borrow(BytesOf(value)));
      result.push_back(std::move(value));
    }
    return Value(std::move(result));
  }

  Result<Value> operator()(const Quantifier& test) const {
    CW_ASSIGN(Value of, OperandValue(0));
    if (of.is_null()) return of;
    CW_TRY(Borrow(of));
    const List* list = of.get_if<List>();
    if (list == nullptr) return Fail(Operand(0), "IN takes a list");
    size_t yes = 0;
    size_t unknown = 0;
    for (const Value& element : *list) {
      CW_TRY(running_.budget.Step());
      running_.frame[test.slot] = element;
      CW_ASSIGN(Truth truth, EvaluateTruth(running_, Operand(1)));
      yes += truth == true ? 1U : 0U;
      unknown += truth.has_value() ? 0U : 1U;
    }
    return ValueOf(Holds(test.quantity, yes, unknown, list->size()));
  }

  Result<Value> operator()(const Part<PatternTest>& /*unbound*/) const { return Unplanned(); }
  Result<Value> operator()(const Part<PatternComprehension>& /*unbound*/) const {
    return Unplanned();
  }
  Result<Value> operator()(const Part<ExistsQuery>& /*unbound*/) const { return Unplanned(); }

  Result<Value> operator()(const std::shared_ptr<const BoundSubquery>& subquery) const {
    return RunSubquery(running_, *subquery);
  }

  Result<Value> operator()(Operator op) const {
    switch (op) {
      case Operator::kOr:
      case Operator::kAnd:
        return Junction(op == Operator::kOr);
      case Operator::kXor:
        return ExclusiveOr();
      case Operator::kNot: {
        CW_ASSIGN(Truth truth, EvaluateTruth(running_, Operand(0)));
        return ValueOf(Not(truth));
      }
      case Operator::kIsNull:
      case Operator::kIsNotNull: {
        CW_ASSIGN(Value value, OperandValue(0));
        return Value(value.is_null() == (op == Operator::kIsNull));
      }
      case Operator::kIn:
        return Member();
      case Operator::kContains:
      case Operator::kStartsWith:
      case Operator::kEndsWith:
        return TextTest(op);
      case Operator::kIndex:
        return Element();
      default:
        return Computed(op);
    }
  }

 private:
  [[nodiscard]] const Expression& Operand(size_t i) const { return expression_.operands[i]; }
  [[nodiscard]] Result<Value> OperandValue(size_t i) const {
    return Evaluate(running_, Operand(i));
  }
  [[nodiscard]] Result<List> OperandValues() const {
    List values(expression_.operands.size());
    CW_TRY(FillOperands(values));
    return values;
  }
  [[nodiscard]] Result<void> FillOperands(std::span<Value> values) const {
    for (size_t i = 0; i < values.size(); ++i) {
      CW_ASSIGN(values[i], OperandValue(i));
      CW_TRY(Borrow(values[i]));
    }
    return {};
  }
  // Accounts for a value that is kept until the expression is evaluated.
  [[nodiscard]] Result<void> Borrow(const Value& value) const {
    uint64_t bytes = BytesOf(value);
    return bytes <= sizeof(Value) ? Result<void>() : running_.budget.Borrow(bytes);
  }
  [[nodiscard]] Error Fail(const Expression& where, std::string message) const {
    return QueryError(running_.query, where.place, std::move(message));
  }
  [[nodiscard]] Error Unplanned() const { return Fail(expression_, "a pattern cannot stand here"); }

  [[nodiscard]] Result<Value> PropertyOfValue(const Value& of, const std::string& key) const {
    if (of.is_null()) return Value();
    if (const auto* node = of.get_if<NodeId>()) return PropertyValue(running_, *node, key);
    if (const auto* edge = of.get_if<EdgeId>()) return PropertyValue(running_, *edge, key);
    if (const auto* standing = of.get_if<Standing>()) return PropertyValue(*standing, key);
    if (const Map* map = of.get_if<Map>()) {
      auto found = map->find(key);
      return found == map->end() ? Value() : found->second;
    }
    return Fail(Operand(0), "only nodes, edges and maps have properties");
  }

  // A bound of a slice within 0 and `size`.
  [[nodiscard]] Result<int64_t> Bound(bool given, const List& values, size_t i, int64_t otherwise,
                                      int64_t size) const {
    if (!given) return otherwise;
    const auto* bound = values[i].get_if<int64_t>();
    if (bound == nullptr) return Fail(Operand(i), "a list is cut at whole numbers");
    int64_t from_start = *bound < 0 ? *bound + size : *bound;
    return std::clamp<int64_t>(from_start, 0, size);
  }

  // What is unknown of some elements leaves the whole unknown, unless others decide it.
  static Truth Holds(Quantity quantity, size_t yes, size_t unknown, size_t size) {
    switch (quantity) {
      case Quantity::kAll:
        if (yes + unknown < size) return false;
        break;
      case Quantity::kAny:
        if (yes > 0) return true;
        break;
      case Quantity::kNone:
        if (yes > 0) return false;
        break;
      case Quantity::kSingle:
        if (yes > 1) return false;
        break;
    }
    if (unknown > 0) return std::nullopt;
    if (quantity == Quantity::kSingle) return yes == 1;
    return quantity != Quantity::kAny;
  }

  // OR is decided by one true, AND by one false; else an unknown makes it unknown.
  [[nodiscard]] Result<Value> Junction(bool decisive) const {
    Truth all = !decisive;
    for (const Expression& operand : expression_.operands) {
      CW_ASSIGN(Truth truth, EvaluateTruth(running_, operand));
      if (truth == decisive) return Value(decisive);
      if (!truth) all = std::nullopt;
    }
    return ValueOf(all);
  }

  [[nodiscard]] Result<Value> ExclusiveOr() const {
    bool odd = false;
    bool unknown = false;
    for (const Expression& operand : expression_.operands) {
      CW_ASSIGN(Truth truth, EvaluateTruth(running_, operand));
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

  // list[number], counted from the end below 0; map['key'], node['key'].
  [[nodiscard]] Result<Value> Element() const {
    CW_ASSIGN(List values, OperandValues());
    if (values[0].is_null() || values[1].is_null()) return Value();
    const List* list = values[0].get_if<List>();
    if (list == nullptr) {
      const auto* key = values[1].get_if<std::string>();
      if (key == nullptr) return Fail(Operand(1), "this takes the name of a property");
      return PropertyOfValue(values[0], *key);
    }
    const auto* index = values[1].get_if<int64_t>();
    if (index == nullptr) return Fail(Operand(1), "a list takes a whole number");
    auto size = static_cast<int64_t>(list->size());
    int64_t place = *index < 0 ? *index + size : *index;
    return place < 0 || place >= size ? Value() : (*list)[static_cast<size_t>(place)];
  }

  [[nodiscard]] Result<Value> Computed(Operator op) const {
    CW_ASSIGN(List values, OperandValues());
    Result<Value> value =
        op == Operator::kNegate ? Negated(values[0]) : Arithmetic(op, values[0], values[1]);
    if (value) return value;
    return Fail(expression_, value.error().message);
  }

  Running& running_;
  const Expression& expression_;
};

}  // namespace

Result<Value> Evaluate(Running& running, const Expression& expression) {
  Budget::Loan loan(running.budget);
  return std::visit(Evaluator(running, expression), expression.head);
}

Result<Truth> EvaluateTruth(Running& running, const Expression& expression) {
  Result<Value> value = Evaluate(running, expression);
  if (!value) return std::move(value).error();
  if (value->is_null()) return Truth();
  if (const bool* flag = value->get_if<bool>()) return Truth(*flag);
  return QueryError(running.query, expression.place, "expected a condition, true or false");
}

Result<uint64_t> EvaluateCount(Running& running, const Expression& expression) {
  CW_ASSIGN(Value value, Evaluate(running, expression));
  const auto* count = value.get_if<int64_t>();
  if (count != nullptr && *count >= 0) return static_cast<uint64_t>(*count);
  return QueryError(running.query, expression.place,
                    "expected a whole number that is not negative");
}

}  // namespace causeway
