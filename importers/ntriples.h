// Reads N-Triples and N-Quads, line by line. What they say is mapped by importers/rdf_statements.h.
// Tested by tests/importers/ntriples_test.cc.
#pragma once

#include <string>
#include <string_view>

#include "base/result.h"
#include "graph/statement.h"
#include "importers/import.h"

namespace causeway {

// Whether `head` begins with a statement of that format, after comments.
bool LooksLikeNTriples(std::string_view head);
bool LooksLikeNQuads(std::string_view head);

// Errors say line and column. O(bytes); memory is that of what hangs on blank nodes.
Result<std::string> LoadNTriples(const GraphInput& input, StatementSink& sink);
Result<std::string> LoadNQuads(const GraphInput& input, StatementSink& sink);

}  // namespace causeway
