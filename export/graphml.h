// GraphML: Gephi, Cytoscape, yEd, networkx, igraph. Scalars only: lists are parted by " | ".
// Tested by tests/cli/viewers_test.py, by readers that are not ours.
#pragma once

#include "base/bytes.h"
#include "base/result.h"
#include "export/export.h"

namespace causeway {

Result<void> WriteGraphml(ByteSink& sink, const ExportRequest& request);

}  // namespace causeway
