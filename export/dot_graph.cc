// libcgraph tells errors by null, and some only by its counter of errors: both are checked.
#include "export/dot_graph.h"

#include <fmt/format.h>
#include <graphviz/cgraph.h>

namespace causeway {
namespace {

std::mutex& Mutex() {
  static std::mutex mutex;
  return mutex;
}

// What libcgraph says last; the library itself prints nothing.
std::string& LastComplaint() {
  static std::string complaint;
  return complaint;
}

int Complain(char* text) {
  LastComplaint() = text;
  return 0;
}

// libcgraph takes char*, and changes nothing behind it.
char* Chars(const std::string& text) { return const_cast<char*>(text.c_str()); }

Result<void> Checked(bool done) {
  if (done && agerrors() == 0) return {};
  return Error{.message = fmt::format("Graphviz does not take the drawing: {}", LastComplaint())};
}

Result<void> Set(void* object, const DotAttributes& attributes) {
  for (const DotAttribute& attribute : attributes) {
    std::string name(attribute.name);
    std::string none;
    CW_TRY(Checked(agsafeset(object, Chars(name), Chars(attribute.value), Chars(none)) == 0));
  }
  return {};
}

Result<void> SetDefaults(Agraph_t* graph, int kind, const DotAttributes& attributes) {
  for (const DotAttribute& attribute : attributes) {
    std::string name(attribute.name);
    CW_TRY(Checked(agattr(graph, kind, Chars(name), Chars(attribute.value)) != nullptr));
  }
  return {};
}

// The channel of agwrite: keeps the sink's first error.
struct Channel {
  ByteSink& bytes;
  Result<void> result;
};

int PutString(void* channel, const char* text) {
  auto* to = static_cast<Channel*>(channel);
  if (to->result) to->result = to->bytes.Write(text);
  return to->result ? 0 : EOF;
}

int Flush(void* /*channel*/) { return 0; }

Agdisc_t& Discipline() {
  static Agiodisc_t io{AgIoDisc.afread, PutString, Flush};
  static Agdisc_t discipline{&AgMemDisc, &AgIdDisc, &io};
  return discipline;
}

}  // namespace

DotGraph::DotGraph(ByteSink& bytes) : lock_(Mutex()), bytes_(bytes) {
  agseterrf(Complain);
  agreseterrors();
  std::string name = "causeway";
  graph_ = agopen(Chars(name), Agdirected, &Discipline());
}

DotGraph::~DotGraph() {
  if (graph_ != nullptr) agclose(graph_);
  agseterrf(nullptr);
}

Result<void> DotGraph::Defaults(const DotAttributes& graph, const DotAttributes& node,
                                const DotAttributes& edge) {
  CW_TRY(Checked(graph_ != nullptr));
  CW_TRY(SetDefaults(graph_, AGRAPH, graph));
  CW_TRY(SetDefaults(graph_, AGNODE, node));
  return SetDefaults(graph_, AGEDGE, edge);
}

Result<void> DotGraph::Legend(const std::string& html) {
  char* interned = agstrdup_html(graph_, Chars(html));
  std::string name = "label";
  return Checked(interned != nullptr && agattr(graph_, AGRAPH, Chars(name), interned) != nullptr);
}

Result<void> DotGraph::Node(std::string_view id, const DotAttributes& attributes) {
  Agnode_t* node = agnode(graph_, Chars(std::string(id)), 1);
  CW_TRY(Checked(node != nullptr));
  return Set(node, attributes);
}

Result<void> DotGraph::Edge(std::string_view tail, std::string_view head,
                            const DotAttributes& attributes) {
  Agnode_t* from = agnode(graph_, Chars(std::string(tail)), 0);
  Agnode_t* to = agnode(graph_, Chars(std::string(head)), 0);
  CW_TRY(Checked(from != nullptr && to != nullptr));
  Agedge_t* edge = agedge(graph_, from, to, nullptr, 1);
  CW_TRY(Checked(edge != nullptr));
  return Set(edge, attributes);
}

Result<void> DotGraph::Group(std::string_view name, const DotAttributes& attributes,
                             std::span<const std::string_view> ids) {
  Agraph_t* part = agsubg(graph_, name.empty() ? nullptr : Chars(std::string(name)), 1);
  CW_TRY(Checked(part != nullptr));
  for (std::string_view id : ids) {
    Agnode_t* node = agnode(graph_, Chars(std::string(id)), 0);
    CW_TRY(Checked(node != nullptr && agsubnode(part, node, 1) != nullptr));
  }
  return Set(part, attributes);
}

Result<void> DotGraph::Finish() {
  Channel channel{bytes_, {}};
  bool written = agwrite(graph_, &channel) == 0;
  CW_TRY(channel.result);
  return Checked(written);
}

}  // namespace causeway
