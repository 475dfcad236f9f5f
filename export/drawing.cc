// Nodes, then edges, in the order of their ids.
#include "export/drawing.h"

#include <fmt/format.h>

#include <algorithm>
#include <set>
#include <string>
#include <vector>

#include "export/drawing_style.h"
#include "export/safe_id.h"
#include "export/wording.h"
#include "export/wrap.h"

namespace causeway {
namespace {

constexpr size_t kLabelWidth = 24;  // columns of a label's line
constexpr size_t kLabelLines = 5;   // a longer name is cut; its tooltip has all of it

std::string Label(std::string_view name) {
  std::vector<std::string> lines = Wrap(name, kLabelWidth);
  if (lines.size() > kLabelLines) {
    lines.resize(kLabelLines);
    lines.back() += "\u2026";
  }
  std::string label = lines.front();
  for (size_t i = 1; i < lines.size(); ++i) label += '\n' + lines[i];
  return EscString(label);
}

// An unmarked arrow means "causes"; every other relation, and every denial, says what it is.
std::string EdgeLabel(const Graph& graph, EdgeId edge) {
  bool plain_cause =
      graph.Type(edge) == type::kCauses && graph.PolarityOf(edge) == Polarity::kAffirmed;
  return plain_cause ? "" : EscString(RelationInWords(graph, edge));
}

// A line of a tooltip; nothing where there are no strings.
std::string TooltipLine(const Graph& graph, std::string_view begin,
                        std::span<const StringId> strings) {
  std::string line;
  for (StringId string : strings) {
    line += line.empty() ? begin : "; ";
    line += graph.Text(string);
  }
  return line;
}

// The first sentence of some evidence, on a line of its own; nothing where there is none.
Result<std::string> SentenceLine(const ExportRequest& request, IdRange<EvidenceId> evidence) {
  if (evidence.empty() || request.options.sentences == 0) return std::string();
  CW_ASSIGN(std::string sentence, Quote(request.graph, request.texts, evidence[0]));
  if (sentence.empty()) return std::string();
  return fmt::format("\n\u201C{}\u201D [{}]", sentence, PlaceInWords(request.graph, evidence[0]));
}

Result<std::string> NodeTooltip(const ExportRequest& request, NodeId node) {
  const Graph& graph = request.graph;
  std::string text = NodeInWords(graph, node);
  text += TooltipLine(graph, "\n", graph.Labels(node));
  text += TooltipLine(graph, "\nalso: ", graph.Aliases(node));
  text += TooltipLine(graph, "\n", graph.Identifiers(node));
  CW_ASSIGN(std::string sentence, SentenceLine(request, graph.DeclarationsOf(node)));
  return EscTooltip(text + sentence);
}

Result<std::string> EdgeTooltip(const ExportRequest& request, EdgeId edge) {
  uint32_t documents = request.graph.DocumentCount(edge);
  CW_ASSIGN(std::string sentence, SentenceLine(request, request.graph.EvidenceOf(edge)));
  return EscTooltip(
      fmt::format("{} ({} document{}, confidence {}){}", EdgeInWords(request.graph, edge),
                  documents, documents == 1 ? "" : "s", request.graph.Confidence(edge), sentence));
}

class Drawing {
 public:
  Drawing(const ExportRequest& request, DotSink& sink)
      : request_(request),
        graph_(request.graph),
        part_(request.answer.subgraph),
        sink_(sink),
        ids_(request.graph, part_.nodes) {}

  Result<void> Draw() {
    CW_TRY(sink_.Defaults(GraphDefaults(), NodeDefaults(), EdgeDefaults()));
    CW_TRY(sink_.Legend(LegendHtml(Needs())));
    for (NodeId node : part_.nodes) CW_TRY(DrawNode(node));
    if (FocusStandsApart()) CW_TRY(DrawFocusRank());
    for (EdgeId edge : part_.edges) {
      if (IsDrawn(request_, edge)) CW_TRY(DrawEdge(edge));
    }
    return sink_.Finish();
  }

