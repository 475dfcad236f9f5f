// Columns are measured first, then written row by row; a cell that is too wide takes several lines.
#include "export/text.h"

#include <algorithm>
#include <cstdint>
#include <numeric>
#include <string>
#include <string_view>
#include <vector>

#include "base/utf8.h"
#include "export/wording.h"
#include "export/wrap.h"

namespace causeway {
namespace {

constexpr size_t kGap = 2;          // spaces between columns
constexpr size_t kNarrowest = 8;    // columns of a cell: narrower than this the table overflows
constexpr size_t kIndent = 4;       // spaces before a sentence
constexpr size_t kLeastWidth = 20;  // of the page

// Graphic renditions (ECMA-48, 8.3.117).
constexpr std::string_view kPlain;
constexpr std::string_view kBold = "\x1b[1m";
constexpr std::string_view kFaint = "\x1b[2m";
constexpr std::string_view kRed = "\x1b[31m";
constexpr std::string_view kGreen = "\x1b[32m";
constexpr std::string_view kYellow = "\x1b[33m";
constexpr std::string_view kReset = "\x1b[0m";

struct Cell {
  std::string text;
  std::string_view colour = kPlain;
  bool right = false;  // numbers stand on the right
};

std::string_view ColourOf(const Standing& standing) {
  if (standing.denied > 0) return kRed;
  if (standing.affirmed == 0) return kFaint;
  return standing.hedged ? kYellow : kGreen;
}

Cell MakeCell(const Graph& graph, const Value& value) {
  Cell cell{.text = WithoutControls(ValueInWords(graph, value))};
  if (const auto* standing = value.get_if<Standing>()) cell.colour = ColourOf(*standing);
  cell.right = value.get_if<int64_t>() != nullptr || value.get_if<double>() != nullptr;
  return cell;
}

// What fits stays as it is, with the spaces of an indented plan.
std::vector<std::string> CellLines(const std::string& text, size_t width) {
  bool fits = text.find_first_of("\n\t") == std::string::npos && DisplayWidth(text) <= width;
  return fits ? std::vector<std::string>{text} : Wrap(text, width);
}

// A sentence under a row, and the columns whose cells it supports.
struct Quotation {
  std::string place;
  std::string sentence;
  std::string remarks;
  std::vector<uint32_t> columns;
};

class TextTable {
 public:
  TextTable(ByteSink& sink, const ExportRequest& request)
      : sink_(sink),
        request_(request),
        table_(request.answer.table),
        page_(std::max<size_t>(request.options.width, kLeastWidth)) {}

  Result<void> Write() {
    if (!table_.title.empty()) CW_TRY(WriteTitle());
    if (table_.columns.empty()) return {};
    Measure();
    CW_TRY(WriteHeading());
    for (size_t i = 0; i < table_.rows.size(); ++i) {
      CW_TRY(WriteCells(RowCells(i)));
      CW_TRY(WriteQuotations(table_.rows[i]));
    }
    return {};
  }

 private:
  Result<void> WriteTitle() {
    std::string text;
    for (const std::string& line : Wrap(WithoutControls(table_.title), page_)) {
      text += Coloured(line, kBold) + '\n';
    }
    if (!table_.columns.empty()) text += '\n';
    return sink_.Write(text);
  }

  // A group's name stands only at its first row: the first cell, where it is text.
  [[nodiscard]] bool ContinuesGroup(size_t row) const {
    if (row == 0 || table_.columns.size() < 2) return false;
    const auto& above = table_.rows[row - 1].cells;
    const auto& here = table_.rows[row].cells;
    return !above.empty() && !here.empty() && here[0].get_if<std::string>() != nullptr &&
           above[0] == here[0];
  }

  [[nodiscard]] std::vector<Cell> RowCells(size_t row) const {
    std::vector<Cell> cells;
    for (const Value& value : table_.rows[row].cells) {
      cells.push_back(MakeCell(request_.graph, value));
    }
    if (ContinuesGroup(row)) cells[0].text.clear();
    cells.resize(table_.columns.size());
    return cells;
  }

  [[nodiscard]] std::vector<Cell> HeadingCells() const {
    std::vector<Cell> cells;
    for (const std::string& column : table_.columns) {
      cells.push_back({.text = WithoutControls(column), .colour = kBold});
    }
    return cells;
  }

  void Measure() {
    widths_.assign(table_.columns.size(), 1);
    Widen(HeadingCells());
    for (size_t i = 0; i < table_.rows.size(); ++i) Widen(RowCells(i));
    Fit();
  }

  void Widen(const std::vector<Cell>& cells) {
    for (size_t i = 0; i < cells.size(); ++i) {
      widths_[i] = std::max(widths_[i], DisplayWidth(cells[i].text));
    }
  }

