// Word's documents (Office Open XML, ECMA-376): headings, paragraphs, lists and tables of the main
// text. Tested by tests/importers/docx_test.cc.
#pragma once

#include <string>
#include <string_view>

#include "base/result.h"
#include "graph/statement.h"
#include "importers/import.h"

namespace causeway {

bool LooksLikeDocx(std::string_view head);

// Headers, footers, notes, comments, deleted text and a table of contents are left out. The file
// says no pages: they are made when it is shown.
Result<std::string> ReadDocx(std::string_view key, std::string_view bytes,
                             const ImportOptions& options, StatementSink& sink);

}  // namespace causeway