 private:
  [[nodiscard]] LegendNeeds Needs() const {
    LegendNeeds needs;
    for (NodeId node : part_.nodes) {
      if (auto kind = DrawnKind(graph_, node)) needs.kinds[static_cast<size_t>(*kind)] = true;
    }
    for (EdgeId edge : part_.edges) {
      if (!IsDrawn(request_, edge)) continue;
      needs.hedged |= LineOf(request_, edge) == Line::kHedged;
      needs.denied |= LineOf(request_, edge) == Line::kDenied;
    }
    return needs;
  }

  Result<void> DrawNode(NodeId node) {
    bool focus = std::ranges::find(part_.focus, node) != part_.focus.end();
    CW_ASSIGN(std::string tooltip, NodeTooltip(request_, node));
    DotAttributes attributes = NodeStyle(DrawnKind(graph_, node), focus);
    attributes.push_back({"id", std::string(ids_[node])});
    attributes.push_back({"label", Label(NodeInWords(graph_, node))});
    attributes.push_back({"tooltip", std::move(tooltip)});
    return sink_.Node(ids_[node], attributes);
  }

  Result<void> DrawEdge(EdgeId edge) {
    CW_ASSIGN(std::string tooltip, EdgeTooltip(request_, edge));
    DotAttributes attributes =
        EdgeStyle(graph_.Type(edge), LineOf(request_, edge), graph_.DocumentCount(edge));
    attributes.push_back({"label", EdgeLabel(graph_, edge)});
    attributes.push_back({"labeltooltip", tooltip});
    attributes.push_back({"tooltip", std::move(tooltip)});
    return sink_.Edge(ids_[graph_.Source(edge)], ids_[graph_.Target(edge)], attributes);
  }

  // Several items that were asked about, none of which leads to another, stand in one rank: what
  // they share is then drawn between them.
  [[nodiscard]] bool FocusStandsApart() const {
    return part_.focus.size() > 1 && std::ranges::none_of(part_.focus, [&](NodeId start) {
             std::set<NodeId> reached = ReachedFrom(start);
             return std::ranges::any_of(
                 part_.focus, [&](NodeId node) { return node != start && reached.contains(node); });
           });
  }

  [[nodiscard]] std::set<NodeId> ReachedFrom(NodeId start) const {
    std::set<NodeId> reached{start};
    std::vector<NodeId> open{start};
    while (!open.empty()) {
      IdRange<EdgeId> out = graph_.Out(open.back());
      open.pop_back();
      for (EdgeId edge : out) {
        bool drawn = std::ranges::binary_search(part_.edges, edge) && IsDrawn(request_, edge);
        if (drawn && reached.insert(graph_.Target(edge)).second) {
          open.push_back(graph_.Target(edge));
        }
      }
    }
    return reached;
  }

  Result<void> DrawFocusRank() {
    std::vector<std::string_view> ids;
    for (NodeId node : part_.focus) ids.push_back(ids_[node]);
    return sink_.SameRank(ids);
  }

  const ExportRequest& request_;
  const Graph& graph_;
  const Subgraph& part_;
  DotSink& sink_;
  SafeIds ids_;
};

}  // namespace

bool IsDrawn(const ExportRequest& request, EdgeId edge) {
  const Graph& graph = request.graph;
  bool alias = graph.Type(edge) == type::kSameAs && graph.Source(edge) == graph.Target(edge);
  bool denied = graph.PolarityOf(edge) == Polarity::kDenied;
  return !alias && !(denied && request.options.denied == Denied::kExclude);
}

Line LineOf(const ExportRequest& request, EdgeId edge) {
  bool denied = request.graph.PolarityOf(edge) == Polarity::kDenied;
  if (denied && request.options.denied == Denied::kMark) return Line::kDenied;
  bool hedged = request.graph.CertaintyOf(edge) == Certainty::kHedged;
  return hedged ? Line::kHedged : Line::kPlain;
}

uint64_t DrawnElements(const ExportRequest& request) {
  const Subgraph& part = request.answer.subgraph;
  auto edges =
      std::ranges::count_if(part.edges, [&](EdgeId edge) { return IsDrawn(request, edge); });
  return part.nodes.size() + static_cast<uint64_t>(edges);
}

Result<void> Draw(const ExportRequest& request, DotSink& sink) {
  return Drawing(request, sink).Draw();
}

}  // namespace causeway
