// The door: text → Parse → MakePlan → Execute → Answer.
#include "query/query.h"

#include "query/budget.h"
#include "query/execute.h"
#include "query/open_items.h"
#include "query/parse.h"
#include "query/plan.h"

namespace causeway {
namespace {

// The plan as a table of its lines.
Answer Explained(const Graph& graph, const Plan& plan) {
  Answer answer{.notices = plan.notices};
  answer.table.columns = {"plan"};
  for (PlanLine& line : PlanLines(graph, plan)) {
    answer.table.rows.push_back({.cells = {std::move(line.text)}});
  }
  return answer;
}

// The same with what each operator gave and took.
Answer Analyzed(const Graph& graph, const Plan& plan, const Analysis& analysis) {
  Answer answer{.notices = plan.notices};
  answer.table.columns = {"plan", "rows", "milliseconds"};
  for (PlanLine& line : PlanLines(graph, plan)) {
    Row& row = answer.table.rows.emplace_back();
    row.cells = {std::move(line.text), Value(), Value()};
    if (line.operation == nullptr) continue;
    Analysis::Operator operation = analysis.Of(line.operation);
    row.cells[1] = static_cast<int64_t>(operation.rows);
    row.cells[2] = std::chrono::duration<double, std::milli>(operation.time).count();
  }
  return answer;
}

void VisitRows(const Answer& answer, const RowVisitor& visit) {
  for (const Row& row : answer.table.rows) {
    if (!visit(row.cells)) break;
  }
}

// Rows as they are found, where the plan can give them so; otherwise those of its answer.
Result<void> Stream(const Graph& graph, const Plan& plan, Executing& executing,
                    const RowVisitor& visit) {
  const auto* pattern = std::get_if<PatternPlan>(&plan.operation);
  if (pattern != nullptr) return StreamPattern(graph, *pattern, executing, visit);
  const auto* similar = std::get_if<SimilarPlan>(&plan.operation);
  if (similar != nullptr && similar->only_scores && similar->most) {
    return StreamScores(graph, *similar, executing, visit);
  }
  CW_ASSIGN(Answer answer, Execute(graph, plan, executing));
  VisitRows(answer, visit);
  return {};
}

}  // namespace

struct PreparedQuery::State {
  const Graph& graph;
  std::string text;
  Limits limits;
  Explain explain = Explain::kNo;
  std::optional<Query> open;  // is planned when its items are known
  Plan plan;
  IdScratch scratch;
  const std::atomic<bool>* stop = nullptr;

  Result<void> PlanOpen(const Executing& executing) {
    Query query = *open;
    std::vector<std::string> notices;
    CW_TRY(FillOpenItems(graph, query, executing, notices));
    CW_ASSIGN(plan, MakePlan(graph, text, std::move(query), limits));
    plan.notices.insert(plan.notices.begin(), notices.begin(), notices.end());
    return {};
  }

  Result<Answer> Analyze(Executing& executing) const {
    Analysis analysis;
    executing.analysis = &analysis;
    CW_ASSIGN(Answer answer, Execute(graph, plan, executing));
    analysis.Count(&plan, answer.table.rows.size());
    return Analyzed(graph, plan, analysis);
  }
};

PreparedQuery::PreparedQuery(std::unique_ptr<State> state) : state_(std::move(state)) {}
PreparedQuery::PreparedQuery(PreparedQuery&& other) noexcept = default;
PreparedQuery& PreparedQuery::operator=(PreparedQuery&& other) noexcept = default;
PreparedQuery::~PreparedQuery() = default;

Result<PreparedQuery> PreparedQuery::Make(const Graph& graph, std::string_view text,
                                          const Limits& limits, const std::atomic<bool>* stop) {
  CW_ASSIGN(Query query, Parse(text, limits));
  auto state = std::make_unique<State>(State{.graph = graph,
                                             .text = std::string(text),
                                             .limits = limits,
                                             .explain = query.explain,
                                             .open = {},
                                             .plan = {},
                                             .scratch = {},
                                             .stop = stop});
  if (HasOpenItems(query)) {
    CW_TRY(CheckOpenItems(graph, text, query));
    state->open = std::move(query);
  } else {
    CW_ASSIGN(state->plan, MakePlan(graph, text, std::move(query), limits));
  }
  return PreparedQuery(std::move(state));
}

Result<Answer> PreparedQuery::Run(const Map& parameters, Cited cited) {
  Budget budget(state_->limits, state_->stop);
  Executing executing{state_->text, parameters, budget, state_->scratch, cited == Cited::kYes};
  if (state_->open) CW_TRY(state_->PlanOpen(executing));
  if (state_->explain == Explain::kPlan) return Explained(state_->graph, state_->plan);
  if (state_->explain == Explain::kAnalyze) return state_->Analyze(executing);
  return Execute(state_->graph, state_->plan, executing);
}

Result<void> PreparedQuery::Each(const Map& parameters, const RowVisitor& visit) {
  if (state_->explain != Explain::kNo) {
    CW_ASSIGN(Answer answer, Run(parameters));
    VisitRows(answer, visit);
    return {};
  }
  Budget budget(state_->limits, state_->stop);
  Executing executing{state_->text, parameters, budget, state_->scratch};
  if (state_->open) CW_TRY(state_->PlanOpen(executing));
  return Stream(state_->graph, state_->plan, executing, visit);
}

const std::vector<std::string>& PreparedQuery::columns() const {
  static const std::vector<std::string> kNone;
  const auto* pattern = std::get_if<PatternPlan>(&state_->plan.operation);
  bool explains = state_->explain != Explain::kNo;
  return pattern == nullptr || explains ? kNone : pattern->first.columns;
}

Result<Answer> RunQuery(const Graph& graph, std::string_view text, const QueryOptions& options) {
  CW_ASSIGN(PreparedQuery query, PreparedQuery::Make(graph, text, options.limits, options.stop));
  return query.Run(options.parameters);
}

}  // namespace causeway
