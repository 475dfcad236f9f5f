// The text form of expressions: brackets where they bind, names in backquotes where they must.
#include <fmt/format.h>

#include <array>
#include <cmath>

#include "base/overloaded.h"
#include "query/ast.h"
#include "query/pattern_text.h"

namespace causeway {
namespace {

struct OperatorText {
  std::string_view text;
  int binding;  // the higher, the tighter
};

// By Operator.
constexpr std::array kOperatorTexts = {
    OperatorText{" OR ", 1},          OperatorText{" XOR ", 2},       OperatorText{" AND ", 3},
    OperatorText{"NOT ", 4},          OperatorText{" IN ", 6},        OperatorText{" CONTAINS ", 6},
    OperatorText{" STARTS WITH ", 6}, OperatorText{" ENDS WITH ", 6}, OperatorText{" IS NULL", 6},
    OperatorText{" IS NOT NULL", 6},  OperatorText{" + ", 7},         OperatorText{" - ", 7},
    OperatorText{" * ", 8},           OperatorText{" / ", 8},         OperatorText{" % ", 8},
    OperatorText{" ^ ", 9},           OperatorText{"-", 10},          OperatorText{"[]", 11},
};
constexpr int kComparisonBinding = 5;
constexpr int kPostfixBinding = 11;
constexpr int kBindsTightest = 12;

constexpr std::array<std::string_view, 6> kComparatorTexts = {" = ",  " <> ", " < ",
                                                              " <= ", " > ",  " >= "};
constexpr std::array<std::string_view, 4> kQuantityTexts = {"all", "any", "none", "single"};

const OperatorText& TextOf(Operator op) { return kOperatorTexts.at(static_cast<size_t>(op)); }

int BindingOf(const Expression& expression) {
  return std::visit(Overloaded{
                        [](const Comparison& /*head*/) { return kComparisonBinding; },
                        [](Operator op) { return TextOf(op).binding; },
                        [](const PropertyOf& /*head*/) { return kPostfixBinding; },
                        [](const HasLabels& /*head*/) { return kPostfixBinding; },
                        [](const SliceOf& /*head*/) { return kPostfixBinding; },
                        [](const auto& /*head*/) { return kBindsTightest; },
                    },
                    expression.head);
}

std::string Quoted(std::string_view text) {
  std::string quoted = "'";
  for (char c : text) {
    if (c == '\'' || c == '\\') quoted += '\\';
    quoted += c;
  }
  return quoted + '\'';
}

std::string NumberText(double number) {
  std::string text = fmt::format("{}", number);
  return text.find_first_of(".en") == std::string::npos ? text + ".0" : text;
}

std::string LiteralText(const Value& value) {
  return std::visit(Overloaded{
                        [](bool flag) { return std::string(flag ? "true" : "false"); },
                        [](int64_t integer) { return std::to_string(integer); },
                        [](double number) { return NumberText(number); },
                        [](const std::string& text) { return Quoted(text); },
                        [](const auto& /*other*/) { return std::string("null"); },
                    },
                    value.variant());
}

std::string Joined(const std::vector<Expression>& expressions) {
  std::string text;
  for (const Expression& expression : expressions) {
    if (!text.empty()) text += ", ";
    text += ToText(expression);
  }
  return text;
}

// In brackets unless it binds tighter than `binding`.
std::string Operand(const Expression& operand, int binding) {
  std::string text = ToText(operand);
  return BindingOf(operand) > binding ? text : '(' + text + ')';
}

// What stands before a dot, a colon or a square bracket; a number would take the dot.
std::string BeforePostfix(const Expression& operand) {
  bool literal = std::holds_alternative<Literal>(operand.head);
  return literal ? '(' + ToText(operand) + ')' : Operand(operand, kPostfixBinding - 1);
}

// Writes an expression by its head.
class HeadText {
 public:
  explicit HeadText(const std::vector<Expression>& operands) : operands_(operands) {}

  std::string operator()(const Literal& literal) const { return LiteralText(literal.value); }
  std::string operator()(const Variable& variable) const { return WordText(variable.name); }
  std::string operator()(const Parameter& parameter) const {
    return '$' + WordText(parameter.name);
  }
  std::string operator()(const PropertyOf& property) const {
    return BeforePostfix(operands_[0]) + '.' + WordText(property.key);
  }
  std::string operator()(const HasLabels& test) const {
    // Labels behind labels would be read as those of one test.
    bool labelled = std::holds_alternative<HasLabels>(operands_[0].head);
    std::string of = labelled ? '(' + ToText(operands_[0]) + ')' : BeforePostfix(operands_[0]);
    return of + LabelsText(test.labels);
  }
  // A list that begins with x IN … would be read as a comprehension.
  std::string operator()(const ListOf& /*list*/) const {
    const auto* op = operands_.empty() ? nullptr : std::get_if<Operator>(&operands_[0].head);
    if (op == nullptr || *op != Operator::kIn) return '[' + Joined(operands_) + ']';
    std::string text = "[(" + ToText(operands_[0]) + ')';
    for (size_t i = 1; i < operands_.size(); ++i) text += ", " + ToText(operands_[i]);
    return text + ']';
  }

