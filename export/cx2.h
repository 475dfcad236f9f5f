// CX2: Cytoscape Web, NDEx and Cytoscape desktop. A row of aspects in a fixed order.
// Tested by tests/cli/viewers_test.py, by readers that are not ours.
#pragma once

#include "base/bytes.h"
#include "base/result.h"
#include "export/export.h"

namespace causeway {

Result<void> WriteCx2(ByteSink& sink, const ExportRequest& request);

}  // namespace causeway
