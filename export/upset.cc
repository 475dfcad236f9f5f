// Attributes by the combination of items that have them; Graphviz's HTML-like labels for the table.
#include "export/upset.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <map>
#include <string>
#include <string_view>
#include <tuple>
#include <utility>
#include <vector>

#include "base/utf8.h"
#include "export/comparison.h"
#include "export/drawing_style.h"
#include "export/wording.h"
#include "export/wrap.h"

namespace causeway {
namespace {

constexpr size_t kLongestBar = 160;  // points

enum class Has : uint8_t { kUnsaid, kDenied, kYes };
using Combination = std::vector<Has>;  // by item

// What is had: a node, in a way that is the same for all.
using Had = std::pair<Way, NodeId>;

std::map<Had, Combination> AttributesBehind(const ExportRequest& request) {
  const Subgraph& part = request.answer.subgraph;
  std::map<Had, Combination> attributes;
  for (const auto& [node, ways] : RelationsOf(request, part)) {
    for (size_t item = 0; item < ways.size(); ++item) {
      for (Way way : ways[item]) {
        Has has = std::exchange(way.polarity, Polarity::kAffirmed) == Polarity::kDenied
                      ? Has::kDenied
                      : Has::kYes;
        auto [at, is_new] = attributes.try_emplace({way, node}, ways.size(), Has::kUnsaid);
        at->second[item] = std::max(at->second[item], has);
      }
    }
  }
  return attributes;
}

struct UpsetRow {
  Combination combination;
  std::vector<Had> had;
};

// The larger first, then what more of them share.
std::vector<UpsetRow> UpsetRows(const ExportRequest& request) {
  std::map<Combination, std::vector<Had>> by_combination;
  for (const auto& [had, combination] : AttributesBehind(request))
    by_combination[combination].push_back(had);
  std::vector<UpsetRow> rows;
  for (auto& [combination, had] : by_combination) rows.push_back({combination, std::move(had)});
  std::ranges::stable_sort(rows, std::greater(), [](const UpsetRow& row) {
    return std::pair(row.had.size(), std::ranges::count(row.combination, Has::kYes));
  });
  return rows;
}

std::string HtmlText(std::string_view text) {
  std::string escaped;
  for (char c : WithoutControls(text)) {
    switch (c) {
      case '&':
        escaped += "&amp;";
        break;
      case '<':
        escaped += "&lt;";
        break;
      case '>':
        escaped += "&gt;";
        break;
      case '"':
        escaped += "&quot;";
        break;
      case '\n':
        escaped += ' ';
        break;
      default:
        escaped += c;
    }
  }
  return escaped;
}

// How words stand in a cell.
struct Lines {
  size_t width;           // columns
  size_t most;            // more are cut
  std::string_view side;  // "LEFT" or "CENTER"
  bool is_heading;
};
constexpr Lines kItemLines{.width = 14, .most = 4, .side = "CENTER", .is_heading = true};
constexpr Lines kNamesLines{.width = 72, .most = 3, .side = "LEFT", .is_heading = false};

// A cell with room for fonts that are wider than the Helvetica that is measured.
std::string LinesCell(std::string_view text, const Lines& how) {
  std::vector<std::string> lines = Wrap(text, how.width);
  if (lines.size() > how.most) {
    lines.resize(how.most);
    lines.back() += "\u2026";
  }
  std::string html;
  size_t columns = 0;
  for (const std::string& line : lines) {
    html += fmt::format(R"({}<BR ALIGN="{}"/>)", HtmlText(line), how.side);
    columns = std::max(columns, DisplayWidth(line));
  }
  if (how.is_heading) html = "<B>" + html + "</B>";
  double points = static_cast<double>(columns) * (how.is_heading ? 7.4 : 6.3);
  return fmt::format(R"(<TD ALIGN="{0}" BALIGN="{0}" VALIGN="{1}" WIDTH="{2:.0f}">{3}</TD>)",
                     how.side, how.is_heading ? "BOTTOM" : "MIDDLE", points, html);
}

std::string WayInWords(const Graph& graph, const Way& way) {
  if (way.facet < kFacets.size()) return std::string(kFacets[way.facet].name);
  return std::string(graph.Text(way.type));
}

// "causes: dust, pollen; effects: wheeze".
std::string HadInWords(const Graph& graph, const std::vector<Had>& had) {
  std::string words;
  for (size_t i = 0; i < had.size(); ++i) {
    bool begins = i == 0 || had[i].first != had[i - 1].first;
    if (i > 0) words += begins ? "; " : ", ";
    if (begins) words += WayInWords(graph, had[i].first) + ": ";
    words += NodeInWords(graph, had[i].second);
  }
  return words;
}

struct Mark {
  std::string_view sign;
  std::string_view color;
  std::string_view meaning;
};

// In the order of Has.
constexpr std::array kMarks = {
    Mark{"\u25CB", "#BBBBBB", "not mentioned"},
    Mark{"\u00D7", "#D55E00", "denied of it"},
    Mark{"\u25CF", "#0072B2", "said of it"},
};

std::string MarkCell(Has has) {
  const Mark& mark = kMarks[static_cast<size_t>(has)];
  return fmt::format(R"(<TD><FONT COLOR="{}" POINT-SIZE="16">{}</FONT></TD>)", mark.color,
                     mark.sign);
}

// What is left of the longest is a cell too, so that all bars begin at the same place.
std::string BarCells(size_t count, size_t most) {
  size_t width = std::max(size_t{2}, kLongestBar * count / most);
  return fmt::format(R"(<TD ALIGN="RIGHT">{}</TD>)"
                     R"(<TD><TABLE BORDER="0" CELLBORDER="0" CELLSPACING="0" CELLPADDING="0"><TR>)"
                     R"(<TD FIXEDSIZE="TRUE" WIDTH="{}" HEIGHT="14" BGCOLOR="#0072B2"></TD>)"
                     R"(<TD FIXEDSIZE="TRUE" WIDTH="{}" HEIGHT="14"></TD></TR></TABLE></TD>)",
                     count, width, kLongestBar + 2 - width);
}

std::string RowHtml(const Graph& graph, const UpsetRow& row, size_t most) {
  std::string cells;
  for (Has has : row.combination) cells += MarkCell(has);
  return fmt::format("<TR>{}{}{}</TR>", cells, BarCells(row.had.size(), most),
                     LinesCell(HadInWords(graph, row.had), kNamesLines));
}

std::string HeaderHtml(const Graph& graph, const std::vector<NodeId>& items) {
  std::string cells;
  for (NodeId item : items) cells += LinesCell(NodeInWords(graph, item), kItemLines);
  return fmt::format(R"(<TR>{}<TD ALIGN="LEFT" VALIGN="BOTTOM" COLSPAN="2"><B>how many</B></TD>)"
                     R"(<TD ALIGN="LEFT" VALIGN="BOTTOM"><B>which</B></TD></TR>)",
                     cells);
}

// Spaces that do not break make room where a sign is wider than it is measured.
std::string KeyHtml(size_t items) {
  constexpr std::string_view kRoom = "\u00A0\u00A0\u00A0";
  std::string key;
  for (Has has : {Has::kYes, Has::kDenied, Has::kUnsaid}) {
    const Mark& mark = kMarks[static_cast<size_t>(has)];
    key += fmt::format(R"(<FONT COLOR="{}">{}</FONT>{}{}{}{}{})", mark.color, mark.sign, kRoom,
                       mark.meaning, kRoom, kRoom, kRoom);
  }
  return fmt::format(R"(<TR><TD ALIGN="LEFT" COLSPAN="{}">{}</TD></TR>)", items + 3, key);
}

std::string UpsetHtml(const ExportRequest& request) {
  const std::vector<NodeId>& items = request.answer.subgraph.focus;
  std::vector<UpsetRow> rows = UpsetRows(request);
  std::string html = HeaderHtml(request.graph, items);
  for (const UpsetRow& row : rows) html += RowHtml(request.graph, row, rows.front().had.size());
  return fmt::format(
      R"(<TABLE BORDER="0" CELLBORDER="0" CELLPADDING="3" CELLSPACING="2">{}{}</TABLE>)", html,
      KeyHtml(items.size()));
}

}  // namespace

Result<void> DrawUpset(const ExportRequest& request, DotSink& sink) {
  if (request.answer.subgraph.focus.size() < 2) {
    return Error{.code = ErrorCode::kUsage,
                 .message = "there are not two items to compare",
                 .hint = "Ask for them: --query \"compare A, B, C\"."};
  }
  CW_TRY(sink.Defaults(GraphDefaults(), NodeDefaults(), EdgeDefaults()));
  CW_TRY(sink.Legend(UpsetHtml(request)));
  return sink.Finish();
}

}  // namespace causeway
