// Reads the JSON that viewers and graph libraries write: node-link (networkx, D3), Cytoscape.js,
// graphology, JSON Graph Format. What nodes and edges say is mapped by
// importers/attributed_graph.h. Tested by tests/importers/json_graph_test.cc.
#pragma once

#include <string>
#include <string_view>

#include "base/result.h"
#include "graph/statement.h"
#include "importers/import.h"

namespace causeway {

bool LooksLikeJsonGraph(std::string_view head);

// Errors say line, column and byte. Each statement's evidence is the number of its record, nodes
// and edges counted together.
Result<std::string> LoadJsonGraph(const GraphInput& input, StatementSink& sink);

}  // namespace causeway
