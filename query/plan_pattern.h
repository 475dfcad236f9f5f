// Checks a pattern query and chooses where its match begins. Tested by tests/query/golden_test.cc.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "graph/graph.h"
#include "query/plan.h"

namespace causeway {

// Errors: a variable or a function that is not known, a count where nothing is grouped, two columns
// of one name. A label, type or property that the graph does not hold is a notice.
Result<MatchPlan> PlanPattern(const Graph& graph, std::string_view text, PatternQuery query,
                              std::vector<std::string>& notices);

// Whether an expression holds a call of count.
bool HasCount(const Expression& expression);

}  // namespace causeway
