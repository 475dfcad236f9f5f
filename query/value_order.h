// The order of all values: openCypher 9, "Orderability", with what this graph adds to it.
// Tested by tests/query/value_order_test.cc.
#pragma once

#include <compare>

#include "graph/value.h"

namespace causeway {

// Maps, nodes, edges, lists, strings, booleans, numbers, null; standings before strings, by
// affirming documents. Nodes by id, which is the order of their names. NaN is the greatest number.
std::weak_ordering Order(const Value& a, const Value& b);

}  // namespace causeway
