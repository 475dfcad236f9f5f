// Reads the project's own JSON Lines, one assertion a line (docs/json-format.md): what
// export/jsonl.h writes. Tested by tests/importers/jsonl_test.cc.
#pragma once

#include <string>
#include <string_view>

#include "base/result.h"
#include "graph/statement.h"
#include "importers/import.h"

namespace causeway {

bool LooksLikeJsonl(std::string_view head);

// Gives each document that the lines name, with a text that is the sentences quoted, so that every
// edge keeps its sentence. Aliases hold within their document, because a line does not say whether
// they hold beyond it. Errors say line and column.
Result<std::string> ReadJsonl(std::string_view key, std::string_view bytes,
                              const ImportOptions& options, StatementSink& sink);

}  // namespace causeway
