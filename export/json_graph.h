// JSON Graph Format 2: what a node or an edge says beyond its label and relation is its metadata.
// Tested by tests/cli/viewers_test.py, by readers that are not ours.
#pragma once

#include "base/bytes.h"
#include "base/result.h"
#include "export/export.h"

namespace causeway {

Result<void> WriteJsonGraph(ByteSink& sink, const ExportRequest& request);

}  // namespace causeway