  // Narrows the widest columns until the table fits the page.
  void Fit() {
    for (size_t cap = page_; Total() > page_ && cap >= kNarrowest; --cap) {
      for (size_t& width : widths_) width = std::min(width, cap);
    }
  }

  [[nodiscard]] size_t Total() const {
    return std::accumulate(widths_.begin(), widths_.end(), kGap * (widths_.size() - 1));
  }

  Result<void> WriteHeading() {
    CW_TRY(WriteCells(HeadingCells()));
    std::string rule;
    for (size_t width : widths_) {
      if (!rule.empty()) rule.append(kGap, ' ');
      for (size_t i = 0; i < width; ++i) rule += "\u2500";
    }
    return sink_.Write(Coloured(rule, kFaint) + '\n');
  }

  // As many lines as the highest cell has.
  Result<void> WriteCells(const std::vector<Cell>& cells) {
    std::vector<std::vector<std::string>> columns;
    size_t height = 1;
    for (size_t i = 0; i < cells.size(); ++i) {
      columns.push_back(CellLines(cells[i].text, widths_[i]));
      height = std::max(height, columns.back().size());
    }
    std::string text;
    for (size_t line = 0; line < height; ++line) text += Line(cells, columns, line) + '\n';
    return sink_.Write(text);
  }

  [[nodiscard]] std::string Line(const std::vector<Cell>& cells,
                                 const std::vector<std::vector<std::string>>& columns,
                                 size_t line) const {
    std::string text;
    size_t spaces = 0;  // owed before the next text, so that no line ends in spaces
    for (size_t i = 0; i < cells.size(); ++i) {
      std::string_view part = line < columns[i].size() ? columns[i][line] : std::string_view();
      size_t fill = widths_[i] - std::min(widths_[i], DisplayWidth(part));
      if (!part.empty()) {
        text.append(spaces + (cells[i].right ? fill : 0), ' ');
        text += Coloured(part, cells[i].colour);
        spaces = cells[i].right ? kGap : fill + kGap;
      } else {
        spaces += fill + kGap;
      }
    }
    return text;
  }

  Result<void> WriteQuotations(const Row& row) {
    CW_ASSIGN(std::vector<Quotation> quotations, Quotations(row));
    bool columns_differ = std::ranges::any_of(quotations, [&](const Quotation& quotation) {
      return quotation.columns != quotations.front().columns;
    });
    std::string text;
    for (const Quotation& quotation : quotations) {
      text += QuotationText(quotation, columns_differ);
    }
    return sink_.Write(text);
  }

  // Each sentence once, however many cells of the row it supports.
  Result<std::vector<Quotation>> Quotations(const Row& row) {
    std::vector<Quotation> quotations;
    std::vector<uint32_t> shown(table_.columns.size());
    for (const Citation& citation : row.citations) {
      if (citation.column >= shown.size() || !Wanted(shown[citation.column])) continue;
      std::string place = PlaceInWords(request_.graph, citation.evidence);
      auto same = std::ranges::find(quotations, place, &Quotation::place);
      if (same == quotations.end()) {
        CW_ASSIGN(std::string sentence, Quote(request_.graph, request_.texts, citation.evidence));
        same =
            quotations.insert(same, {.place = std::move(place),
                                     .sentence = std::move(sentence),
                                     .remarks = RemarksInWords(request_.graph, citation.evidence)});
      }
      if (!same->columns.empty() && same->columns.back() == citation.column) continue;
      same->columns.push_back(citation.column);
      ++shown[citation.column];
    }
    return quotations;
  }

  [[nodiscard]] bool Wanted(uint32_t shown) const {
    return table_.show_sentences || shown < request_.options.sentences;
  }

  [[nodiscard]] std::string QuotationText(const Quotation& quotation, bool with_columns) const {
    std::string words;
    for (size_t i = 0; with_columns && i < quotation.columns.size(); ++i) {
      words += table_.columns[quotation.columns[i]];
      words += i + 1 < quotation.columns.size() ? ", " : ": ";
    }
    if (!quotation.sentence.empty()) words += "\u201C" + quotation.sentence + "\u201D ";
    words += "[" + quotation.place + quotation.remarks + "]";
    std::string text;
    for (const std::string& line : Wrap(WithoutControls(words), page_ - kIndent)) {
      text += std::string(kIndent, ' ') + Coloured(line, kFaint) + '\n';
    }
    return text;
  }

  [[nodiscard]] std::string Coloured(std::string_view text, std::string_view colour) const {
    if (!request_.options.color || colour.empty()) return std::string(text);
    return std::string(colour) + std::string(text) + std::string(kReset);
  }

  ByteSink& sink_;
  const ExportRequest& request_;
  const Table& table_;
  size_t page_;
  std::vector<size_t> widths_;
};

}  // namespace

Result<void> WriteText(ByteSink& sink, const ExportRequest& request) {
  return TextTable(sink, request).Write();
}

}  // namespace causeway
