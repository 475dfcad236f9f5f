// A pattern query: the rows of its parts, joined by UNION and the like, as the table of an answer.
#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <set>

#include "base/overloaded.h"
#include "query/aggregate.h"
#include "query/diagnostic.h"
#include "query/execute.h"
#include "query/resolve.h"
#include "query/run_pattern.h"
#include "query/standing.h"
#include "query/value_bytes.h"

namespace causeway {
namespace {

// A row before it is cited.
struct PatternRow {
  List cells;
  Trace trace;
};

// What cells show of the graph beside what was matched.
void AddShown(const Value& cell, FoundRow& row) {
  std::visit(Overloaded{
                 [&](NodeId node) { row.nodes.push_back(node); },
                 [&](EdgeId edge) { row.edges.push_back(edge); },
                 [&](const Path& path) {
                   row.nodes.insert(row.nodes.end(), path.nodes.begin(), path.nodes.end());
                   row.edges.insert(row.edges.end(), path.edges.begin(), path.edges.end());
                 },
                 [&](const List& list) {
                   for (const Value& element : list) AddShown(element, row);
                 },
                 [](const auto& /*other*/) {},
             },
             cell.variant());
}

template <class IdType>
void DropRepeated(std::vector<IdType>& ids) {
  std::ranges::sort(ids);
  auto repeated = std::ranges::unique(ids);
  ids.erase(repeated.begin(), repeated.end());
}

class PatternRun {
 public:
  PatternRun(const Graph& graph, const PatternPlan& plan, Executing& executing)
      : graph_(graph),
        plan_(plan),
        running_{.graph = graph,
                 .query = executing.query,
                 .parameters = executing.parameters,
                 .filter = plan.filter,
                 .budget = executing.budget,
                 .scratch = executing.scratch,
                 .traced = executing.evidence,
                 .analysis = executing.analysis} {
    running_.frame.values.assign(plan_.slots, Value());
  }

  Result<Found> Run() {
    found_.table.columns = plan_.first.columns;
    CW_ASSIGN(std::vector<PatternRow> rows, RowsOf(plan_.first));
    for (const auto& [how, part] : plan_.others) {
      CW_ASSIGN(std::vector<PatternRow> others, RowsOf(part));
      Join(how, rows, std::move(others));
    }
    if (rows.empty()) CW_TRY(NoticeNothing());
    uint32_t column = EdgeColumn(rows);
    for (PatternRow& row : rows) found_.rows.push_back(Cited(std::move(row), column));
    return std::move(found_);
  }

  // Of a query without UNION and the like.
  Result<void> Stream(const RowVisitor& visit) {
    return StreamLinear(running_, plan_.first, visit);
  }

 private:
  using Seen = std::map<List, size_t, LessByOrder>;

  Result<std::vector<PatternRow>> RowsOf(const LinearPlan& plan) {
    std::vector<PatternRow> rows;
    running_.frame.values.assign(plan_.slots, Value());
    RowSink sink = [&](Running& running) -> Result<bool> {
      PatternRow& row = rows.emplace_back();
      for (Slot slot : plan.outputs) row.cells.push_back(running.frame[slot]);
      CW_TRY(running.budget.Row(sizeof(PatternRow) + BytesOf(row.cells)));
      row.trace = running.frame.trace;
      return true;
    };
    CW_TRY(RunLinear(running_, plan, sink));
    return rows;
  }

  // Rows are compared as DISTINCT compares them; doubles show what they all show.
  static void Join(SetOperator how, std::vector<PatternRow>& rows, std::vector<PatternRow> others) {
    if (how == SetOperator::kUnion || how == SetOperator::kUnionAll) {
      rows.insert(rows.end(), std::make_move_iterator(others.begin()),
                  std::make_move_iterator(others.end()));
      if (how == SetOperator::kUnion) Merge(rows);
      return;
    }
    Seen known;
    for (PatternRow& other : others) known.try_emplace(std::move(other.cells), 0);
    bool keep = how == SetOperator::kIntersect;
    std::erase_if(rows, [&](const PatternRow& row) { return known.contains(row.cells) != keep; });
    Merge(rows);
  }

