// One table for kinds, one for types of edges.
#include "export/drawing_style.h"

#include <fmt/format.h>

#include <algorithm>

#include "graph/diff_answer.h"

namespace causeway {
namespace {

struct KindStyle {
  std::string_view shape;
  std::string_view style;
  std::string_view fill;
  std::string_view line;
  std::string_view margin;  // where it is not the default: a cds is lower than its box
};

// In the order of Kind.
constexpr std::array<KindStyle, kKindLabels.size()> kKindStyles = {
    KindStyle{"box", "rounded,filled", "#CFE8F8", "#0072B2", ""},
    KindStyle{"box", "filled", "#CDEBE0", "#009E73", ""},
    KindStyle{"ellipse", "filled", "#FBE7C6", "#E69F00", ""},
    KindStyle{"cds", "filled", "#F6E0EC", "#CC79A7", "0.2,0.12"},
};

constexpr std::string_view kCausal = "#444444";
constexpr std::string_view kPlace = "#00795A";
constexpr std::string_view kHierarchy = "#7A5C8E";
constexpr std::string_view kDenial = "#D55E00";

struct TypeColor {
  std::string_view type;
  std::string_view color;
};
constexpr std::array kTypeColors = {
    TypeColor{type::kOccursIn, kPlace},   TypeColor{type::kAffects, kPlace},
    TypeColor{type::kPartOf, kPlace},     TypeColor{type::kIsA, kHierarchy},
    TypeColor{type::kSameAs, kHierarchy},
};

struct ChangeStyle {
  std::string_view sign;
  std::string_view color;
  std::string_view width;
  std::string_view style;  // where it is not that of its kind
};

// In the order of Change.
constexpr std::array kChangeStyles = {
    ChangeStyle{"+ ", "#009E73", "3.0", ""},
    ChangeStyle{"\u2212 ", "#D55E00", "1.5", "dashed"},
    ChangeStyle{"~ ", "#0072B2", "2.0", ""},
};

constexpr uint32_t kMostDocuments = 5;

std::string LineWidth(uint32_t documents) {
  uint32_t more = std::clamp(documents, 1U, kMostDocuments) - 1;
  return fmt::format("{:.1f}", 1.0 + 0.5 * more);
}

std::string KindCell(size_t kind) {
  return fmt::format(R"(<TD BGCOLOR="{}"> {} </TD>)", kKindStyles[kind].fill, kKindLabels[kind]);
}

std::string LineCells(std::string_view color, std::string_view sample, std::string_view meaning) {
  return fmt::format(R"(<TD><FONT COLOR="{}">{}</FONT></TD><TD ALIGN="LEFT">{}</TD>)", color,
                     sample, meaning);
}

constexpr std::string_view kNoKind = "#777777";

}  // namespace

std::string_view ColorOf(std::optional<Kind> kind) {
  return kind ? kKindStyles[static_cast<size_t>(*kind)].line : kNoKind;
}

std::string_view ColorOf(std::string_view type, Line line) {
  if (line == Line::kDenied) return kDenial;
  const auto* found = std::ranges::find(kTypeColors, type, &TypeColor::type);
  return found == kTypeColors.end() ? kCausal : found->color;
}

std::optional<Kind> DrawnKind(const Graph& graph, NodeId node) {
  for (size_t i = 0; i < kKindLabels.size(); ++i) {
    if (graph.HasLabel(node, kKindLabels[i])) return static_cast<Kind>(i);
  }
  return std::nullopt;
}

// Causes stand on the left, what they lead to on the right. linelength 0 keeps libcgraph from
// breaking long strings, which few readers but its own put together again.
DotAttributes GraphDefaults() {
  return {{"bgcolor", "white"}, {"charset", "UTF-8"}, {"fontname", "Helvetica"},
          {"fontsize", "10"},   {"labeljust", "l"},   {"labelloc", "b"},
          {"linelength", "0"},  {"nodesep", "0.12"},  {"outputorder", "edgesfirst"},
          {"pad", "0.2"},       {"rankdir", "LR"},    {"ranksep", "0.8"}};
}

DotAttributes ComparisonDefaults(size_t longest) {
  DotAttributes defaults = GraphDefaults();
  defaults.push_back({"newrank", "true"});  // ranks that reach over frames
  double apart = std::clamp(0.06 * static_cast<double>(longest), 0.8, 4.0);
  defaults.push_back({"ranksep", fmt::format("{:.2f}", apart)});
  defaults.push_back({"nodesep", "0.2"});  // room between the edges of the two items
  return defaults;
}

DotAttributes FrameStyle(std::string title) {
  return {{"bgcolor", "#F7F7F7"}, {"color", "#BBBBBB"}, {"fontname", "Helvetica-Bold"},
          {"fontsize", "11"},     {"labeljust", "c"},   {"label", std::move(title)},
          {"labelloc", "t"},      {"margin", "12"},     {"style", "rounded"}};
}

// The margins leave room for fonts that are wider than the Helvetica that is measured.
DotAttributes NodeDefaults() {
  return {{"color", "#777777"}, {"fillcolor", "white"},      {"fontname", "Helvetica"},
          {"fontsize", "11"},   {"height", "0.3"},           {"margin", "0.2,0.06"},
          {"shape", "box"},     {"style", "rounded,filled"}, {"width", "0.4"}};
}

DotAttributes EdgeDefaults() {
  return {{"arrowsize", "0.7"}, {"fontname", "Helvetica"}, {"fontsize", "9"}};
}

DotAttributes NodeStyle(std::optional<Kind> kind, bool emphasised) {
  DotAttributes attributes;
  if (kind) {
    auto index = static_cast<size_t>(*kind);
    const KindStyle& style = kKindStyles[index];
    attributes = {{"class", std::string(kKindLabels[index])},
                  {"color", std::string(style.line)},
                  {"fillcolor", std::string(style.fill)},
                  {"shape", std::string(style.shape)},
                  {"style", std::string(style.style)}};
    if (!style.margin.empty()) attributes.push_back({"margin", std::string(style.margin)});
  }
  if (emphasised) {
    attributes.push_back({"fontname", "Helvetica-Bold"});
    attributes.push_back({"fontsize", "13"});
    attributes.push_back({"margin", "0.35,0.1"});
    attributes.push_back({"penwidth", "2.5"});
  }
  return attributes;
}

DotAttributes EdgeStyle(std::string_view type, Line line, uint32_t documents) {
  std::string color(ColorOf(type, line));
  DotAttributes attributes{{"fontcolor", color}, {"penwidth", LineWidth(documents)}};
  if (line == Line::kDenied)
    attributes.insert(attributes.end(), {{"class", "denied"}, {"style", "dashed"}});
  if (line == Line::kHedged) {
    attributes.insert(attributes.end(), {{"class", "hedged"}, {"style", "dotted"}});
    color += "B0";  // seventy per cent opaque
  }
  attributes.push_back({"color", color});
  return attributes;
}

std::optional<Change> DrawnChange(const std::vector<PropertyView>& properties) {
  auto found = std::ranges::find(properties, kChangeProperty, &PropertyView::key);
  if (found == properties.end()) return std::nullopt;
  for (Change change : {Change::kAdded, Change::kRemoved, Change::kChanged}) {
    if (found->value == Value(std::string(NameOf(change)))) return change;
  }
  return std::nullopt;
}

void MarkChange(Change change, DotAttributes& attributes) {
  const ChangeStyle& style = kChangeStyles.at(static_cast<size_t>(change));
  attributes.push_back({"color", std::string(style.color)});
  attributes.push_back({"fontcolor", std::string(style.color)});
  attributes.push_back({"penwidth", std::string(style.width)});
  if (!style.style.empty()) attributes.push_back({"style", std::string(style.style)});
}

std::string_view SignOf(Change change) {
  return kChangeStyles.at(static_cast<size_t>(change)).sign;
}

std::string LegendHtml(const LegendNeeds& needs) {
  std::string cells;
  for (size_t i = 0; i < needs.kinds.size(); ++i) {
    if (needs.kinds[i]) cells += KindCell(i);
  }
  cells += LineCells(kCausal, "\u2014\u2014\u25B8", "causes");
  if (needs.hedged) cells += LineCells(kCausal, "\u00B7 \u00B7 \u00B7 \u25B8", "hedged: may");
  if (needs.denied) cells += LineCells(kDenial, "\u2013 \u2013 \u25B8", "denied");
  for (size_t i = 0; i < needs.changes.size(); ++i) {
    const ChangeStyle& style = kChangeStyles.at(i);
    if (needs.changes.at(i)) {
      cells += LineCells(style.color, style.sign, NameOf(static_cast<Change>(i)));
    }
  }
  return fmt::format(
      R"(<TABLE BORDER="0" CELLBORDER="0" CELLPADDING="4" CELLSPACING="4"><TR>{}</TR></TABLE>)",
      cells);
}

}  // namespace causeway
