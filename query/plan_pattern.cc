// What openCypher checks before it runs a query, and the choice of the start.
#include "query/plan_pattern.h"

#include <fmt/format.h>

#include <algorithm>
#include <set>

#include "base/suggest.h"
#include "query/diagnostic.h"
#include "query/functions.h"

namespace causeway {
namespace {

bool IsCount(const Expression& expression) {
  const auto* call = std::get_if<Call>(&expression.head);
  return call != nullptr && call->function == "count";
}

class PatternPlanner {
 public:
  PatternPlanner(const Graph& graph, std::string_view text, PatternQuery query,
                 std::vector<std::string>& notices)
      : graph_(graph), text_(text), notices_(notices), plan_{.query = std::move(query)} {}

  Result<MatchPlan> Run() {
    CW_TRY(DefineVariables());
    CW_TRY(CheckProperties());
    if (Query().where) CW_TRY(Check(*Query().where, variables_, false));
    CW_TRY(CheckColumns());
    CW_TRY(CheckOrder());
    NoticeUnknownWords();
    ChooseStart();
    return std::move(plan_);
  }

 private:
  PatternQuery& Query() { return plan_.query; }

  [[nodiscard]] Error Fail(Place place, std::string message, std::string hint = {}) const {
    return QueryError(text_, place, std::move(message), std::move(hint));
  }

  Result<void> DefineVariables() {
    auto define = [&](const std::string& variable) {
      if (!variable.empty()) variables_.insert(variable);
    };
    define(Query().node.variable);
    if (!Query().hop) return {};
    define(Query().hop->node.variable);
    const EdgePattern& edge = Query().hop->edge;
    if (variables_.contains(edge.variable)) {
      return Fail(edge.place, fmt::format("\"{}\" names a node and an edge", edge.variable),
                  "give them different names");
    }
    define(edge.variable);
    return {};
  }

  Result<void> CheckProperties() {
    CW_TRY(CheckValues(Query().node.properties));
    if (!Query().hop) return {};
    CW_TRY(CheckValues(Query().hop->edge.properties));
    return CheckValues(Query().hop->node.properties);
  }

  Result<void> CheckValues(const PropertyPattern& properties) {
    for (const auto& [key, value] : properties) {
      if (HasVariable(value)) {
        return Fail(value.place, "a property in a pattern takes a value, not a variable",
                    "compare variables in WHERE");
      }
      CW_TRY(Check(value, {}, false));
      NoticeProperty(key.text);
    }
    return {};
  }

  static bool HasVariable(const Expression& expression) {
    return std::holds_alternative<Variable>(expression.head) ||
           std::ranges::any_of(expression.operands, HasVariable);
  }

  static bool HasVariableBesideCount(const Expression& expression) {
    if (IsCount(expression)) return false;
    return std::holds_alternative<Variable>(expression.head) ||
           std::ranges::any_of(expression.operands, HasVariableBesideCount);
  }

  // Every variable is among `known`, every function exists, count stands where it may.
  Result<void> Check(const Expression& expression, const std::set<std::string>& known,
                     bool may_count) {
    if (const auto* variable = std::get_if<Variable>(&expression.head)) {
      if (!known.contains(variable->name)) return UnknownVariable(expression, known);
    }
    if (const auto* property = std::get_if<PropertyOf>(&expression.head)) {
      NoticeProperty(property->key);
    }
    bool inner_count = may_count;
    if (const auto* call = std::get_if<Call>(&expression.head)) {
      CW_TRY(CheckCall(expression, *call, may_count));
      inner_count = inner_count && !IsCount(expression);
    }
    for (const Expression& operand : expression.operands) {
      CW_TRY(Check(operand, known, inner_count));
    }
    return {};
  }

  Result<void> CheckCall(const Expression& expression, const Call& call, bool may_count) {
    bool count = IsCount(expression);
    if (!count && FindFunction(call.function) == nullptr) {
      std::vector<std::string_view> known = FunctionNames();
      std::vector<std::string> near = Suggest(call.function, known);
      return Fail(
          expression.place, fmt::format("there is no function {}()", call.function),
          near.empty() ? "there are " + Listed({known.begin(), known.end()}) : DidYouMean(near));
    }
    if (count && !may_count) {
      return Fail(expression.place, "count cannot stand here", "count in RETURN");
    }
    bool arguments = call.star ? count : expression.operands.size() == 1;
    if (!arguments || (call.distinct && !count)) {
      return Fail(expression.place, fmt::format("{}() takes one argument", call.function));
    }
    return {};
  }

  [[nodiscard]] Error UnknownVariable(const Expression& expression,
                                      const std::set<std::string>& known) const {
    const std::string& name = std::get<Variable>(expression.head).name;
    std::vector<std::string_view> candidates(known.begin(), known.end());
    std::vector<std::string> near = Suggest(name, candidates);
    return Fail(expression.place, fmt::format("\"{}\" is not defined here", name),
                near.empty() ? "a text stands in quotes: '" + name + "'" : DidYouMean(near));
  }

