// How an answer is drawn: shapes and colours by kind, lines by what the documents say, words on the
// edges, sentences in the tooltips. Tested by tests/export/dot_test.cc and svg_test.cc.
#pragma once

#include <cstdint>

#include "base/result.h"
#include "export/dot_sink.h"
#include "export/drawing_style.h"
#include "export/export.h"

namespace causeway {

// Whether an edge is shown as one. Left out: loops of SAME_AS (they are the node's aliases), and
// denied edges where options.denied says so.
bool IsDrawn(const ExportRequest& request, EdgeId edge);

// Under Denied::kInclude a denied edge is drawn as any other; its words still deny.
Line LineOf(const ExportRequest& request, EdgeId edge);

// The number of nodes and edges that Draw hands over.
uint64_t DrawnElements(const ExportRequest& request);

// Draws the answer's part of the graph, the edges that IsDrawn. O(nodes + edges + sentences).
Result<void> Draw(const ExportRequest& request, DotSink& sink);

}  // namespace causeway
