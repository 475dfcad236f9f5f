// Draws the graph of a scenario: reads the clauses that its setup is written in.
// Tested by tests/query/tck/setup_test.cc.
#pragma once

#include <string_view>

#include "base/result.h"
#include "tests/query/tck/drawn_graph.h"

namespace causeway {

// Runs one query of CREATE, UNWIND, WITH, DELETE (of relationships) and MATCH (of one node or one
// relationship; WHERE asks for a label) on `graph`. Errors (kRejected) say what it can't read.
Result<void> RunSetup(std::string_view text, DrawnGraph& graph);

}  // namespace causeway
