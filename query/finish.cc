// WHERE, ORDER BY and LIMIT of verbs.
#include "query/finish.h"

#include <fmt/format.h>

#include <algorithm>

#include "base/contains.h"
#include "base/suggest.h"
#include "query/diagnostic.h"
#include "query/evaluate.h"
#include "query/standing.h"
#include "query/value_order.h"

namespace causeway {
namespace {

constexpr std::string_view kDocuments = "documents";

// A column by its place, or the number of documents where that is past the last.
Result<size_t> ColumnNamed(const Table& table, std::string_view query, const Word& word) {
  std::vector<std::string_view> known(table.columns.begin(), table.columns.end());
  for (size_t i = 0; i < known.size(); ++i) {
    if (EqualsIgnoringCase(known[i], word.text)) return i;
  }
  if (EqualsIgnoringCase(kDocuments, word.text)) return known.size();
  known.push_back(kDocuments);
  std::vector<std::string> near = Suggest(word.text, known);
  return QueryError(
      query, word.place, fmt::format("the answer has no column \"{}\"", word.text),
      near.empty() ? "the columns are " + Listed({known.begin(), known.end()}) : DidYouMean(near));
}

Value KeyOf(const FoundRow& row, size_t column) {
  if (column < row.row.cells.size()) return row.row.cells[column];
  return static_cast<int64_t>(row.documents);
}

Result<void> Sort(std::string_view query, const std::vector<SortColumn>& order, Found& found) {
  std::vector<size_t> columns;
  for (const SortColumn& key : order) {
    CW_ASSIGN(size_t column, ColumnNamed(found.table, query, key.column));
    columns.push_back(column);
  }
  std::ranges::stable_sort(found.rows, [&](const FoundRow& a, const FoundRow& b) {
    for (size_t i = 0; i < columns.size(); ++i) {
      std::weak_ordering way = Order(KeyOf(a, columns[i]), KeyOf(b, columns[i]));
      if (way != 0) return order[i].descending ? way > 0 : way < 0;
    }
    return false;
  });
  return {};
}

// Leaves the rows for which the condition is true; "documents" is a column too.
Result<void> KeepRows(Running& running, const Expression& where, Found& found) {
  std::vector<std::string> columns = found.table.columns;
  if (!Contains(columns, kDocuments)) columns.emplace_back(kDocuments);
  CW_ASSIGN(RowCondition bound,
            BindRowCondition(running.graph, running.query, where, columns, found.notices));
  std::vector<FoundRow> kept;
  for (FoundRow& row : found.rows) {
    CW_TRY(running.budget.Step());
    running.frame.values.assign(bound.slots, Value());
    for (size_t i = 0; i < columns.size(); ++i) running.frame.values[i] = KeyOf(row, i);
    CW_ASSIGN(Truth truth, EvaluateTruth(running, bound.condition));
    if (truth == true) kept.push_back(std::move(row));
  }
  if (kept.size() < found.rows.size()) {
    found.notices.push_back(
        fmt::format("WHERE leaves {} of {} rows", kept.size(), found.rows.size()));
  }
  found.rows = std::move(kept);
  return {};
}

}  // namespace

Result<Answer> Finish(Running& running, const Plan& plan, Found found) {
  if (plan.where) CW_TRY(KeepRows(running, *plan.where, found));
  CW_TRY(Sort(running.query, plan.order, found));
  if (plan.limit && *plan.limit < found.rows.size()) {
    found.notices.push_back(fmt::format("the first {} of {} rows", *plan.limit, found.rows.size()));
    found.rows.resize(*plan.limit);
  }
  Answer answer{.table = std::move(found.table), .notices = std::move(found.notices)};
  answer.subgraph.focus = std::move(found.focus);
  for (FoundRow& row : found.rows) {
    std::vector<NodeId>& nodes = answer.subgraph.nodes;
    nodes.insert(nodes.end(), row.nodes.begin(), row.nodes.end());
    AddEdges(row.edges, answer.subgraph);
    answer.table.rows.push_back(std::move(row.row));
  }
  Close(running.graph, answer.subgraph);
  return answer;
}

}  // namespace causeway
