// From text to what it says: a recursive descent over the tokens, one function for each production
// of the grammar in docs/query-language.md. Tested by tests/query/parse_test.cc.
#pragma once

#include <string_view>

#include "base/limits.h"
#include "base/result.h"
#include "query/ast.h"

namespace causeway {

// Reads one statement, with or without a semicolon behind it. Fails at the first token that the
// grammar does not allow, and beyond limits.query_bytes and limits.query_nesting. O(length).
Result<Query> Parse(std::string_view text, const Limits& limits = {});

}  // namespace causeway
