// How much memory a value takes, for the budget of a query. Tested by tests/query/budget_test.cc.
#pragma once

#include <cstdint>

#include "graph/value.h"

namespace causeway {

// The value and all that it holds. O(values within).
uint64_t BytesOf(const Value& value);
uint64_t BytesOf(const List& values);

}  // namespace causeway
