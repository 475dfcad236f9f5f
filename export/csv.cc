// Cells that a spreadsheet must not take for formulas; a number may begin with a '-'.
#include "export/csv.h"

#include <algorithm>
#include <array>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "export/csv_record.h"
#include "export/table_cells.h"

namespace causeway {
namespace {

// What makes a spreadsheet read a formula at the beginning of a cell, with the full-width forms.
constexpr std::array<std::string_view, 10> kFormulaStarts = {
    "=", "+", "-", "@", "\t", "\n", "\uFF1D", "\uFF0B", "\uFF0D", "\uFF20"};

std::string Guarded(std::string text) {
  bool formula = std::ranges::any_of(
      kFormulaStarts, [&](std::string_view start) { return text.starts_with(start); });
  if (formula) text.insert(0, 1, '\'');
  return text;
}

std::string Record(std::vector<TableCell> cells, char separator) {
  std::vector<std::string> fields;
  fields.reserve(cells.size());
  for (TableCell& cell : cells) {
    std::string text = cell.is_number ? std::move(cell.text) : Guarded(std::move(cell.text));
    fields.push_back(CsvField(std::move(text), separator));
  }
  return CsvRecord(fields, separator);
}

Result<void> WriteTable(ByteSink& sink, const ExportRequest& request, char separator) {
  TableCells cells(request);
  CW_TRY(sink.Write(Record(cells.Heading(), separator)));
  for (const Row& row : request.answer.table.rows) {
    CW_ASSIGN(std::vector<TableCell> record, cells.Row(row));
    CW_TRY(sink.Write(Record(std::move(record), separator)));
  }
  return {};
}

}  // namespace

Result<void> WriteCsv(ByteSink& sink, const ExportRequest& request) {
  return WriteTable(sink, request, ',');
}

Result<void> WriteTsv(ByteSink& sink, const ExportRequest& request) {
  return WriteTable(sink, request, '\t');
}

}  // namespace causeway
