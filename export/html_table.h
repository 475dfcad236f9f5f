// HTML tables. Tested by tests/cli/tables_test.py.
#pragma once

#include "base/bytes.h"
#include "base/result.h"
#include "export/export.h"

namespace causeway {

// A page with the answer's table, with the columns of CSV: text alone, no scripts, no links, and a
// policy that loads nothing (Content Security Policy Level 3).
Result<void> WriteHtmlTable(ByteSink& sink, const ExportRequest& request);

}  // namespace causeway
