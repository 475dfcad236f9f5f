// Mermaid's own entities: #35; is what &#35; is in HTML.
#include "export/mermaid.h"

#include <fmt/format.h>

#include <algorithm>
#include <string>
#include <string_view>

#include "base/ascii.h"
#include "base/utf8.h"
#include "export/drawing.h"
#include "export/drawing_style.h"
#include "export/view.h"
#include "export/wording.h"

namespace causeway {
namespace {

std::string MermaidLabel(std::string_view text) {
  std::string label;
  for (char c : FoldedSpaces(WithoutControls(text))) {
    bool is_plain = IsLetterOrDigit(c) || c == ' ' || static_cast<unsigned char>(c) >= 0x80;
    label += is_plain ? std::string(1, c) : fmt::format("#{};", static_cast<int>(c));
  }
  return "\"" + label + "\"";
}

std::string ClassOf(const Graph& graph, NodeId node) {
  auto kind = DrawnKind(graph, node);
  return kind ? ":::" + std::string(kKindLabels[static_cast<size_t>(*kind)]) : "";
}

std::string Classes() {
  std::string classes;
  for (size_t i = 0; i < kKindLabels.size(); ++i) {
    classes += fmt::format("  classDef {} stroke:{},stroke-width:2px\n", kKindLabels[i],
                           ColorOf(static_cast<Kind>(i)));
  }
  return classes;
}

class Flowchart {
 public:
  explicit Flowchart(const ExportRequest& request)
      : request_(request), graph_(request.graph), text_("flowchart LR\n" + Classes()) {}

  Result<std::string> Write() {
    for (NodeId node : request_.answer.subgraph.nodes) AddNode(node);
    for (EdgeId edge : request_.answer.subgraph.edges) {
      if (IsDrawn(request_, edge)) AddEdge(edge);
    }
    const Limits& limits = request_.options.limits;
    if (edges_ > limits.mermaid_edges) return TooMany("edges", edges_, limits.mermaid_edges);
    if (text_.size() > limits.mermaid_characters) {
      return TooMany("characters", text_.size(), limits.mermaid_characters);
    }
    return std::move(text_);
  }

 private:
  void AddNode(NodeId node) {
    text_ += fmt::format("  {}[{}]{}\n", IdOf(node), MermaidLabel(NodeInWords(graph_, node)),
                         ClassOf(graph_, node));
  }
  void AddEdge(EdgeId edge) {
    std::string_view arrow = LineOf(request_, edge) == Line::kPlain ? "-->" : "-.->";
    text_ += fmt::format("  {} {}|{}| {}\n", IdOf(graph_.Source(edge)), arrow,
                         MermaidLabel(RelationInWords(graph_, edge)), IdOf(graph_.Target(edge)));
    ++edges_;
  }
  // Its place among the nodes.
  [[nodiscard]] std::string IdOf(NodeId node) const {
    const auto& nodes = request_.answer.subgraph.nodes;
    return fmt::format("n{}", std::ranges::lower_bound(nodes, node) - nodes.begin() + 1);
  }

  static Error TooMany(std::string_view what, size_t count, size_t limit) {
    return Error{.message = fmt::format("a flowchart of {} {} is more than Mermaid draws ({})",
                                        count, what, limit),
                 .hint =
                     "Draw a part of it, for instance the answer of a query; or write the "
                     "whole as dot, csv or json."};
  }

  const ExportRequest& request_;
  const Graph& graph_;
  std::string text_;
  size_t edges_ = 0;
};

}  // namespace

Result<void> WriteMermaid(ByteSink& sink, const ExportRequest& request) {
  CW_ASSIGN(std::string text, Flowchart(request).Write());
  return sink.Write(text);
}

}  // namespace causeway
