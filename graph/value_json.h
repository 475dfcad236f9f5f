// Values of properties as JSON text, the form in which the store and the index keep them.
// Tested by tests/graph/value_json_test.cc.
#pragma once

#include <string>
#include <string_view>

#include "base/result.h"
#include "graph/value.h"

namespace causeway {

// Null, bool, int64, double, string, list and map; whole and real numbers stay apart (3 and 3.0).
// What JSON cannot say (NaN, infinity, a node, an edge) is null.
std::string ToJson(const Value& value);

// The inverse. A whole number beyond 64 bits becomes a double. Errors (kRejected) name the byte
// offset.
Result<Value> FromJson(std::string_view json);

}  // namespace causeway
