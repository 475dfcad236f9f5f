// Markdown tables (GitHub Flavored Markdown, section 4.10). Tested by tests/cli/tables_test.py.
#pragma once

#include "base/bytes.h"
#include "base/result.h"
#include "export/export.h"

namespace causeway {

// The answer's title and its table, with the columns of CSV. Nothing in a cell is markup: what
// means something to Markdown is escaped, line feeds are spaces.
Result<void> WriteMarkdown(ByteSink& sink, const ExportRequest& request);

}  // namespace causeway
