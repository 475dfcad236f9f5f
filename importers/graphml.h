// Reads GraphML (graphml.graphdrawing.org), with the labels of yEd. What nodes and edges say is
// mapped by importers/attributed_graph.h. Tested by tests/importers/graphml_test.cc.
#pragma once

#include <string>
#include <string_view>

#include "base/result.h"
#include "graph/statement.h"
#include "importers/import.h"

namespace causeway {

bool LooksLikeGraphml(std::string_view head);

// Nested graphs are flattened, and hyperedges left out; the note counts them. Errors say the line.
Result<std::string> LoadGraphml(const GraphInput& input, StatementSink& sink);

}  // namespace causeway
