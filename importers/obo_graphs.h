// Ontologies in OBO Graphs JSON. What is kept of them: docs/formats.md, "OBO Graphs".
// Tested by tests/importers/obo_graphs_test.cc.
#pragma once

#include <string>
#include <string_view>

#include "base/result.h"
#include "importers/import.h"

namespace causeway {

bool LooksLikeOboGraphs(std::string_view head);

// Evidence is the number of its node, edge or axiom among all of them.
Result<std::string> LoadOboGraphs(const GraphInput& input, StatementSink& sink);

}  // namespace causeway
