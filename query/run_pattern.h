// Runs the stages of a pattern query: each row is pushed from one to the next. Tested by
// tests/query/golden_test.cc, and against the oracle by tests/query/oracle_test.cc.
#pragma once

#include <functional>

#include "base/result.h"
#include "graph/value.h"
#include "query/frame.h"
#include "query/pattern_plan.h"
#include "query/query.h"

namespace causeway {

// Takes the row in running.frame; whether to go on.
using RowSink = std::function<Result<bool>(Running& running)>;

// Calls `take` for each row, whose columns are in the plan's output slots.
Result<void> RunLinear(Running& running, const LinearPlan& plan, const RowSink& take);

// Calls `visit` with the cells of each row, until it gives false.
Result<void> StreamLinear(Running& running, const LinearPlan& plan, const RowVisitor& visit);

// The value of a subquery for the row in running.frame.
Result<Value> RunSubquery(Running& running, const BoundSubquery& subquery);

}  // namespace causeway
