// Runs a plan: one file for each family of operators. Tested by tests/query/golden_test.cc,
// and against the oracle by tests/query/oracle_test.cc.
#pragma once

#include <string_view>

#include "base/result.h"
#include "graph/answer.h"
#include "graph/graph.h"
#include "query/budget.h"
#include "query/finish.h"
#include "query/plan.h"
#include "query/query.h"
#include "query/run_ids.h"

namespace causeway {

// What an execution is given beside the graph and the plan.
struct Executing {
  std::string_view query;  // its text, for errors
  const Map& parameters;   // the values of its $names
  Budget& budget;
  IdScratch& scratch;
  bool evidence = true;          // whether rows cite it, and the answer has its part of the graph
  Analysis* analysis = nullptr;  // of EXPLAIN ANALYZE
};

Result<Answer> Execute(const Graph& graph, const Plan& plan, Executing& executing);

// The operators, each in the file of its name: execute_combine.cc and so on.
Result<Found> ExecuteCombine(const Graph& graph, const CombinePlan& plan, Budget& budget);
Result<Found> ExecuteSimilar(const Graph& graph, const SimilarPlan& plan, Executing& executing);
Result<Found> ExecutePaths(const Graph& graph, const PathsPlan& plan, Budget& budget);
Result<Found> ExecuteWhy(const Graph& graph, const WhyPlan& plan, Budget& budget);
Result<Found> ExecuteDescribe(const Graph& graph, const DescribePlan& plan, Budget& budget);
Result<Found> ExecuteShow(const Graph& graph, const ShowPlan& plan, Budget& budget);
Result<Found> ExecuteConcepts(const Graph& graph, const ConceptsPlan& plan, Budget& budget);
Result<Found> ExecutePattern(const Graph& graph, const PatternPlan& plan, Executing& executing);

// Calls `visit` with the cells of each row as it is found, without evidence, until it gives false.
Result<void> StreamPattern(const Graph& graph, const PatternPlan& plan, Executing& executing,
                           const RowVisitor& visit);

// The same of the scores of SIMILAR, as far as its LIMIT, without WHERE and ORDER BY.
Result<void> StreamScores(const Graph& graph, const SimilarPlan& plan, Executing& executing,
                          const RowVisitor& visit);

}  // namespace causeway
