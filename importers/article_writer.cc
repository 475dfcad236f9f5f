// Blocks in lists and tables are written where they end; a list within an item follows it.
#include "importers/article_writer.h"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <utility>

#include "base/utf8.h"

namespace causeway {
namespace {

constexpr uint32_t kDeepestHeading = 6;
constexpr uint32_t kMostColumns = 50;

bool EndsWithStop(std::string_view text) {
  return !text.empty() && std::string_view(".:;!?").find(text.back()) != std::string_view::npos;
}

}  // namespace

uint32_t ColumnSpan(std::string_view colspan) {
  uint32_t columns = 1;
  std::from_chars(colspan.data(), colspan.data() + colspan.size(), columns);
  return columns;
}

void ArticleWriter::StandAt(const Value& place) {
  Break();
  place_ = place;
}

std::string ArticleWriter::TakeRun() { return FoldedSpaces(std::exchange(run_, {})); }

void ArticleWriter::Break() {
  if (heading_ || in_term_ || in_cell_) {
    run_ += ' ';
    return;
  }
  std::string text = TakeRun();
  if (text.empty()) return;
  if (lists_.empty()) return WriteLine(Line::kParagraph, text);
  WriteInItem(text);
}

void ArticleWriter::OpenHeading(uint32_t level) {
  Break();
  if (!in_term_ && !in_cell_) heading_ = std::clamp(level, 1U, kDeepestHeading);
}

void ArticleWriter::CloseHeading() {
  if (!heading_) return Break();
  std::string text = TakeRun();
  uint32_t level = *std::exchange(heading_, std::nullopt);
  if (!text.empty()) WriteLine(Line::kHeading, std::string(level, '#') + ' ' + text);
}

void ArticleWriter::OpenList(bool numbered) {
  Break();
  lists_.push_back({.numbered = numbered});
}

void ArticleWriter::CloseList() {
  Break();
  if (lists_.empty()) return;
  WriteTermAlone(lists_.back());
  lists_.pop_back();
}

void ArticleWriter::OpenItem() {
  Break();
  if (lists_.empty()) return;
  lists_.back().item_begins = true;
  ++lists_.back().number;
}

void ArticleWriter::OpenTerm() {
  Break();
  if (lists_.empty()) return;
  WriteTermAlone(lists_.back());
  in_term_ = true;
}

void ArticleWriter::CloseTerm() {
  if (!std::exchange(in_term_, false)) return;
  std::string term = TakeRun();
  if (term.ends_with(':')) term.pop_back();
  lists_.back().term = std::move(term);
}

void ArticleWriter::WriteTermAlone(List& list) {
  std::string term = std::exchange(list.term, {});
  if (!term.empty()) WriteItem(list, term);
}

// The first block of an item is the item; the next goes on in its line, and what follows a list
// within the item is a paragraph.
void ArticleWriter::WriteInItem(const std::string& text) {
  List& list = lists_.back();
  if (list.item_begins) {
    std::string term = std::exchange(list.term, {});
    WriteItem(list, term.empty() ? text : fmt::format("{}: {}", term, text));
  } else if (list.item_end > 0 && list.item_end == article_.text.size()) {
    article_.text.pop_back();
    article_.text += (EndsWithStop(article_.text) ? " " : ": ") + text + '\n';
    list.item_end = article_.text.size();
  } else {
    WriteLine(Line::kParagraph, text);
  }
}

void ArticleWriter::WriteItem(List& list, const std::string& text) {
  list.item_begins = false;
  std::string indent(2 * (lists_.size() - 1), ' ');
  std::string marker = list.numbered ? fmt::format("{}.", list.number) : "-";
  WriteLine(Line::kItem, fmt::format("{}{} {}", indent, marker, text));
  list.item_end = article_.text.size();
}

void ArticleWriter::OpenRow() {
  Break();
  cells_.clear();
}

void ArticleWriter::OpenCell(uint32_t columns) {
  Break();
  in_cell_ = !in_term_ && !heading_;
  cell_columns_ = std::clamp(columns, 1U, kMostColumns);
}

void ArticleWriter::CloseCell() {
  if (!std::exchange(in_cell_, false)) return;
  std::string text = TakeRun();
  std::ranges::replace(text, '|', '/');  // the sign between cells
  cells_.push_back(std::move(text));
  cells_.resize(cells_.size() + cell_columns_ - 1);
}

void ArticleWriter::CloseRow() {
  Break();
  std::vector<std::string> cells = std::exchange(cells_, {});
  if (cells.size() == 1 && !cells[0].empty()) WriteLine(Line::kParagraph, cells[0]);
  if (cells.size() < 2) return;
  std::string row = "|";
  bool empty = true;
  for (const std::string& cell : cells) {
    row += fmt::format(" {} |", cell);
    empty &= cell.empty();
  }
  if (!empty) WriteLine(Line::kRow, row);
}

void ArticleWriter::Lines(std::string_view text) {
  Break();
  if (text.find_first_not_of(" \t\r\n") == std::string_view::npos) return;
  WriteLine(Line::kAsItIs, text);
}

// After an empty line, unless it goes on a list or a table.
void ArticleWriter::WriteLine(Line kind, std::string_view line) {
  bool goes_on = kind == last_ && (kind == Line::kItem || kind == Line::kRow);
  if (last_ != Line::kNone && !goes_on) article_.text += '\n';
  last_ = kind;
  const Value before = article_.places.empty() ? Value() : article_.places.back().place;
  if (before != place_) {
    article_.places.push_back(
        {.offset = static_cast<uint32_t>(article_.text.size()), .place = place_});
  }
  article_.text += line;
  article_.text += '\n';
}

}  // namespace causeway
