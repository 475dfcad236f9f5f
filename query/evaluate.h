// The value of an expression. Tested by tests/query/golden/expressions.txt.
#pragma once

#include "base/result.h"
#include "graph/value.h"
#include "query/frame.h"
#include "query/ternary.h"

namespace causeway {

// Fails where a value is not of the kind that an operator or a function takes; null is of every
// kind. Comprehensions and subqueries write the slots of their own variables. Recursion is as deep
// as the parser allows.
Result<Value> Evaluate(Running& running, const Expression& expression);

// A condition's truth; a value that is neither boolean nor null is an error.
Result<Truth> EvaluateTruth(Running& running, const Expression& expression);

// What SKIP and LIMIT take: a whole number, not negative.
Result<uint64_t> EvaluateCount(Running& running, const Expression& expression);

}  // namespace causeway
