// How an answer is drawn: shapes and colours by kind, lines by what the documents say, words on the
// edges, sentences in the tooltips. Tested by tests/export/dot_test.cc and svg_test.cc.
#pragma once

#include <cstdint>

#include "base/result.h"
#include "export/dot_sink.h"
#include "export/export.h"

namespace causeway {

// The number of nodes and edges that Draw hands over.
uint64_t DrawnElements(const ExportRequest& request);

// Draws the answer's part of the graph. Left out: loops of SAME_AS (names stand in the tooltips),
// and denied edges where options.denied says so. O(nodes + edges + sentences).
Result<void> Draw(const ExportRequest& request, DotSink& sink);

}  // namespace causeway
