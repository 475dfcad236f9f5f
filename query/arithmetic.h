// The operators + - * / % ^ and unary minus of openCypher 9. Tested by
// tests/query/golden/expressions.txt.
#pragma once

#include <optional>

#include "base/result.h"
#include "graph/value.h"
#include "query/pattern_ast.h"

namespace causeway {

// Null where an operand is. Whole numbers stay whole, but for ^; text + text and list + anything
// join. Errors, without a place: operands of other kinds, a whole number beyond 64 bits, a whole
// number divided by 0.
Result<Value> Arithmetic(Operator op, const Value& a, const Value& b);
Result<Value> Negated(const Value& value);

// A number of either kind; nothing for anything else.
std::optional<double> RealOf(const Value& value);

}  // namespace causeway
