// The DOT text is read back in the child.
#include "export/picture.h"

#include <dlfcn.h>
#include <fmt/format.h>
#include <graphviz/gvc.h>

#include <array>
#include <cstdint>
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

constexpr const char* kCairoLibrary = "libgvplugin_pango.so.6";
constexpr const char* kCairoPlugins = "gvplugin_pango_LTX_library";
constexpr const char* kForcesLibrary = "libgvplugin_neato_layout.so.6";
constexpr const char* kForcesPlugins = "gvplugin_neato_layout_LTX_library";

// How one picture is made.
struct Rendering {
  std::string dot;
  const char* format;
  Painter painter;
  bool by_forces;
};

// Loaded only here: what they need would slow down the start of every command.
void* PluginsOf(const char* library, const char* symbol) {
  void* handle = dlopen(library, RTLD_NOW | RTLD_LOCAL);
  return handle == nullptr ? nullptr : dlsym(handle, symbol);
}

// Only those that are needed: where cairo's are there, they measure text for any format.
Result<GVC_t*> Context(const Rendering& rendering) {
  static std::array<lt_symlist_t, 5> plugins{{
      {"gvplugin_core_LTX_library", &gvplugin_core_LTX_library},
      {"gvplugin_dot_layout_LTX_library", &gvplugin_dot_layout_LTX_library},
  }};
  size_t count = 2;
  if (rendering.by_forces)
    plugins[count++] = {kForcesPlugins, PluginsOf(kForcesLibrary, kForcesPlugins)};
  if (rendering.painter == Painter::kCairo)
    plugins[count++] = {kCairoPlugins, PluginsOf(kCairoLibrary, kCairoPlugins)};
  for (size_t i = 0; i < count; ++i) {
    if (plugins[i].address == nullptr)
      return Error{.message = fmt::format("Graphviz lacks {}", plugins[i].name)};
  }
  GVC_t* context = gvContextPlugins(plugins.data(), 0);
  if (context == nullptr) return Error{.message = "Graphviz does not start"};
  return context;
}

void SetAttribute(graph_t* graph, std::string name, std::string value) {
  agattr(graph, AGRAPH, name.data(), value.data());
}

// Runs in the child, which leaves all that it takes to the system.
Result<std::string> Render(const Rendering& rendering) {
  CW_ASSIGN(GVC_t * context, Context(rendering));
  graph_t* graph = agmemread(rendering.dot.c_str());
  if (graph == nullptr) return Error{.message = "Graphviz does not read the drawing"};
  if (std::string_view(rendering.format) == "png") SetAttribute(graph, "dpi", "144");
  SetAttribute(graph, "overlap", "prism");  // by forces: nodes that cover each other move apart
  if (gvLayout(context, graph, rendering.by_forces ? "sfdp" : "dot") != 0)
    return Error{.message = "Graphviz finds no layout"};
  char* bytes = nullptr;
  unsigned int size = 0;
  if (gvRenderData(context, graph, rendering.format, &bytes, &size) != 0 || bytes == nullptr)
    return Error{.message = "Graphviz does not render the layout"};
  return std::string(bytes, size);
}

Error TooLarge(uint64_t elements, uint32_t limit) {
  return Error{
      .message = fmt::format("a picture of {} nodes and edges is more than can be laid out "
                             "for reading ({})",
                             elements, limit),
      .hint =
          "Draw a part of it: --around NAME, --min-evidence N, or the answer of a --query; or "
          "write the whole as dot, csv or json."};
}

}  // namespace

Result<std::string> Picture(const ExportRequest& request, const char* format, Painter painter) {
  const Limits& limits = request.options.limits;
  uint64_t elements = DrawnElements(request);
  if (elements > limits.layout_elements) return TooLarge(elements, limits.layout_elements);
  StringSink dot;
  DotStream stream(dot);
  CW_TRY(Draw(request, stream));
  Rendering rendering{.dot = dot.text(),
                      .format = format,
                      .painter = painter,
                      .by_forces = elements > limits.ranked_elements};
  Result<std::string> picture = RunInChild({.seconds = limits.layout_seconds,
                                            .clock_seconds = limits.layout_clock_seconds,
                                            .bytes = limits.layout_bytes},
                                           [&] { return Render(rendering); });
  if (picture) return picture;
  return Error{
      .message = fmt::format("the picture cannot be laid out: {}", picture.error().message),
      .hint = "Draw a part of it, for instance the answer of a query; or write it as dot."};
}

}  // namespace causeway
