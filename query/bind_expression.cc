// Variables to slots; calls against the table of functions; patterns to subqueries.
#include <fmt/format.h>

#include <algorithm>

#include "base/ascii.h"
#include "base/suggest.h"
#include "query/aggregate.h"
#include "query/diagnostic.h"
#include "query/functions.h"
#include "query/pattern_binder.h"

namespace causeway {
namespace {

// Whether a function may be given what a variable is known to be: its own words name it.
bool MayTake(const Function& function, VariableKind kind) {
  switch (kind) {
    case VariableKind::kNode:
      return function.takes.find("node") != std::string_view::npos;
    case VariableKind::kEdge:
      return function.takes.find("edge") != std::string_view::npos;
    case VariableKind::kPath:
      return function.takes.find("path") != std::string_view::npos;
    default:
      return function.takes.find("list") != std::string_view::npos;
  }
}

// What a variable is known to be, where it is a part of the graph.
std::optional<VariableKind> KindOf(const Expression& expression, const NameScope& scope) {
  const auto* variable = std::get_if<Variable>(&expression.head);
  const ScopeEntry* entry = variable == nullptr ? nullptr : scope.Find(variable->name);
  bool known = entry != nullptr && entry->kind != VariableKind::kAny &&
               entry->kind != VariableKind::kPlainValue;
  return known ? std::optional(entry->kind) : std::nullopt;
}

}  // namespace
bool HasAggregate(const Expression& expression) {
  const auto* call = std::get_if<Call>(&expression.head);
  if (call != nullptr && IsAggregate(call->function)) return true;
  return std::ranges::any_of(expression.operands, HasAggregate);
}

Result<void> PatternBinder::Bind(Expression& expression, const NameScope& scope) {
  return std::visit([&](auto& head) { return BindHead(expression, head, scope); }, expression.head);
}

Result<void> PatternBinder::BindOperands(Expression& expression, const NameScope& scope,
                                         size_t first) {
  for (size_t i = first; i < expression.operands.size(); ++i) {
    CW_TRY(Bind(expression.operands[i], scope));
  }
  return {};
}

Result<void> PatternBinder::BindHead(Expression& expression, Variable& variable,
                                     const NameScope& scope) {
  if (variable.slot.valid()) return {};
  const ScopeEntry* entry = scope.Find(variable.name);
  if (entry == nullptr) return UnknownVariable(variable.name, expression.place, scope);
  variable.slot = entry->slot;
  return {};
}

Result<void> PatternBinder::BindHead(Expression& expression, PropertyOf& property,
                                     const NameScope& scope) {
  const auto* variable = std::get_if<Variable>(&expression.operands.front().head);
  const ScopeEntry* entry = variable == nullptr ? nullptr : scope.Find(variable->name);
  if (entry != nullptr && entry->kind == VariableKind::kPath) {
    return Fail(expression.place,
                fmt::format("\"{}\" is a path, which has no properties", variable->name),
                "nodes(p) and relationships(p) give its parts");
  }
  bool of_graph = entry != nullptr && entry->kind != VariableKind::kPlainValue &&
                  entry->kind != VariableKind::kAny;
  if (of_graph) NoticeProperty(property.key);
  return BindOperands(expression, scope);
}

Result<void> PatternBinder::BindHead(Expression& expression, Call& call, const NameScope& scope) {
  CW_TRY(CheckCall(expression, call));
  call.bound = FindFunction(call.function);
  const Function& function = *call.bound;
  for (const Expression& argument : expression.operands) {
    std::optional<VariableKind> kind = KindOf(argument, scope);
    bool pattern = std::holds_alternative<Part<PatternTest>>(argument.head);
    if (!function.takes_null && (pattern || (kind && !MayTake(function, *kind)))) {
      return Fail(argument.place, fmt::format("{}() takes {}", call.function, function.takes));
    }
  }
  return BindOperands(expression, scope);
}

// What a condition is made of must be able to be true or false.
Result<void> PatternBinder::CheckCondition(const Expression& expression,
                                           const NameScope& scope) const {
  bool listed = std::holds_alternative<ListOf>(expression.head) ||
                std::holds_alternative<MapOf>(expression.head);
  if (const auto* literal = std::get_if<Literal>(&expression.head)) {
    listed = !literal->value.is_null() && literal->value.get_if<bool>() == nullptr;
  }
  if (!listed && !KindOf(expression, scope)) return {};
  bool is_literal = std::holds_alternative<Literal>(expression.head);
  return Fail(expression.place, "expected a condition, true or false",
              is_literal ? "compare it with something, for instance: a.name = 'gout'" : "");
}

Result<void> PatternBinder::BindHead(Expression& expression, Operator& op, const NameScope& scope) {
  bool logical =
      op == Operator::kAnd || op == Operator::kOr || op == Operator::kXor || op == Operator::kNot;
  for (const Expression& operand : expression.operands) {
    if (logical) CW_TRY(CheckCondition(operand, scope));
  }
  return BindOperands(expression, scope);
}

// A node and a text are never equal, and nothing else says so.
Result<void> PatternBinder::BindHead(Expression& expression, Comparison& /*comparison*/,
                                     const NameScope& scope) {
  for (size_t i = 0; i + 1 < expression.operands.size(); ++i) {
    for (auto [node, text] : {std::pair(i, i + 1), std::pair(i + 1, i)}) {
      const auto* literal = std::get_if<Literal>(&expression.operands[text].head);
      bool is_text = literal != nullptr && literal->value.get_if<std::string>() != nullptr;
      if (!is_text || KindOf(expression.operands[node], scope) != VariableKind::kNode) continue;
      const std::string& name = std::get<Variable>(expression.operands[node].head).name;
      Notice(fmt::format("a node is no text: compare its name, {}.name", name), {});
    }
  }
  return BindOperands(expression, scope);
}

Result<void> PatternBinder::CheckCall(const Expression& expression, const Call& call) const {
  if (IsAggregate(call.function)) {
    return Fail(expression.place, fmt::format("{}() cannot stand here", call.function),
                "aggregate in WITH or RETURN, and use its column");
  }
  const Function* function = FindFunction(call.function);
  if (function == nullptr) {
    std::vector<std::string_view> known = FunctionNames();
    std::vector<std::string> near = Suggest(call.function, known);
    return Fail(expression.place, fmt::format("there is no function {}()", call.function),
                near.empty() ? "docs/query-language.md lists the functions" : DidYouMean(near));
  }
  size_t count = expression.operands.size();
  if (call.star || call.distinct || count < function->least || count > function->most) {
    return Fail(expression.place,
                fmt::format("{}() takes {}", call.function, ArgumentsOf(*function)));
  }
  return {};
}

Result<void> PatternBinder::BindHead(Expression& expression, Comprehension& list,
                                     const NameScope& scope) {
  CW_TRY(Bind(expression.operands.front(), scope));
  NameScope inner = scope;
  if (!list.slot.valid()) list.slot = NewSlot();
  inner.Add({.name = list.variable, .slot = list.slot});
  return BindOperands(expression, inner, 1);
}

Result<void> PatternBinder::BindHead(Expression& expression, Quantifier& test,
                                     const NameScope& scope) {
  CW_TRY(Bind(expression.operands.front(), scope));
  NameScope inner = scope;
  if (!test.slot.valid()) test.slot = NewSlot();
  inner.Add({.name = test.variable, .slot = test.slot});
  return BindOperands(expression, inner, 1);
}

Result<void> PatternBinder::BindHead(Expression& expression, Part<PatternTest>& test,
                                     const NameScope& scope) {
  NameScope inner = scope;
  PathPattern path = test->path;
  size_t known = inner.entries().size();
  CW_ASSIGN(MatchStage stage, BindMatch({path}, std::nullopt, inner));
  if (inner.entries().size() > known) {
    return UnknownVariable(inner.entries()[known].name, expression.place, scope);
  }
  BoundSubquery subquery;
  subquery.parts.emplace_back().stages.emplace_back(std::move(stage));
  expression.head = std::make_shared<const BoundSubquery>(std::move(subquery));
  return {};
}

Result<void> PatternBinder::BindHead(Expression& expression, Part<PatternComprehension>& list,
                                     const NameScope& scope) {
  NameScope inner = scope;
  CW_ASSIGN(MatchStage stage, BindMatch({list->path}, list->where, inner));
  BoundSubquery subquery{.gives = BoundSubquery::Gives::kList, .result = list->result};
  CW_TRY(Bind(*subquery.result, inner));
  subquery.parts.emplace_back().stages.emplace_back(std::move(stage));
  expression.head = std::make_shared<const BoundSubquery>(std::move(subquery));
  return {};
}

Result<void> PatternBinder::BindHead(Expression& expression, Part<ExistsQuery>& exists,
                                     const NameScope& scope) {
  BoundSubquery subquery;
  if (exists->counts) subquery.gives = BoundSubquery::Gives::kCount;
  CW_ASSIGN(subquery.parts, BindUnion(exists->query, scope));
  expression.head = std::make_shared<const BoundSubquery>(std::move(subquery));
  return {};
}

Error PatternBinder::Fail(Place place, std::string message, std::string hint) const {
  return QueryError(text_, place, std::move(message), std::move(hint));
}

Result<RowCondition> PatternBinder::RunCondition(Expression condition,
                                                 const std::vector<std::string>& columns) {
  NameScope scope;
  for (const std::string& column : columns) {
    scope.Add({.name = LowerAscii(column), .slot = NewSlot()});
  }
  uint32_t slot = 0;
  for (const std::string& column : columns) scope.Add({.name = column, .slot = {slot++}});
  CW_TRY(CheckCondition(condition, scope));
  CW_TRY(Bind(condition, scope));
  return RowCondition{.condition = std::move(condition), .slots = slots_};
}

Result<RowCondition> BindRowCondition(const Graph& graph, std::string_view text,
                                      Expression condition, const std::vector<std::string>& columns,
                                      std::vector<std::string>& notices) {
  return PatternBinder(graph, text, notices).RunCondition(std::move(condition), columns);
}

Error PatternBinder::UnknownVariable(const std::string& name, Place place,
                                     const NameScope& scope) const {
  std::vector<std::string> near = Suggest(name, scope.Names());
  return Fail(place, fmt::format("\"{}\" is not defined here", name),
              near.empty() ? "a text stands in quotes: '" + name + "'" : DidYouMean(near));
}

void PatternBinder::Notice(std::string text, const std::vector<std::string>& near) {
  std::string hint = DidYouMean(near);
  if (!hint.empty()) text += "; " + hint;
  if (std::ranges::find(notices_, text) == notices_.end()) notices_.push_back(std::move(text));
}

void PatternBinder::NoticeProperty(const std::string& key) {
  std::vector<std::string_view> known = BuiltInProperties();
  if (std::ranges::find(known, key) != known.end() || graph_.Find(key)) return;
  Notice(fmt::format("nothing has a property \"{}\"", key), Suggest(key, known));
}

void PatternBinder::NoticeTypeAsVariable(const std::string& variable) {
  std::optional<StringId> id = graph_.Find(variable);
  std::vector<StringId> types = graph_.Types();
  if (!id || std::ranges::find(types, *id) == types.end()) return;
  Notice(fmt::format("\"{0}\" is a variable here and stands for any edge; as a type: [:{0}]",
                     variable),
         {});
}

// A word of one or two letters is a variable, whatever it names.
void PatternBinder::NoticeNameAsVariable(const std::string& variable) {
  if (variable.size() < 3 || graph_.FindByName(variable).empty()) return;
  Notice(fmt::format("\"{0}\" is a variable here and stands for any node; as a name: "
                     "({{name: '{0}'}})",
                     variable),
         {});
}

// What is in use is gathered from the whole graph, and so only for a word that is not in it.
std::optional<StringId> PatternBinder::LabelId(const Word& label) {
  std::optional<StringId> id = graph_.Find(label.text);
  if (id) return id;
  std::vector<std::string_view> known;
  for (StringId string : graph_.LabelsInUse()) known.push_back(graph_.Text(string));
  Notice(fmt::format("no node has the label \"{}\"", label.text), Suggest(label.text, known));
  return std::nullopt;
}

std::optional<StringId> PatternBinder::TypeId(const Word& type) {
  std::optional<StringId> id = graph_.Find(type.text);
  if (id) return id;
  std::vector<std::string_view> known;
  for (StringId string : graph_.Types()) known.push_back(graph_.Text(string));
  Notice(fmt::format("no edge has the type \"{}\"", type.text), Suggest(type.text, known));
  return std::nullopt;
}

}  // namespace causeway
