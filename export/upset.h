// Who shares what among several items: a table whose rows are the combinations that occur, the
// larger first, each with its bar and its names (after Lex et al., "UpSet: Visualization of
// Intersecting Sets", 2014). Tested by tests/export/upset_test.cc.
#pragma once

#include "base/result.h"
#include "export/dot_sink.h"
#include "export/export.h"

namespace causeway {

// Of the items in focus, two at least; as the label of a graph without nodes, so that it comes in
// every format that is drawn.
Result<void> DrawUpset(const ExportRequest& request, DotSink& sink);

}  // namespace causeway
