// The project's own JSON (docs/json-format.md, docs/causeway.schema.json): an answer with the part
// of the graph behind it, or a whole graph that importers/json.h reads back without loss.
// Tested by tests/export/json_test.cc.
#pragma once

#include "export/export.h"

namespace causeway {

// Scope::kGraph writes a record a line; Scope::kAnswer is one line in all. Denied edges are written
// as the subgraph holds them, with their polarity. O(what is written).
Result<void> WriteJson(ByteSink& sink, const ExportRequest& request);

}  // namespace causeway
