// Tables of nodes and of edges, comma- or tab-separated (RFC 4180), read in blocks on several
// threads. docs/formats.md says which columns mean what. Tested by tests/importers/csv_test.cc.
#pragma once

#include <string>
#include <string_view>

#include "base/result.h"
#include "graph/statement.h"
#include "importers/import.h"

namespace causeway {

// Whether the first line has the columns of a table of nodes or edges.
bool LooksLikeCsv(std::string_view head);

// A CURIE is an identifier as it is; any other id is scoped by the label that the role gives it:
// "Disease:7". Without a role such an id is an error, and the ends of edges are names. Each error
// names the line.
Result<std::string> LoadCsv(const GraphInput& input, StatementSink& sink);

}  // namespace causeway
