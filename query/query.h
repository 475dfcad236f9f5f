// The door of the query layer: text → Lex → Parse → Resolve → Plan → Execute → Answer. Each step is
// a pure function with a text form, in a file of its own. Tested by tests/query/golden_test.cc.
#pragma once

#include <string_view>

#include "base/limits.h"
#include "base/result.h"
#include "graph/answer.h"
#include "graph/graph.h"

namespace causeway {

struct QueryOptions {
  Limits limits;   // time, rows and memory of one query
  Map parameters;  // the values of $names in patterns
};

// Runs one statement of the language (docs/query-language.md). Errors carry the query with a caret
// under the spot, what was expected, and a fix. EXPLAIN gives the plan as a table of lines.
Result<Answer> RunQuery(const Graph& graph, std::string_view text,
                        const QueryOptions& options = {});

}  // namespace causeway
