// The text form of the AST: the language itself, keywords in capitals, brackets where they bind.
#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cctype>

#include "base/overloaded.h"
#include "query/ast.h"
#include "query/keywords.h"

namespace causeway {
namespace {

struct OperatorText {
  Operator op;
  std::string_view text;
  int binding;  // the higher, the tighter
};

constexpr int kBindsTightest = 9;
constexpr std::array kOperatorTexts = {
    OperatorText{Operator::kOr, " OR ", 1},
    OperatorText{Operator::kXor, " XOR ", 2},
    OperatorText{Operator::kAnd, " AND ", 3},
    OperatorText{Operator::kNot, "NOT ", 4},
    OperatorText{Operator::kIn, " IN ", 6},
    OperatorText{Operator::kContains, " CONTAINS ", 6},
    OperatorText{Operator::kStartsWith, " STARTS WITH ", 6},
    OperatorText{Operator::kEndsWith, " ENDS WITH ", 6},
    OperatorText{Operator::kIsNull, " IS NULL", 6},
    OperatorText{Operator::kIsNotNull, " IS NOT NULL", 6},
};

constexpr int kComparisonBinding = 5;
constexpr std::array<std::string_view, 6> kComparatorTexts = {" = ",  " <> ", " < ",
                                                              " <= ", " > ",  " >= "};

const OperatorText& TextOf(Operator op) { return kOperatorTexts.at(static_cast<size_t>(op)); }

int BindingOf(const Expression& expression) {
  if (std::holds_alternative<Comparison>(expression.head)) return kComparisonBinding;
  const auto* op = std::get_if<Operator>(&expression.head);
  return op == nullptr ? kBindsTightest : TextOf(*op).binding;
}

std::string Quoted(std::string_view text) {
  std::string quoted = "'";
  for (char c : text) {
    if (c == '\'' || c == '\\') quoted += '\\';
    quoted += c;
  }
  return quoted + '\'';
}

// A word as it is, or in backquotes where the lexer would not read it as one.
std::string WordText(std::string_view word) {
  bool plain =
      !word.empty() && (std::isdigit(static_cast<unsigned char>(word[0])) == 0) &&
      std::ranges::all_of(word, [](unsigned char c) { return std::isalnum(c) != 0 || c == '_'; });
  if (plain && !IsReserved(word)) return std::string(word);
  std::string quoted = "`";
  for (char c : word) quoted += c == '`' ? std::string("``") : std::string(1, c);
  return quoted + '`';
}

std::string LiteralText(const Value& value) {
  if (const auto* flag = value.get_if<bool>()) return *flag ? "true" : "false";
  if (const auto* integer = value.get_if<int64_t>()) return std::to_string(*integer);
  if (const auto* text = value.get_if<std::string>()) return Quoted(*text);
  const auto* number = value.get_if<double>();
  if (number == nullptr) return "null";
  std::string text = fmt::format("{}", *number);
  return text.find_first_of(".e") == std::string::npos ? text + ".0" : text;
}

std::string Joined(const std::vector<Expression>& expressions) {
  std::string text;
  for (const Expression& expression : expressions) {
    if (!text.empty()) text += ", ";
    text += ToText(expression);
  }
  return text;
}

std::string Operand(const Expression& operand, int binding) {
  std::string text = ToText(operand);
  return BindingOf(operand) > binding ? text : '(' + text + ')';
}

std::string OperationText(Operator op, const std::vector<Expression>& operands) {
  const OperatorText& how = TextOf(op);
  if (op == Operator::kNot) return "NOT " + Operand(operands[0], how.binding - 1);
  if (operands.size() == 1) return Operand(operands[0], how.binding) + std::string(how.text);
  std::string text;
  for (const Expression& operand : operands) {
    if (!text.empty()) text += how.text;
    text += Operand(operand, how.binding);
  }
  return text;
}

std::string ComparisonText(const Comparison& comparison, const std::vector<Expression>& operands) {
  std::string text = Operand(operands[0], kComparisonBinding);
  for (size_t i = 0; i < comparison.comparators.size(); ++i) {
    text += kComparatorTexts.at(static_cast<size_t>(comparison.comparators[i]));
    text += Operand(operands[i + 1], kComparisonBinding);
  }
  return text;
}

std::string CallText(const Call& call, const std::vector<Expression>& operands) {
  return call.function + '(' + (call.distinct ? "DISTINCT " : "") +
         (call.star ? "*" : Joined(operands)) + ')';
}

std::string PropertiesText(const PropertyPattern& properties) {
  if (properties.empty()) return {};
  std::string text;
  for (const auto& [key, value] : properties) {
    text += (text.empty() ? "{" : ", ") + WordText(key.text) + ": " + ToText(value);
  }
  return text + '}';
}

// Joins what is not empty by a space.
std::string Spaced(std::string a, const std::string& b) {
  if (!a.empty() && !b.empty()) a += ' ';
  return a + b;
}

std::string VariableText(const std::string& variable) {
  return variable.empty() ? std::string() : WordText(variable);
}

std::string WordList(const std::vector<Word>& words) {
  std::string text;
  for (const Word& word : words) {
    if (!text.empty()) text += ", ";
    text += word.text;
  }
  return text;
}

std::string FacetsOf(const std::vector<Word>& facets) {
  return facets.empty() ? " OF " : ' ' + WordList(facets) + " OF ";
}

std::string CommandText(const SharedVerb& verb) {
  std::string least =
      verb.at_least ? "AT LEAST " + std::to_string(*verb.at_least) + " OF " : std::string();
  return "SHARED" + FacetsOf(verb.facets) + least + verb.items.text;
}

std::string CommandText(const DistinctVerb& verb) {
  return "DISTINCT" + FacetsOf(verb.facets) + verb.items.text;
}

std::string CommandText(const CompareVerb& verb) {
  return "COMPARE " + verb.items.text + (verb.facets.empty() ? "" : " ON " + WordList(verb.facets));
}

std::string CommandText(const WhyVerb& verb) { return "WHY " + verb.claim.text; }

std::string CommandText(const DescribeVerb& verb) { return "DESCRIBE " + verb.item.text; }

std::string CommandText(const ShowVerb& verb) {
  return "SHOW " + std::string(kShowWords.at(static_cast<size_t>(verb.what)));
}

std::string CommandText(const PatternQuery& query) { return ToText(query); }

std::string TailText(const Tail& tail) {
  std::string text;
  if (!tail.expand.empty()) text += " EXPAND " + WordList(tail.expand);
  if (tail.including_denied) text += " INCLUDING DENIED";
  if (tail.only_plain) text += " ONLY PLAIN";
  if (tail.strict) text += " STRICT";
  for (size_t i = 0; i < tail.order.size(); ++i) {
    const SortColumn& key = tail.order[i];
    text += (i == 0 ? " ORDER BY " : ", ") + Quoted(key.column.text);
    if (key.descending) text += " DESC";
  }
  if (tail.limit) text += " LIMIT " + std::to_string(*tail.limit);
  return text;
}

std::string ReturnText(const PatternQuery& query) {
  std::string text = query.distinct ? " RETURN DISTINCT " : " RETURN ";
  if (query.all_variables) text += '*';
  for (size_t i = 0; i < query.items.size(); ++i) {
    if (i > 0 || query.all_variables) text += ", ";
    text += ToText(query.items[i].expression) + " AS " + WordText(query.items[i].name);
  }
  return text;
}

}  // namespace

std::string ToText(const Expression& expression) {
  const std::vector<Expression>& operands = expression.operands;
  return std::visit(
      Overloaded{
          [](const Literal& literal) { return LiteralText(literal.value); },
          [](const Variable& variable) { return WordText(variable.name); },
          [&](const PropertyOf& property) {
            return Operand(operands[0], kBindsTightest - 1) + '.' + WordText(property.key);
          },
          [&](const ListOf& /*list*/) { return '[' + Joined(operands) + ']'; },
          [&](const Comparison& comparison) { return ComparisonText(comparison, operands); },
          [&](const Call& call) { return CallText(call, operands); },
          [&](Operator op) { return OperationText(op, operands); },
      },
      expression.head);
}

std::string ToText(const NodePattern& node) {
  std::string text = VariableText(node.variable);
  for (const Word& label : node.labels) text += ':' + WordText(label.text);
  return '(' + Spaced(text, PropertiesText(node.properties)) + ')';
}

std::string ToText(const EdgePattern& edge) {
  std::string text = VariableText(edge.variable);
  for (size_t i = 0; i < edge.types.size(); ++i) {
    text += (i == 0 ? ':' : '|') + WordText(edge.types[i].text);
  }
  text = Spaced(text, PropertiesText(edge.properties));
  if (!text.empty()) text = '[' + text + ']';
  return (edge.arrow == Arrow::kLeft ? "<-" : "-") + text +
         (edge.arrow == Arrow::kRight ? "->" : "-");
}

std::string ToText(const PatternQuery& query) {
  std::string text = "MATCH " + ToText(query.node);
  if (query.hop) text += ToText(query.hop->edge) + ToText(query.hop->node);
  if (query.where) text += " WHERE " + ToText(*query.where);
  text += ReturnText(query);
  for (size_t i = 0; i < query.order.size(); ++i) {
    text += (i == 0 ? " ORDER BY " : ", ") + ToText(query.order[i].expression);
    if (query.order[i].descending) text += " DESC";
  }
  if (query.skip) text += " SKIP " + std::to_string(*query.skip);
  if (query.limit) text += " LIMIT " + std::to_string(*query.limit);
  return text;
}

std::string ToText(const Query& query) {
  std::string command =
      std::visit([](const auto& what) { return CommandText(what); }, query.command);
  return (query.explain ? "EXPLAIN " : "") + command + TailText(query.tail);
}

}  // namespace causeway
