// Comparison of values with openCypher's third truth: an answer that involves null, or values of
// kinds that have no order between them, is unknown. openCypher 9, "Equality" and "Comparability".
// Tested by tests/query/ternary_test.cc.
#pragma once

#include <optional>

#include "graph/value.h"
#include "query/ast.h"

namespace causeway {

using Truth = std::optional<bool>;  // nothing: unknown

// Lists and maps compare element by element: one unknown makes the whole unknown, unless another
// already differs. Values of different kinds are unequal; 1 = 1.0; NaN equals nothing.
Truth Equal(const Value& a, const Value& b);
Truth Compare(const Value& a, Comparator comparator, const Value& b);

Truth Not(Truth truth);
Value ValueOf(Truth truth);

}  // namespace causeway
