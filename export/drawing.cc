// Nodes, then edges, in the order of their ids.
#include "export/drawing.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "export/comparison.h"
#include "export/drawing_style.h"
#include "export/safe_id.h"
#include "export/upset.h"
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

// One drawing of a part; the arrangement decides the order of the nodes and how they are ranked.
class Drawing {
 public:
  Drawing(const ExportRequest& request, const Subgraph& part, DotSink& sink)
      : request_(request),
        graph_(request.graph),
        part_(part),
        sink_(sink),
        ids_(request.graph, part_.nodes) {}

  Result<void> Draw() {
    CW_TRY(sink_.Defaults(GraphDefaults(), NodeDefaults(), EdgeDefaults()));
    CW_TRY(sink_.Legend(LegendHtml(Needs())));
    for (NodeId node : part_.nodes) CW_TRY(DrawNode(node));
    if (FocusStandsApart()) CW_TRY(DrawRank(part_.focus));
    return DrawEdges();
  }

  Result<void> DrawComparison() {
    Sides sides = SidesOf(request_, part_);
    size_t longest = std::ranges::max(sides, {}, &std::vector<NodeId>::size).size();
    CW_TRY(sink_.Defaults(ComparisonDefaults(longest), NodeDefaults(), EdgeDefaults()));
    CW_TRY(sink_.Legend(LegendHtml(Needs())));
    for (const std::vector<NodeId>& side : sides) {
      for (NodeId node : side) CW_TRY(DrawNode(node));
    }
    for (size_t i = 0; i < kSides; ++i) CW_TRY(DrawFrame(static_cast<Side>(i), sides[i]));
    CW_TRY(DrawColumns(ColumnsOf(sides)));
    return DrawEdges();
  }

 private:
  [[nodiscard]] LegendNeeds Needs() const {
    LegendNeeds needs;
    for (NodeId node : part_.nodes) {
      if (auto kind = DrawnKind(graph_, node)) needs.kinds[static_cast<size_t>(*kind)] = true;
      Need(DrawnChange(graph_.Properties(node)), needs);
    }
    for (EdgeId edge : part_.edges) {
      if (!IsDrawn(request_, edge)) continue;
      needs.hedged |= LineOf(request_, edge) == Line::kHedged;
      needs.denied |= LineOf(request_, edge) == Line::kDenied;
      Need(DrawnChange(graph_.Properties(edge)), needs);
    }
    return needs;
  }
  static void Need(std::optional<Change> change, LegendNeeds& needs) {
    if (change) needs.changes.at(static_cast<size_t>(*change)) = true;
  }

  // The label of what has changed begins with a sign.
  template <class IdType>
  std::string Marked(IdType id, std::string label, DotAttributes& attributes) const {
    std::optional<Change> change = DrawnChange(graph_.Properties(id));
    if (!change) return label;
    MarkChange(*change, attributes);
    return std::string(SignOf(*change)) + label;
  }

  Result<void> DrawNode(NodeId node) {
    bool focus = std::ranges::find(part_.focus, node) != part_.focus.end();
    CW_ASSIGN(std::string tooltip, NodeTooltip(request_, node));
    DotAttributes attributes = NodeStyle(DrawnKind(graph_, node), focus);
    attributes.push_back({"id", std::string(ids_[node])});
    attributes.push_back({"label", Marked(node, Label(NodeInWords(graph_, node)), attributes)});
    attributes.push_back({"tooltip", std::move(tooltip)});
    return sink_.Node(ids_[node], attributes);
  }

  Result<void> DrawEdges() {
    for (EdgeId edge : part_.edges) {
      if (IsDrawn(request_, edge)) CW_TRY(DrawEdge(edge));
    }
    return sink_.Finish();
  }

  Result<void> DrawEdge(EdgeId edge) {
    CW_ASSIGN(std::string tooltip, EdgeTooltip(request_, edge));
    DotAttributes attributes =
        EdgeStyle(graph_.Type(edge), LineOf(request_, edge), graph_.DocumentCount(edge));
    attributes.push_back({"label", Marked(edge, EdgeLabel(graph_, edge), attributes)});
    attributes.push_back({"labeltooltip", tooltip});
    attributes.push_back({"tooltip", std::move(tooltip)});
    NodeId source = graph_.Source(edge);
    NodeId target = graph_.Target(edge);
    if (PointsLeft(source, target)) {
      attributes.push_back({"dir", "back"});
      std::swap(source, target);
    }
    return sink_.Edge(ids_[source], ids_[target], attributes);
  }

