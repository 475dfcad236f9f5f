// KGX: two tables, or JSON lines (github.com/biolink/kgx, "KGX format"). Tested by
// tests/cli/kgx_test.py.
#pragma once

#include "base/bytes.h"
#include "base/result.h"
#include "export/export.h"

namespace causeway {

// Tab-separated tables without quotes, as KGX reads them: tabs and line feeds are spaces, lists are
// parted by "|". One edge as options.edges says.
Result<void> WriteKgxNodes(ByteSink& sink, const ExportRequest& request);
Result<void> WriteKgxEdges(ByteSink& sink, const ExportRequest& request);

// The nodes and then the edges, an object a line; lists are lists.
Result<void> WriteKgxJsonl(ByteSink& sink, const ExportRequest& request);

}  // namespace causeway
