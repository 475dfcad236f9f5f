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

namespace causeway {

// `query` is the text of the plan's query, for errors; `parameters` are the values of its $names.
Result<Answer> Execute(const Graph& graph, std::string_view query, const Plan& plan, Budget& budget,
                       const Map& parameters);

// The operators, each in the file of its name: execute_combine.cc and so on.
Result<Found> ExecuteCombine(const Graph& graph, const CombinePlan& plan, Budget& budget);
Result<Found> ExecuteSimilar(const Graph& graph, const SimilarPlan& plan, Budget& budget);
Result<Found> ExecutePaths(const Graph& graph, const PathsPlan& plan, Budget& budget);
Result<Found> ExecuteWhy(const Graph& graph, const WhyPlan& plan, Budget& budget);
Result<Found> ExecuteDescribe(const Graph& graph, const DescribePlan& plan, Budget& budget);
Result<Found> ExecuteShow(const Graph& graph, const ShowPlan& plan, Budget& budget);
Result<Found> ExecutePattern(const Graph& graph, std::string_view query, const PatternPlan& plan,
                             Budget& budget, const Map& parameters);

}  // namespace causeway
