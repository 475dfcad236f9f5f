// Reads DOT, Graphviz's language. What nodes and edges say is mapped by
// importers/attributed_graph.h. Tested by tests/importers/dot_test.cc.
#pragma once

#include <string>
#include <string_view>

#include "base/result.h"
#include "graph/statement.h"
#include "importers/import.h"

namespace causeway {

bool LooksLikeDot(std::string_view head);

// Attributes that only say how something is drawn are left out. In a digraph of the name that
// export/dot.h writes, an edge without a label is CAUSES. Errors say the line.
Result<std::string> LoadDot(const GraphInput& input, StatementSink& sink);

}  // namespace causeway