  static void Merge(std::vector<PatternRow>& rows) {
    Seen seen;
    std::vector<PatternRow> merged;
    for (PatternRow& row : rows) {
      auto [place, fresh] = seen.try_emplace(row.cells, merged.size());
      if (fresh) {
        merged.push_back(std::move(row));
        continue;
      }
      Trace& trace = merged[place->second].trace;
      trace.nodes.insert(trace.nodes.end(), row.trace.nodes.begin(), row.trace.nodes.end());
      trace.edges.insert(trace.edges.end(), row.trace.edges.begin(), row.trace.edges.end());
    }
    rows = std::move(merged);
  }

  // The row with the evidence of its edges.
  FoundRow Cited(PatternRow row, uint32_t column) const {
    FoundRow found{.row = {.cells = std::move(row.cells)},
                   .edges = std::move(row.trace.edges),
                   .nodes = std::move(row.trace.nodes)};
    if (!running_.traced) return found;
    for (const Value& cell : found.row.cells) AddShown(cell, found);
    DropRepeated(found.edges);
    DropRepeated(found.nodes);
    Cite(graph_, found.edges, plan_.filter, column, found.row);
    found.documents = DocumentsBehind(graph_, found.edges, plan_.filter).size();
    return found;
  }

  // The column that shows an edge or a path itself, or else the first.
  static uint32_t EdgeColumn(const std::vector<PatternRow>& rows) {
    if (rows.empty()) return 0;
    const List& cells = rows.front().cells;
    auto shows = [](const Value& cell) {
      return cell.get_if<EdgeId>() != nullptr || cell.get_if<Path>() != nullptr;
    };
    auto found = std::ranges::find_if(cells, shows);
    return found == cells.end() ? 0 : static_cast<uint32_t>(found - cells.begin());
  }

  // No rows: whether the arrow the other way round, or a name written otherwise, would have
  // matched.
  Result<void> NoticeNothing() {
    for (const std::string& name : plan_.names) NoticeName(name);
    std::optional<PatternQuery> reversed = ReversedQuery();
    if (!reversed) return {};
    std::vector<std::string> notices;
    CW_ASSIGN(PatternPlan plan, PlanPattern(graph_, running_.query, *reversed, notices));
    running_.frame.values.assign(plan.slots, Value());
    bool matches = false;
    CW_TRY(RunLinear(running_, plan.first, [&](Running& /*running*/) -> Result<bool> {
      matches = true;
      return false;
    }));
    if (!matches) return {};
    const auto& match = std::get<MatchClause>(reversed->first.clauses.front());
    found_.notices.push_back("nothing matches, but the arrow the other way round does: " +
                             ToText(match.paths.front()));
    return {};
  }

  // The query with its arrow reversed, where it is one MATCH of one arrow.
  [[nodiscard]] std::optional<PatternQuery> ReversedQuery() const {
    PatternQuery query = plan_.query;
    if (!query.others.empty() || query.first.clauses.size() != 2) return std::nullopt;
    auto* match = std::get_if<MatchClause>(query.first.clauses.data());
    bool single =
        match != nullptr && match->paths.size() == 1 && match->paths.front().hops.size() == 1;
    if (!single) return std::nullopt;
    Arrow& arrow = match->paths.front().hops.front().edge.arrow;
    if (arrow == Arrow::kEither) return std::nullopt;
    arrow = Reversed(arrow);
    return query;
  }

  void NoticeName(const std::string& text) {
    std::vector<std::string> names;
    for (const NameMatch& match : graph_.FindByName(text)) {
      bool exact = graph_.Name(match.node) == text || match.how == NameMatchKind::kIdentifier;
      if (exact) return;
      names.emplace_back(graph_.Name(match.node));
    }
    found_.notices.push_back(fmt::format("no node has exactly the name \"{}\"", text));
    if (names.empty()) names = SuggestNames(graph_, text);
    if (!names.empty()) found_.notices.back() += "; " + DidYouMean(names);
  }

  const Graph& graph_;
  const PatternPlan& plan_;
  Running running_;
  Found found_;
};

}  // namespace

Result<Found> ExecutePattern(const Graph& graph, const PatternPlan& plan, Executing& executing) {
  return PatternRun(graph, plan, executing).Run();
}

Result<void> StreamPattern(const Graph& graph, const PatternPlan& plan, Executing& executing,
                           const RowVisitor& visit) {
  if (plan.others.empty()) {
    executing.evidence = false;
    return PatternRun(graph, plan, executing).Stream(visit);
  }
  CW_ASSIGN(Found found, ExecutePattern(graph, plan, executing));
  for (const FoundRow& row : found.rows) {
    if (!visit(row.row.cells)) break;
  }
  return {};
}

}  // namespace causeway
