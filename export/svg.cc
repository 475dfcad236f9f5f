// The DOT text is read back in the child and rendered there by Graphviz's own SVG renderer.
#include "export/svg.h"

#include <fmt/format.h>
#include <graphviz/gvc.h>

#include <array>
#include <string>
#include <string_view>

#include "base/child.h"
#include "export/dot_stream.h"
#include "export/drawing.h"

extern "C" {
extern gvplugin_library_t gvplugin_core_LTX_library;
extern gvplugin_library_t gvplugin_dot_layout_LTX_library;
}

namespace causeway {
namespace {

constexpr std::string_view kTitleBegin = "<title>";
constexpr std::string_view kTitleEnd = "</title>";
constexpr std::string_view kTooltipBegin = "xlink:title=\"";

// Runs in the child, which leaves all that it takes to the system. Only these two plugins: with
// Pango there, the measures of text would be those of the machine's fonts.
Result<std::string> Render(const std::string& dot) {
  static std::array<lt_symlist_t, 3> plugins{{
      {"gvplugin_core_LTX_library", &gvplugin_core_LTX_library},
      {"gvplugin_dot_layout_LTX_library", &gvplugin_dot_layout_LTX_library},
      {nullptr, nullptr},
  }};
  GVC_t* context = gvContextPlugins(plugins.data(), 0);
  graph_t* graph = agmemread(dot.c_str());
  if (context == nullptr || graph == nullptr) return Error{.message = "Graphviz does not start"};
  if (gvLayout(context, graph, "dot") != 0) return Error{.message = "Graphviz finds no layout"};
  char* bytes = nullptr;
  unsigned int size = 0;
  if (gvRenderData(context, graph, "svg", &bytes, &size) != 0 || bytes == nullptr) {
    return Error{.message = "Graphviz does not render the layout"};
  }
  return std::string(bytes, size);
}

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

Error TooLarge(uint64_t elements, uint32_t limit) {
  return Error{
      .message = fmt::format("a picture of {} nodes and edges is more than can be laid out "
                             "for reading ({})",
                             elements, limit),
      .hint =
          "Draw a part of it, for instance the answer of a query; or write the whole as "
          "dot, csv or json."};
}

}  // namespace

Result<void> WriteSvg(ByteSink& sink, const ExportRequest& request) {
  const Limits& limits = request.options.limits;
  uint64_t elements = DrawnElements(request);
  if (elements > limits.layout_elements) return TooLarge(elements, limits.layout_elements);
  StringSink dot;
  DotStream stream(dot);
  CW_TRY(Draw(request, stream));
  Result<std::string> svg = RunInChild({.seconds = limits.layout_seconds,
                                        .clock_seconds = limits.layout_clock_seconds,
                                        .bytes = limits.layout_bytes},
                                       [&] { return Render(dot.text()); });
  if (!svg) {
    return Error{
        .message = fmt::format("the picture cannot be laid out: {}", svg.error().message),
        .hint = "Draw a part of it, for instance the answer of a query; or write it as dot."};
  }
  CW_TRY(sink.Write("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"));
  return sink.Write(WithTooltipsAsTitles(RootOf(*svg)));
}

}  // namespace causeway
