// MATCH: filters the occurrences of a pattern, makes columns of them, groups, orders and cuts.
#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <set>

#include "query/diagnostic.h"
#include "query/evaluate.h"
#include "query/execute.h"
#include "query/match.h"
#include "query/plan_pattern.h"
#include "query/standing.h"
#include "query/value_order.h"

namespace causeway {
namespace {

struct LessByOrder {
  bool operator()(const Value& a, const Value& b) const { return Order(a, b) < 0; }
  bool operator()(const List& a, const List& b) const {
    return std::ranges::lexicographical_compare(a, b, *this);
  }
};

// The calls of count in an expression, outermost first.
void FindCounts(const Expression& expression, std::vector<const Expression*>& counts) {
  const auto* call = std::get_if<Call>(&expression.head);
  if (call != nullptr && call->function == "count") counts.push_back(&expression);
  for (const Expression& operand : expression.operands) FindCounts(operand, counts);
}

class PatternRun {
 public:
  PatternRun(const Graph& graph, std::string_view query, const MatchPlan& plan, Budget& budget)
      : graph_(graph), query_(query), plan_(plan), budget_(budget) {
    for (const ReturnItem& item : plan.query.items) FindCounts(item.expression, counts_);
  }

  Result<Found> Run() {
    for (const ReturnItem& item : plan_.query.items) found_.table.columns.push_back(item.name);
    if (Enough()) return std::move(found_);
    CW_TRY(Match(graph_, query_, plan_, budget_,
                 [&](const Occurrence& occurrence) { return Take(occurrence); }));
    if (groups_.empty() && matched_ == 0) CW_TRY(NoticeNothing());
    CW_TRY(FinishGroups());
    CW_TRY(SortRows());
    Cut();
    return std::move(found_);
  }

 private:
  // What is counted within one group.
  struct Tally {
    int64_t count = 0;
    std::set<Value, LessByOrder> seen;  // of DISTINCT
  };
  struct Group {
    List keys;
    std::vector<Tally> tallies;
  };
  // A row with what orders it.
  struct Sortable {
    FoundRow found;
    List keys;
  };

  [[nodiscard]] std::vector<Binding> Bindings(const Occurrence& occurrence) const {
    std::vector<Binding> bindings;
    auto bind = [&](const std::string& variable, Value value) {
      if (!variable.empty()) bindings.push_back({variable, std::move(value)});
    };
    bind(plan_.query.node.variable, occurrence.node);
    if (plan_.query.hop) {
      bind(plan_.query.hop->edge.variable, occurrence.edge);
      bind(plan_.query.hop->node.variable, occurrence.other);
    }
    return bindings;
  }

  [[nodiscard]] Environment EnvironmentOf(std::span<const Binding> bindings) const {
    return {.graph = graph_, .query = query_, .bindings = bindings};
  }

  // Whether without ORDER BY no further row would be shown.
  [[nodiscard]] bool Enough() const {
    const PatternQuery& query = plan_.query;
    bool streams = query.order.empty() && !plan_.grouped && query.limit;
    return streams && rows_.size() >= *query.limit &&
           rows_.size() - *query.limit >= query.skip.value_or(0);
  }

  Result<bool> Take(const Occurrence& occurrence) {
    std::vector<Binding> bindings = Bindings(occurrence);
    if (plan_.query.where) {
      CW_ASSIGN(Truth truth, EvaluateTruth(EnvironmentOf(bindings), *plan_.query.where));
      if (truth != true) return true;
    }
    ++matched_;
    if (plan_.grouped) {
      CW_TRY(AddToGroup(bindings));
      return true;
    }
    CW_TRY(AddRow(occurrence, bindings));
    return !Enough();
  }