  // RETURN * becomes all variables in order; columns have different names.
  Result<void> CheckColumns() {
    if (Query().all_variables) {
      if (variables_.empty()) return Fail(Query().node.place, "RETURN * of no variables");
      std::vector<ReturnItem> all;
      for (const std::string& variable : variables_) {
        all.push_back({.expression = {.head = Variable{variable}}, .name = variable});
      }
      Query().items.insert(Query().items.begin(), all.begin(), all.end());
      Query().all_variables = false;
    }
    for (const ReturnItem& item : Query().items) {
      CW_TRY(Check(item.expression, variables_, true));
      if (!columns_.insert(item.name).second) {
        return Fail(item.expression.place, fmt::format("two columns are named \"{}\"", item.name),
                    "name one of them with AS");
      }
      if (!HasCount(item.expression)) continue;
      plan_.grouped = true;
      if (HasVariableBesideCount(item.expression)) {
        return Fail(item.expression.place, "a column that counts uses no variable beside count",
                    "return it as a column of its own");
      }
    }
    return {};
  }

  // After DISTINCT or count, only what is returned can be ordered by.
  Result<void> CheckOrder() {
    bool only_columns = Query().distinct || plan_.grouped;
    std::set<std::string> known = columns_;
    if (!only_columns) known.insert(variables_.begin(), variables_.end());
    for (const SortItem& key : Query().order) {
      bool returned = std::ranges::find(Query().items, key.expression, &ReturnItem::expression) !=
                      Query().items.end();
      if (returned) continue;
      Result<void> checked = Check(key.expression, known, false);
      if (checked || !only_columns) {
        CW_TRY(std::move(checked));
        continue;
      }
      return Fail(key.expression.place, "after DISTINCT or count, ORDER BY takes what is returned",
                  "return it as a column too");
    }
    return {};
  }

  void Notice(std::string text, const std::vector<std::string>& near) {
    std::string hint = DidYouMean(near);
    if (!hint.empty()) text += "; " + hint;
    if (std::ranges::find(notices_, text) == notices_.end()) notices_.push_back(std::move(text));
  }

  void NoticeProperty(const std::string& key) {
    std::vector<std::string_view> known = BuiltInProperties();
    if (std::ranges::find(known, key) != known.end() || graph_.Find(key)) return;
    Notice(fmt::format("nothing has a property \"{}\"", key), Suggest(key, known));
  }

  void NoticeUnknownWords() {
    NoticeWords(Query().node.labels, &Graph::LabelsInUse, "no node has the label");
    if (!Query().hop) return;
    NoticeWords(Query().hop->node.labels, &Graph::LabelsInUse, "no node has the label");
    NoticeWords(Query().hop->edge.types, &Graph::Types, "no edge has the type");
  }

  // What is in use is gathered from the whole graph, and so only for a word that is not in it.
  void NoticeWords(const std::vector<Word>& words, std::vector<StringId> (Graph::*in_use)() const,
                   std::string_view what) {
    for (const Word& word : words) {
      if (graph_.Find(word.text)) continue;
      std::vector<std::string_view> known;
      for (StringId string : (graph_.*in_use)()) known.push_back(graph_.Text(string));
      Notice(fmt::format("{} \"{}\"", what, word.text), Suggest(word.text, known));
    }
  }

  // A name that a node must have, from its pattern or from WHERE, spares the scan of all nodes.
  void ChooseStart() {
    plan_.start_name = NameOf(Query().node);
    if (plan_.start_name || !Query().hop) return;
    plan_.start_name = NameOf(Query().hop->node);
    plan_.from_right = plan_.start_name.has_value();
  }

  std::optional<std::string> NameOf(const NodePattern& node) {
    for (const auto& [key, value] : node.properties) {
      if (key.text == "name") {
        if (auto text = TextOf(value)) return text;
      }
    }
    if (!Query().where || node.variable.empty()) return std::nullopt;
    const Expression& where = *Query().where;
    bool all = std::holds_alternative<Operator>(where.head) &&
               std::get<Operator>(where.head) == Operator::kAnd;
    if (!all) return NameInTest(where, node.variable);
    for (const Expression& test : where.operands) {
      if (auto name = NameInTest(test, node.variable)) return name;
    }
    return std::nullopt;
  }

  static std::optional<std::string> TextOf(const Expression& expression) {
    const auto* literal = std::get_if<Literal>(&expression.head);
    const std::string* text = literal == nullptr ? nullptr : literal->value.get_if<std::string>();
    return text == nullptr ? std::nullopt : std::optional(*text);
  }

  // variable.name = 'text', or the other way round.
  static std::optional<std::string> NameInTest(const Expression& test,
                                               const std::string& variable) {
    const auto* comparison = std::get_if<Comparison>(&test.head);
    bool equality = comparison != nullptr && comparison->comparators.size() == 1 &&
                    comparison->comparators.front() == Comparator::kEqual;
    if (!equality) return std::nullopt;
    if (IsNameOf(test.operands[0], variable)) return TextOf(test.operands[1]);
    if (IsNameOf(test.operands[1], variable)) return TextOf(test.operands[0]);
    return std::nullopt;
  }

  static bool IsNameOf(const Expression& expression, const std::string& variable) {
    const auto* property = std::get_if<PropertyOf>(&expression.head);
    if (property == nullptr || property->key != "name") return false;
    const auto* of = std::get_if<Variable>(&expression.operands.front().head);
    return of != nullptr && of->name == variable;
  }

  const Graph& graph_;
  std::string_view text_;
  std::vector<std::string>& notices_;
  MatchPlan plan_;
  std::set<std::string> variables_;
  std::set<std::string> columns_;
};

}  // namespace

Result<MatchPlan> PlanPattern(const Graph& graph, std::string_view text, PatternQuery query,
                              std::vector<std::string>& notices) {
  return PatternPlanner(graph, text, std::move(query), notices).Run();
}

bool HasCount(const Expression& expression) {
  return IsCount(expression) || std::ranges::any_of(expression.operands, HasCount);
}

}  // namespace causeway
