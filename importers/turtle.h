// Reads Turtle and TriG by serd. What they say is mapped by importers/rdf_statements.h.
// Tested by tests/importers/turtle_test.cc.
#pragma once

#include <string>
#include <string_view>

#include "base/result.h"
#include "graph/statement.h"
#include "importers/import.h"

namespace causeway {

// Whether `head` begins, after comments, with a directive or a term of that format.
bool LooksLikeTurtle(std::string_view head);
bool LooksLikeTriG(std::string_view head);

// Relative IRIs without a base are resolved against file:///KEY. Errors say the line. Memory is
// that of what hangs on blank nodes.
Result<std::string> LoadTurtle(const GraphInput& input, StatementSink& sink);
Result<std::string> LoadTriG(const GraphInput& input, StatementSink& sink);

}  // namespace causeway
