// DOT, the language of Graphviz. Tested by tests/export/dot_test.cc.
#pragma once

#include "base/bytes.h"
#include "base/result.h"
#include "export/export.h"

namespace causeway {

// A digraph whose parallel edges are kept, with ids of export/safe_id.h. Written by libcgraph;
// beyond limits.drawn_elements, where that would take minutes, streamed.
Result<void> WriteDot(ByteSink& sink, const ExportRequest& request);

}  // namespace causeway
