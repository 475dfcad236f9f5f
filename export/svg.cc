// Graphviz's own SVG, with what browsers show on top.
#include "export/svg.h"

#include <algorithm>
#include <string>
#include <string_view>

#include "export/picture.h"

namespace causeway {
namespace {

constexpr std::string_view kTitleBegin = "<title>";
constexpr std::string_view kTitleEnd = "</title>";
constexpr std::string_view kTooltipBegin = "xlink:title=\"";

// Browsers show the title of an element where the mouse stands; Graphviz writes the id there and
// the tooltip into an attribute that they ignore. This puts the tooltip, escaped as it is, into the
// title before it.
std::string WithTooltipsAsTitles(std::string_view svg) {
  std::string titled;
  while (true) {
    size_t begin = svg.find(kTitleBegin);
    if (begin == std::string_view::npos) return titled.append(svg);
    begin += kTitleBegin.size();
    titled += svg.substr(0, begin);
    svg.remove_prefix(begin);
    std::string_view element = svg.substr(0, svg.find(kTitleBegin));
    size_t end = svg.find(kTitleEnd);
    size_t tooltip = element.find(kTooltipBegin);
    if (end == std::string_view::npos || tooltip == std::string_view::npos) continue;
    tooltip += kTooltipBegin.size();
    titled += element.substr(tooltip, element.find('"', tooltip) - tooltip);
    svg.remove_prefix(end);
  }
}

// Without the document type, which names a file of the web, and the comments before the root.
std::string_view RootOf(std::string_view svg) {
  return svg.substr(std::min(svg.find("<svg"), svg.size()));
}

}  // namespace

Result<void> WriteSvg(ByteSink& sink, const ExportRequest& request) {
  CW_ASSIGN(std::string svg, Picture(request, "svg", Painter::kCore));
  CW_TRY(sink.Write("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"));
  return sink.Write(WithTooltipsAsTitles(RootOf(svg)));
}

}  // namespace causeway
