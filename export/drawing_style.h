// The looks of a drawing, and the legend that explains those of them that occur. Colours are tints
// of Okabe and Ito's palette ("Color Universal Design", 2008), which the colour-blind can tell
// apart; shapes and dashes tell the same in print. Tested by tests/export/dot_test.cc.
#pragma once

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "export/dot_sink.h"
#include "graph/diff.h"
#include "graph/graph.h"
#include "graph/vocabulary.h"

namespace causeway {

// What decides the line of an edge.
enum class Line { kPlain, kHedged, kDenied };

// The first kind, in the order of kKindLabels, that the node wears.
std::optional<Kind> DrawnKind(const Graph& graph, NodeId node);

// "#0072B2": the colour of a node of that kind, and that of an edge, where a viewer draws them.
std::string_view ColorOf(std::optional<Kind> kind);
std::string_view ColorOf(std::string_view type, Line line);

DotAttributes GraphDefaults();
// Of columns of nodes, the longest of so many: the longer, the further apart.
DotAttributes ComparisonDefaults(size_t longest);
DotAttributes NodeDefaults();
DotAttributes EdgeDefaults();

// Shape, fill and class of a node; emphasised where it was asked about.
DotAttributes NodeStyle(std::optional<Kind> kind, bool emphasised);

// Of a frame around nodes, below its title.
DotAttributes FrameStyle(std::string title);

// Colour, line and class of an edge that `documents` speak of: the more, the thicker, up to five.
DotAttributes EdgeStyle(std::string_view type, Line line, uint32_t documents);

// What became of it, in the diagram of a diff (graph/diff_answer.h).
std::optional<Change> DrawnChange(const std::vector<PropertyView>& properties);
// A bold line for what was added, a dashed one for what was removed; the sign stands before its
// label.
void MarkChange(Change change, DotAttributes& attributes);
std::string_view SignOf(Change change);

// What a legend has to explain.
struct LegendNeeds {
  std::array<bool, kKindLabels.size()> kinds{};
  std::array<bool, 3> changes{};
  bool hedged = false;
  bool denied = false;
};

// The HTML-like label of the legend: a row of kinds and a row of lines.
std::string LegendHtml(const LegendNeeds& needs);

}  // namespace causeway