  std::string operator()(const MapOf& map) const {
    std::string text;
    for (size_t i = 0; i < map.keys.size(); ++i) {
      text += (i == 0 ? "" : ", ") + WordText(map.keys[i]) + ": " + ToText(operands_[i]);
    }
    return '{' + text + '}';
  }

  std::string operator()(const SliceOf& slice) const {
    return BeforePostfix(operands_[0]) + '[' + (slice.has_begin ? ToText(operands_[1]) : "") +
           ".." + (slice.has_end ? ToText(operands_.back()) : "") + ']';
  }

  std::string operator()(const Comparison& comparison) const {
    std::string text = Operand(operands_[0], kComparisonBinding);
    for (size_t i = 0; i < comparison.comparators.size(); ++i) {
      text += kComparatorTexts.at(static_cast<size_t>(comparison.comparators[i]));
      text += Operand(operands_[i + 1], kComparisonBinding);
    }
    return text;
  }

  std::string operator()(const Call& call) const {
    return call.function + '(' + (call.distinct ? "DISTINCT " : "") +
           (call.star ? "*" : Joined(operands_)) + ')';
  }

  std::string operator()(const CaseOf& choice) const {
    std::string text = "CASE";
    size_t at = 0;
    if (choice.has_subject) text += ' ' + ToText(operands_[at++]);
    for (; at + 1 < operands_.size(); at += 2) {
      text += " WHEN " + ToText(operands_[at]) + " THEN " + ToText(operands_[at + 1]);
    }
    if (choice.has_otherwise) text += " ELSE " + ToText(operands_.back());
    return text + " END";
  }

  std::string operator()(const Comprehension& list) const {
    std::string text = '[' + WordText(list.variable) + " IN " + ToText(operands_[0]);
    if (list.has_condition) text += " WHERE " + ToText(operands_[1]);
    if (list.has_result) text += " | " + ToText(operands_.back());
    return text + ']';
  }

  std::string operator()(const Quantifier& test) const {
    return fmt::format("{}({} IN {} WHERE {})",
                       kQuantityTexts.at(static_cast<size_t>(test.quantity)),
                       WordText(test.variable), ToText(operands_[0]), ToText(operands_[1]));
  }

  std::string operator()(const Part<PatternTest>& test) const {
    return test->called ? "exists(" + ToText(test->path) + ')' : ToText(test->path);
  }

  std::string operator()(const Part<PatternComprehension>& list) const {
    return '[' + ToText(list->path) + (list->where ? " WHERE " + ToText(*list->where) : "") +
           " | " + ToText(list->result) + ']';
  }

  std::string operator()(const Part<ExistsQuery>& exists) const {
    return std::string(exists->counts ? "COUNT" : "EXISTS") + " { " + ToText(exists->query) + " }";
  }

  std::string operator()(const std::shared_ptr<const BoundSubquery>& /*planned*/) const {
    return "{ … }";
  }

  std::string operator()(Operator op) const {
    const OperatorText& how = TextOf(op);
    if (op == Operator::kIndex) {
      return BeforePostfix(operands_[0]) + '[' + ToText(operands_[1]) + ']';
    }
    if (op == Operator::kNot) return "NOT " + Operand(operands_[0], how.binding - 1);
    // Of a number in no brackets, the sign would be read as the number's own; and of a variable in
    // brackets, "(a) - -b" as a path.
    if (op == Operator::kNegate) return '-' + BeforePostfix(operands_[0]);
    if (operands_.size() == 1) return Operand(operands_[0], how.binding) + std::string(how.text);
    std::string text;
    for (const Expression& operand : operands_) {
      if (!text.empty()) text += how.text;
      text += Operand(operand, how.binding);
    }
    return text;
  }

 private:
  const std::vector<Expression>& operands_;
};

}  // namespace

std::string ToText(const Expression& expression) {
  return std::visit(HeadText(expression.operands), expression.head);
}

}  // namespace causeway
