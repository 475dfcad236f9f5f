// Items of verbs that are known when a query runs: those that parameters name, and those that a
// query in brackets finds. Tested by tests/query/golden/open_items.txt.
#pragma once

#include <string_view>

#include "base/result.h"
#include "graph/graph.h"
#include "query/ast.h"
#include "query/execute.h"

namespace causeway {

bool HasOpenItems(const Query& query);

// Whether the queries in brackets can be planned. Errors as PlanPattern's.
Result<void> CheckOpenItems(const Graph& graph, std::string_view text, const Query& query);

// Gives each open item its nodes: a parameter is a node, a name, or a list of such; of a query, the
// first column is. Nulls are left out, repeated nodes stand once. Anything else is an error.
Result<void> FillOpenItems(const Graph& graph, Query& query, const Executing& executing,
                           std::vector<std::string>& notices);

}  // namespace causeway
