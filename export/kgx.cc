// A cell that a record does not have is empty.
#include "export/kgx.h"

#include <algorithm>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/utf8.h"
#include "export/kgx_record.h"
#include "export/view_json.h"

namespace causeway {
namespace {

std::string KgxCell(const Value& value) {
  std::string cell = WithoutControls(BarredText(value));
  std::ranges::replace_if(
      cell, [](char c) { return c == '\t' || c == '\n'; }, ' ');
  return cell;
}

// Keeps the columns; writes a row from fields by their keys.
class KgxRows {
 public:
  KgxRows(ByteSink& sink, std::vector<std::string> columns)
      : sink_(sink), columns_(std::move(columns)) {}

  Result<void> Heading() {
    return Row([](const std::string& column) { return column; });
  }
  Result<void> Record(std::span<const ViewField> fields) {
    return Row([fields](const std::string& column) {
      auto found = std::ranges::find(fields, column, &ViewField::key);
      return found == fields.end() ? std::string() : KgxCell(found->value);
    });
  }

 private:
  template <class CellOf>
  Result<void> Row(CellOf cell_of) {
    std::string row;
    for (const std::string& column : columns_) {
      if (!row.empty()) row += '\t';
      row += cell_of(column);
    }
    return sink_.Write(row + '\n');
  }

  ByteSink& sink_;
  std::vector<std::string> columns_;
};

}  // namespace

Result<void> WriteKgxNodes(ByteSink& sink, const ExportRequest& request) {
  View view(request);
  KgxRows rows(sink, KgxNodeKeys(view));
  CW_TRY(rows.Heading());
  for (size_t at = 0; at < view.node_count(); ++at) {
    CW_TRY(rows.Record(KgxNode(view, view.Node(at))));
  }
  return {};
}

Result<void> WriteKgxEdges(ByteSink& sink, const ExportRequest& request) {
  View view(request);
  KgxRows rows(sink, KgxEdgeKeys(view));
  CW_TRY(rows.Heading());
  return view.EachEdge([&](const ViewEdge& edge) { return rows.Record(KgxEdge(view, edge)); });
}

Result<void> WriteKgxJsonl(ByteSink& sink, const ExportRequest& request) {
  ViewJson json(sink, request);
  auto write = [&json](std::span<const ViewField> fields) {
    json.Open();
    json.Fields(fields);
    return json.Finish();
  };
  const View& view = json.view();
  for (size_t at = 0; at < view.node_count(); ++at) CW_TRY(write(KgxNode(view, view.Node(at))));
  return view.EachEdge([&](const ViewEdge& edge) { return write(KgxEdge(view, edge)); });
}

}  // namespace causeway
