// JSON Lines, one reading of an assertion a line, with names as resolved within their document:
//   {"doc","subj","rel","obj","neg","hedged","quote","begin","end","section"}
// Tested by tests/export/jsonl_test.cc.
#pragma once

#include "export/export.h"

namespace causeway {

// The evidence of the subgraph's edges, by document, place, subject, relation and object; what
// would give the same line twice gives it once. O(n log n) in evidence.
Result<void> WriteJsonl(ByteSink& sink, const ExportRequest& request);

}  // namespace causeway
