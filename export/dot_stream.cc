// The DOT grammar (graphviz.org/doc/info/lang.html), every string quoted.
#include "export/dot_stream.h"

namespace causeway {
namespace {

std::string QuotedId(std::string_view text) {
  std::string quoted = "\"";
  for (char c : text) {
    if (c == '"') quoted += '\\';
    quoted += c;
  }
  return quoted + '"';
}

std::string DotStatement(std::string_view subject, const DotAttributes& attributes) {
  std::string text = "\t";
  text += subject;
  text += " [";
  for (size_t i = 0; i < attributes.size(); ++i) {
    if (i > 0) text += ", ";
    text += attributes[i].name;
    text += '=';
    text += QuotedId(attributes[i].value);
  }
  return text + "];\n";
}

}  // namespace

Result<void> DotStream::Defaults(const DotAttributes& graph, const DotAttributes& node,
                                 const DotAttributes& edge) {
  return bytes_.Write("digraph causeway {\n" + DotStatement("graph", graph) +
                      DotStatement("node", node) + DotStatement("edge", edge));
}

Result<void> DotStream::Legend(const std::string& html) {
  return bytes_.Write("\tgraph [label=<" + html + ">];\n");
}

Result<void> DotStream::Node(std::string_view id, const DotAttributes& attributes) {
  return bytes_.Write(DotStatement(QuotedId(id), attributes));
}

Result<void> DotStream::Edge(std::string_view tail, std::string_view head,
                             const DotAttributes& attributes) {
  return bytes_.Write(DotStatement(QuotedId(tail) + " -> " + QuotedId(head), attributes));
}

Result<void> DotStream::Group(std::string_view name, const DotAttributes& attributes,
                              std::span<const std::string_view> ids) {
  std::string text = name.empty() ? "\t{" : "\tsubgraph " + QuotedId(name) + " {";
  for (const DotAttribute& attribute : attributes) {
    text += ' ';
    text += attribute.name;
    text += '=' + QuotedId(attribute.value) + ';';
  }
  for (std::string_view id : ids) text += ' ' + QuotedId(id) + ';';
  return bytes_.Write(text + " }\n");
}

Result<void> DotStream::Finish() { return bytes_.Write("}\n"); }

}  // namespace causeway