  // Graphviz leads an edge against its ranks around them: in columns, which do not follow the
  // edges, such a one is written from its head and drawn backwards.
  [[nodiscard]] bool PointsLeft(NodeId source, NodeId target) const {
    auto from = columns_.find(source);
    auto to = columns_.find(target);
    return from != columns_.end() && to != columns_.end() && to->second < from->second;
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

  Result<void> DrawRank(const std::vector<NodeId>& nodes) {
    return sink_.Group("", {{"rank", "same"}}, IdsOf(nodes));
  }

  [[nodiscard]] std::vector<std::string_view> IdsOf(const std::vector<NodeId>& nodes) const {
    std::vector<std::string_view> ids;
    for (NodeId node : nodes) ids.push_back(ids_[node]);
    return ids;
  }

  Result<void> DrawFrame(Side side, const std::vector<NodeId>& nodes) {
    std::string title = SideTitle(graph_, part_, side);
    if (title.empty() || nodes.empty()) return {};
    std::string name = fmt::format("cluster_{}", static_cast<size_t>(side));
    return sink_.Group(name, FrameStyle(Label(title)), IdsOf(nodes));
  }

  // Shared and differing stand in one.
  static std::vector<std::vector<NodeId>> ColumnsOf(Sides sides) {
    auto& shared = sides[static_cast<size_t>(Side::kShared)];
    auto& differing = sides[static_cast<size_t>(Side::kDiffering)];
    shared.insert(shared.end(), differing.begin(), differing.end());
    differing.clear();
    std::vector<std::vector<NodeId>> columns(sides.begin(), sides.end());
    std::erase_if(columns, [](const std::vector<NodeId>& column) { return column.empty(); });
    return columns;
  }

  // Two columns with no edge between them stay apart by one that nobody sees.
  Result<void> DrawColumns(const std::vector<std::vector<NodeId>>& columns) {
    for (size_t i = 0; i < columns.size(); ++i) {
      CW_TRY(DrawRank(columns[i]));
      for (NodeId node : columns[i]) columns_[node] = i;
    }
    for (size_t i = 1; i < columns.size(); ++i) {
      CW_TRY(
          sink_.Edge(ids_[columns[i - 1].front()], ids_[columns[i].front()], {{"style", "invis"}}));
    }
    return {};
  }

  const ExportRequest& request_;
  const Graph& graph_;
  const Subgraph& part_;
  DotSink& sink_;
  SafeIds ids_;
  std::map<NodeId, size_t> columns_;  // of a comparison
};

bool IsCausal(const Graph& graph, EdgeId edge) {
  return graph.Type(edge) == type::kCauses || graph.Type(edge) == type::kHasPhenotype;
}

// What causes, and what is caused.
Subgraph CausalPart(const ExportRequest& request) {
  const Graph& graph = request.graph;
  Subgraph part = request.answer.subgraph;
  std::erase_if(part.edges,
                [&](EdgeId edge) { return !IsCausal(graph, edge) || !IsDrawn(request, edge); });
  std::set<NodeId> held(part.focus.begin(), part.focus.end());
  for (EdgeId edge : part.edges) held.insert({graph.Source(edge), graph.Target(edge)});
  std::erase_if(part.nodes, [&](NodeId node) { return !held.contains(node); });
  return part;
}

Error CannotCompare(size_t items) {
  return Error{.code = ErrorCode::kUsage,
               .message = fmt::format("a comparison is drawn of two items, not of {}", items),
               .hint = items > 2 ? "Draw several by --layout upset."
                                 : "Ask for them: --query \"compare A and B\"."};
}

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
  if (request.options.arrangement == Arrangement::kUpset) return 0;
  bool causal = request.options.arrangement == Arrangement::kCausal;
  const Subgraph& part = causal ? CausalPart(request) : request.answer.subgraph;
  auto edges =
      std::ranges::count_if(part.edges, [&](EdgeId edge) { return IsDrawn(request, edge); });
  return part.nodes.size() + static_cast<uint64_t>(edges);
}

Result<void> Draw(const ExportRequest& request, DotSink& sink) {
  const Subgraph& part = request.answer.subgraph;
  switch (request.options.arrangement) {
    case Arrangement::kFlow:
      return Drawing(request, part, sink).Draw();
    case Arrangement::kCausal:
      return Drawing(request, CausalPart(request), sink).Draw();
    case Arrangement::kCompare:
      if (part.focus.size() != 2) return CannotCompare(part.focus.size());
      return Drawing(request, part, sink).DrawComparison();
    case Arrangement::kUpset:
      return DrawUpset(request, sink);
  }
  return {};
}

}  // namespace causeway
