// Cytoscape.js elements in the grouped form, the only one that Cytoscape desktop reads (.cyjs).
// Tested by tests/cli/viewers_test.py, by readers that are not ours.
#pragma once

#include "base/bytes.h"
#include "base/result.h"
#include "export/export.h"

namespace causeway {

Result<void> WriteCytoscape(ByteSink& sink, const ExportRequest& request);

}  // namespace causeway