  Result<void> AddRow(const Occurrence& occurrence, std::vector<Binding>& bindings) {
    List cells;
    for (const ReturnItem& item : plan_.query.items) {
      CW_ASSIGN(Value cell, Evaluate(EnvironmentOf(bindings), item.expression));
      cells.push_back(std::move(cell));
    }
    if (plan_.query.distinct) {
      auto [place, fresh] = seen_.try_emplace(cells, rows_.size());
      if (!fresh) {
        Show(occurrence, rows_[place->second].found);
        return {};
      }
    }
    CW_TRY(budget_.Row(sizeof(Sortable) + cells.size() * sizeof(Value)));
    CW_ASSIGN(List keys,
              SortKeys(cells, plan_.query.distinct ? std::span<const Binding>()
                                                   : std::span<const Binding>(bindings)));
    Sortable row{.found = {.row = {.cells = std::move(cells)}}, .keys = std::move(keys)};
    Show(occurrence, row.found);
    rows_.push_back(std::move(row));
    return {};
  }

  static void Show(const Occurrence& occurrence, FoundRow& row) {
    if (occurrence.edge.valid()) {
      row.edges.push_back(occurrence.edge);
    } else {
      row.nodes.push_back(occurrence.node);
    }
  }

  Result<void> AddToGroup(std::span<const Binding> bindings) {
    List keys;
    for (const ReturnItem& item : plan_.query.items) {
      if (HasCount(item.expression)) continue;
      CW_ASSIGN(Value key, Evaluate(EnvironmentOf(bindings), item.expression));
      keys.push_back(std::move(key));
    }
    auto [place, fresh] = seen_.try_emplace(keys, groups_.size());
    if (fresh) {
      CW_TRY(budget_.Row(sizeof(Group) + keys.size() * sizeof(Value)));
      groups_.push_back({.keys = std::move(keys), .tallies = std::vector<Tally>(counts_.size())});
    }
    Group& group = groups_[place->second];
    for (size_t i = 0; i < counts_.size(); ++i) {
      CW_TRY(Tell(*counts_[i], bindings, group.tallies[i]));
    }
    return {};
  }

  // count(*) counts rows, count(x) those where x is not null.
  Result<void> Tell(const Expression& count, std::span<const Binding> bindings,
                    Tally& tally) const {
    const Call& call = std::get<Call>(count.head);
    if (!call.star) {
      CW_ASSIGN(Value value, Evaluate(EnvironmentOf(bindings), count.operands.front()));
      if (value.is_null()) return {};
      if (call.distinct && !tally.seen.insert(std::move(value)).second) return {};
    }
    ++tally.count;
    return {};
  }

  // One row a group; without keys there is one group, even of nothing.
  Result<void> FinishGroups() {
    if (!plan_.grouped) return {};
    bool has_keys = !std::ranges::all_of(plan_.query.items, HasCount, &ReturnItem::expression);
    if (groups_.empty() && !has_keys) {
      groups_.push_back({.tallies = std::vector<Tally>(counts_.size())});
    }
    for (Group& group : groups_) {
      CW_ASSIGN(List cells, CellsOf(group));
      CW_ASSIGN(List keys, SortKeys(cells, {}));
      rows_.push_back({.found = {.row = {.cells = std::move(cells)}}, .keys = std::move(keys)});
    }
    return {};
  }

  Result<List> CellsOf(Group& group) const {
    std::map<const Expression*, Value> counts;
    for (size_t i = 0; i < counts_.size(); ++i) counts[counts_[i]] = group.tallies[i].count;
    Environment environment{.graph = graph_, .query = query_, .bindings = {}, .counts = &counts};
    List cells;
    size_t key = 0;
    for (const ReturnItem& item : plan_.query.items) {
      if (!HasCount(item.expression)) {
        cells.push_back(std::move(group.keys[key++]));
        continue;
      }
      CW_ASSIGN(Value cell, Evaluate(environment, item.expression));
      cells.push_back(std::move(cell));
    }
    return cells;
  }

  // A key is a returned expression, or an expression over the columns and the pattern's variables.
  Result<List> SortKeys(const List& cells, std::span<const Binding> variables) const {
    List keys;
    if (plan_.query.order.empty()) return keys;
    std::vector<Binding> bindings;
    for (size_t i = 0; i < cells.size(); ++i) {
      bindings.push_back({plan_.query.items[i].name, cells[i]});
    }
    bindings.insert(bindings.end(), variables.begin(), variables.end());
    for (const SortItem& item : plan_.query.order) {
      auto column = std::ranges::find(plan_.query.items, item.expression, &ReturnItem::expression);
      if (column != plan_.query.items.end()) {
        keys.push_back(cells[static_cast<size_t>(column - plan_.query.items.begin())]);
        continue;
      }
      CW_ASSIGN(Value key, Evaluate(EnvironmentOf(bindings), item.expression));
      keys.push_back(std::move(key));
    }
    return keys;
  }

