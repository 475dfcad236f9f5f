// An answer as large as a browser can take. Tested by tests/serve/cut_test.cc.
#pragma once

#include "base/limits.h"
#include "graph/answer.h"
#include "graph/graph.h"

namespace causeway {

// The first limits.view_rows rows, with limits.view_citations citations in all, and the first
// limits.view_edges edges with their ends; a notice says what was cut.
void CutAnswer(const Graph& graph, Answer& answer, const Limits& limits);

}  // namespace causeway
