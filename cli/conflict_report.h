// Conflicts of a graph as text: each with the sentences behind it, and the commands that end it.
// Tested by tests/cli/conflicts_test.py.
#pragma once

#include <string>

#include "base/result.h"
#include "graph/conflicts.h"
#include "graph/text_source.h"

namespace causeway {

// `path` is the graph's, as the commands name it.
Result<std::string> ConflictReport(const Conflicts& conflicts, const Graph& graph,
                                   const TextSource& texts, const std::string& path);

}  // namespace causeway
