// CSV (RFC 4180) and TSV: the answer's table. Tested by tests/export/csv_test.cc.
#pragma once

#include "base/bytes.h"
#include "base/result.h"
#include "export/export.h"

namespace causeway {

// The answer's table, with a heading. Where rows have sentences and options.sentences is not 0, two
// more columns: "evidence" (each place, "doc.md:120-188; …") and "sentence" (the first of them).
// Text that a spreadsheet would run as a formula gets a ' before it (OWASP, "CSV Injection").
Result<void> WriteCsv(ByteSink& sink, const ExportRequest& request);
// The same with tabs.
Result<void> WriteTsv(ByteSink& sink, const ExportRequest& request);

}  // namespace causeway
