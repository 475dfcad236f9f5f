// Errors of a query: the line with a caret under the spot, what was expected, and a fix.
// Tested by tests/query/diagnostic_test.cc.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "query/token.h"

namespace causeway {

// An ErrorCode::kQuery error whose detail is the line of `query` at `place` and a line with ^~~~
// under it; columns are those of a terminal. A long line is shown in part.
Error QueryError(std::string_view query, Place place, std::string message, std::string hint = {});

// `did you mean "a", "b" or "c"?`, or nothing where there is no suggestion.
std::string DidYouMean(const std::vector<std::string>& suggestions);

// "a", "a and b", "a, b and c".
std::string Listed(const std::vector<std::string>& parts, std::string_view last = "and");

}  // namespace causeway
