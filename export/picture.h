// What pictures have in common, whatever their format: the drawing of export/drawing.h, laid out
// and rendered by Graphviz in a child process. Tested by tests/export/svg_test.cc and png_test.cc.
#pragma once

#include <string>

#include "base/result.h"
#include "export/export.h"

namespace causeway {

// Who measures and paints: the core of Graphviz, which knows no fonts, so that the same graph gives
// the same bytes on any machine with the same Graphviz; or cairo, by the fonts of the machine.
enum class Painter { kCore, kCairo };

// `format` is a name of Graphviz's ("svg", "png", "pdf"). Ranked left to right; a graph of more
// than limits.ranked_elements, by forces. Errors where it has more than limits.layout_elements, or
// the layout takes more time or memory than the limits give it.
Result<std::string> Picture(const ExportRequest& request, const char* format, Painter painter);

}  // namespace causeway
