// A row's places are those of all its citations; its sentence is that of the first.
#include "export/table_cells.h"

#include <algorithm>

#include "base/utf8.h"
#include "export/wording.h"

namespace causeway {
namespace {

TableCell TextCell(std::string_view text) { return {.text = WithoutControls(text)}; }

TableCell CellOf(const Graph& graph, const Value& value) {
  TableCell cell = TextCell(ValueInWords(graph, value));
  cell.is_number = value.get_if<int64_t>() != nullptr || value.get_if<double>() != nullptr;
  return cell;
}

std::string Places(const Graph& graph, const Row& row) {
  std::vector<std::string> places;
  for (const Citation& citation : row.citations) {
    std::string place = PlaceInWords(graph, citation.evidence);
    if (std::ranges::find(places, place) == places.end()) places.push_back(std::move(place));
  }
  std::string joined;
  for (const std::string& place : places) joined += (joined.empty() ? "" : "; ") + place;
  return joined;
}

Result<std::string> FirstSentence(const ExportRequest& request, const Row& row) {
  if (row.citations.empty()) return std::string();
  return Quote(request.graph, request.texts, row.citations.front().evidence);
}

}  // namespace

TableCells::TableCells(const ExportRequest& request)
    : request_(request),
      has_sentences_(request.options.sentences > 0 &&
                     std::ranges::any_of(request.answer.table.rows, [](const causeway::Row& row) {
                       return !row.citations.empty();
                     })) {}

std::vector<TableCell> TableCells::Heading() const {
  std::vector<TableCell> cells;
  for (const std::string& column : request_.answer.table.columns) cells.push_back(TextCell(column));
  if (has_sentences_) cells.insert(cells.end(), {TextCell("evidence"), TextCell("sentence")});
  return cells;
}

Result<std::vector<TableCell>> TableCells::Row(const causeway::Row& row) const {
  std::vector<TableCell> cells;
  cells.reserve(row.cells.size() + 2);
  for (const Value& value : row.cells) cells.push_back(CellOf(request_.graph, value));
  if (has_sentences_) {
    CW_ASSIGN(std::string sentence, FirstSentence(request_, row));
    cells.push_back(TextCell(Places(request_.graph, row)));
    cells.push_back(TextCell(sentence));
  }
  return cells;
}

}  // namespace causeway
