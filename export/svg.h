// SVG pictures, laid out by Graphviz. Tested by tests/export/svg_test.cc.
#pragma once

#include "base/bytes.h"
#include "base/result.h"
#include "export/export.h"

namespace causeway {

// The drawing of export/drawing.h, left to right, as one SVG: text as text, sentences as tooltips,
// no scripts, no links. Laid out by libgvc in a child process; errors where the graph has more than
// limits.layout_elements, or the layout takes more time or memory than the limits give it. The same
// graph gives the same bytes on any machine with the same Graphviz: no fonts are measured.
Result<void> WriteSvg(ByteSink& sink, const ExportRequest& request);

}  // namespace causeway
