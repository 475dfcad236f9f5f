// The values of a query's $names, as --param gives them. Tested by tests/cli/parameters_test.cc.
#pragma once

#include <span>
#include <string>

#include "base/result.h"
#include "graph/value.h"

namespace causeway {

// Of NAME=VALUE each. A value is JSON (7, "7", [1, 2], null) where it is that, and otherwise the
// text as it stands. Errors (kUsage): no name, a name that stands twice.
Result<Map> ParametersOf(std::span<const std::string> given);

}  // namespace causeway
