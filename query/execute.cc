// From a plan to its operators.
#include "query/execute.h"

#include <memory>
#include <utility>

#include "base/overloaded.h"
#include "query/concept_diagram.h"

namespace causeway {

Result<Answer> Execute(const Graph& graph, const Plan& plan, Executing& executing) {
  Budget& budget = executing.budget;
  Timed time(executing.analysis, &plan.operation);
  CW_ASSIGN(
      Found found,
      std::visit(Overloaded{
                     [&](const CombinePlan& p) { return ExecuteCombine(graph, p, budget); },
                     [&](const SimilarPlan& p) { return ExecuteSimilar(graph, p, executing); },
                     [&](const PathsPlan& p) { return ExecutePaths(graph, p, budget); },
                     [&](const WhyPlan& p) { return ExecuteWhy(graph, p, budget); },
                     [&](const DescribePlan& p) { return ExecuteDescribe(graph, p, budget); },
                     [&](const ShowPlan& p) { return ExecuteShow(graph, p, budget); },
                     [&](const ConceptsPlan& p) { return ExecuteConcepts(graph, p, budget); },
                     [&](const PatternPlan& p) { return ExecutePattern(graph, p, executing); },
                 },
                 plan.operation));
  if (executing.analysis != nullptr) {
    executing.analysis->Count(&plan.operation, found.rows.size());
    executing.analysis->Enter(&plan);
  }
  found.notices.insert(found.notices.begin(), plan.notices.begin(), plan.notices.end());
  Running running{.graph = graph,
                  .query = executing.query,
                  .parameters = executing.parameters,
                  .filter = plan.filter,
                  .budget = budget,
                  .scratch = executing.scratch};
  CW_ASSIGN(Answer answer, Finish(running, plan, std::move(found)));
  if (std::holds_alternative<ConceptsPlan>(plan.operation)) {
    CW_ASSIGN(Graph diagram, DrawConcepts(graph, answer.table));
    answer.diagram = std::make_shared<const Graph>(std::move(diagram));
  }
  return answer;
}

}  // namespace causeway
