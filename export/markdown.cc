// Any punctuation of ASCII may be escaped by a backslash (CommonMark, section 2.4).
#include "export/markdown.h"

#include <string>
#include <string_view>
#include <vector>

#include "base/utf8.h"
#include "export/table_cells.h"

namespace causeway {
namespace {

// A colon or a dot would make a link of what looks like an address.
constexpr std::string_view kEscaped = "\\`*_{}[]<>#|!~&:@$^=+-.()\"'";

std::string Escaped(std::string_view text) {
  std::string escaped;
  for (char c : FoldedSpaces(text)) {
    if (kEscaped.find(c) != std::string_view::npos) escaped += '\\';
    escaped += c;
  }
  return escaped;
}

std::string MarkdownRow(const std::vector<TableCell>& cells) {
  std::string line = "|";
  for (const TableCell& cell : cells) line += " " + Escaped(cell.text) + " |";
  return line + "\n";
}

std::string MarkdownHeading(const std::vector<TableCell>& cells) {
  std::string rule = "|";
  for (size_t i = 0; i < cells.size(); ++i) rule += " --- |";
  return MarkdownRow(cells) + rule + "\n";
}

}  // namespace

Result<void> WriteMarkdown(ByteSink& sink, const ExportRequest& request) {
  const Table& table = request.answer.table;
  TableCells cells(request);
  if (!table.title.empty()) {
    CW_TRY(sink.Write(Escaped(WithoutControls(table.title)) + "\n\n"));
  }
  if (table.columns.empty()) return {};
  CW_TRY(sink.Write(MarkdownHeading(cells.Heading())));
  for (const Row& row : table.rows) {
    CW_ASSIGN(std::vector<TableCell> line, cells.Row(row));
    CW_TRY(sink.Write(MarkdownRow(line)));
  }
  return {};
}

}  // namespace causeway
