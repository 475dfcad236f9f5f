// The door: text → Parse → MakePlan → Execute → Answer.
#include "query/query.h"

#include "query/budget.h"
#include "query/execute.h"
#include "query/parse.h"
#include "query/plan.h"

namespace causeway {
namespace {

// The plan as a table of its lines.
Answer Explained(const Graph& graph, Plan plan) {
  Answer answer{.notices = std::move(plan.notices)};
  answer.table.columns = {"plan"};
  std::string text = ToText(graph, plan);
  for (size_t begin = 0; begin < text.size();) {
    size_t end = text.find('\n', begin);
    answer.table.rows.push_back({.cells = {text.substr(begin, end - begin)}});
    begin = end + 1;
  }
  return answer;
}

}  // namespace

Result<Answer> RunQuery(const Graph& graph, std::string_view text, const QueryOptions& options) {
  Budget budget(options.limits);
  CW_ASSIGN(Query query, Parse(text, options.limits));
  bool explain = query.explain;
  CW_ASSIGN(Plan plan, MakePlan(graph, text, std::move(query), options.limits));
  if (explain) return Explained(graph, std::move(plan));
  return Execute(graph, text, plan, budget, options.parameters);
}

}  // namespace causeway
