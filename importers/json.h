// Reads the project's own JSON (docs/json-format.md): a graph that was exported whole, document by
// document. What export/json.h writes. Tested by tests/importers/json_test.cc.
#pragma once

#include <string_view>

#include "base/result.h"
#include "graph/statement.h"
#include "importers/import.h"

namespace causeway {

// Whether `bytes` begin as a graph or an answer that this program wrote.
bool LooksLikeJson(std::string_view bytes);

// Gives the documents that the file holds, with the keys, digests and importers that they had, in
// order of key. Errors: other JSON, an answer instead of a whole graph, a newer version, a record
// that lacks something, each with line and column.
Result<std::string> ReadJson(std::string_view key, std::string_view bytes,
                             const ImportOptions& options, StatementSink& sink);

}  // namespace causeway
