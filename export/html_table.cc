// Legible in print and on a narrow screen, light and dark, without any file beside it.
#include "export/html_table.h"

#include <fmt/format.h>

#include <string>
#include <string_view>
#include <vector>

#include "base/utf8.h"
#include "export/table_cells.h"
#include "export/xml_writer.h"

namespace causeway {
namespace {

constexpr std::string_view kTableHead = R"(<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="viewport" content="width=device-width">
<style>
:root { color-scheme: light dark; }
body { font: 1rem/1.5 sans-serif; margin: 2rem; }
table { border-collapse: collapse; }
caption { font-weight: bold; padding-bottom: .5rem; text-align: left; }
th, td { border-bottom: 1px solid #8888; padding: .25rem .75rem; text-align: left; vertical-align: top; }
td.number { text-align: right; }
</style>
)";

std::string HtmlTableRow(const std::vector<TableCell>& cells, std::string_view element) {
  std::string line = "<tr>";
  for (const TableCell& cell : cells) {
    std::string_view style = cell.is_number ? " class=\"number\"" : "";
    line += fmt::format("<{0}{1}>{2}</{0}>", element, style, XmlText(cell.text));
  }
  return line + "</tr>\n";
}

}  // namespace

Result<void> WriteHtmlTable(ByteSink& sink, const ExportRequest& request) {
  const Table& table = request.answer.table;
  TableCells cells(request);
  std::string title = XmlText(WithoutControls(table.title.empty() ? "Causeway" : table.title));
  CW_TRY(sink.Write(kTableHead));
  CW_TRY(
      sink.Write(fmt::format("<title>{0}</title>\n</head>\n<body>\n<table>\n"
                             "<caption>{0}</caption>\n<thead>\n",
                             title)));
  CW_TRY(sink.Write(HtmlTableRow(cells.Heading(), "th") + "</thead>\n<tbody>\n"));
  for (const Row& row : table.rows) {
    CW_ASSIGN(std::vector<TableCell> line, cells.Row(row));
    CW_TRY(sink.Write(HtmlTableRow(line, "td")));
  }
  return sink.Write("</tbody>\n</table>\n</body>\n</html>\n");
}

}  // namespace causeway