  Result<void> SortRows() {
    if (plan_.query.order.empty()) return {};
    std::ranges::stable_sort(rows_, [&](const Sortable& a, const Sortable& b) {
      for (size_t i = 0; i < plan_.query.order.size(); ++i) {
        std::weak_ordering way = Order(a.keys[i], b.keys[i]);
        if (way != 0) return plan_.query.order[i].descending ? way > 0 : way < 0;
      }
      return false;
    });
    return {};
  }

  // SKIP and LIMIT; the rows that are left cite the evidence of their edges.
  void Cut() {
    size_t first = std::min<size_t>(plan_.query.skip.value_or(0), rows_.size());
    size_t count = std::min<size_t>(plan_.query.limit.value_or(rows_.size()), rows_.size() - first);
    uint32_t column = EdgeColumn();
    for (size_t i = first; i < first + count; ++i) {
      FoundRow& row = rows_[i].found;
      Cite(graph_, row.edges, column, row.row);
      row.documents = DocumentsBehind(graph_, row.edges).size();
      found_.rows.push_back(std::move(row));
    }
  }

  // The column that shows the edge itself, or else the first.
  [[nodiscard]] uint32_t EdgeColumn() const {
    if (!plan_.query.hop) return 0;
    const std::string& edge = plan_.query.hop->edge.variable;
    for (size_t i = 0; i < plan_.query.items.size(); ++i) {
      const auto* variable = std::get_if<Variable>(&plan_.query.items[i].expression.head);
      if (variable != nullptr && variable->name == edge) return static_cast<uint32_t>(i);
    }
    return 0;
  }

  // No rows: whether the arrow the other way round, or a name written otherwise, would have
  // matched.
  Result<void> NoticeNothing() {
    if (plan_.start_name) NoticeName(*plan_.start_name);
    if (!plan_.query.hop || plan_.query.hop->edge.arrow == Arrow::kEither) return {};
    MatchPlan reversed = plan_;
    reversed.query.hop->edge.arrow = Reversed(plan_.query.hop->edge.arrow);
    bool matches = false;
    CW_TRY(
        Match(graph_, query_, reversed, budget_, [&](const Occurrence& occurrence) -> Result<bool> {
          if (!reversed.query.where) return !(matches = true);
          std::vector<Binding> bindings = Bindings(occurrence);
          CW_ASSIGN(Truth truth, EvaluateTruth(EnvironmentOf(bindings), *reversed.query.where));
          matches = truth == true;
          return !matches;
        }));
    if (matches) {
      const PatternQuery& query = reversed.query;
      found_.notices.push_back(
          "nothing matches, but the arrow the other way round does: " + ToText(query.node) +
          ToText(query.hop->edge) + ToText(query.hop->node));
    }
    return {};
  }

  void NoticeName(const std::string& text) {
    std::vector<std::string> names;
    for (const NameMatch& match : graph_.FindByName(text)) {
      if (graph_.Name(match.node) == text) return;
      names.emplace_back(graph_.Name(match.node));
    }
    found_.notices.push_back(fmt::format("no node has exactly the name \"{}\"", text));
    if (names.empty()) names = SuggestNames(graph_, text);
    if (!names.empty()) found_.notices.back() += "; " + DidYouMean(names);
  }

  const Graph& graph_;
  std::string_view query_;
  const MatchPlan& plan_;
  Budget& budget_;
  std::vector<const Expression*> counts_;
  Found found_;
  std::vector<Sortable> rows_;
  std::vector<Group> groups_;
  std::map<List, size_t, LessByOrder> seen_;  // of DISTINCT and of groups, by place
  uint64_t matched_ = 0;
};

}  // namespace

Result<Found> ExecuteMatch(const Graph& graph, std::string_view query, const MatchPlan& plan,
                           Budget& budget) {
  return PatternRun(graph, query, plan, budget).Run();
}

}  // namespace causeway
