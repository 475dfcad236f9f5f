// Neo4j Operations Manual, "Import", section "CSV header format".
#include "export/neo4j.h"

#include <algorithm>
#include <array>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/utf8.h"
#include "export/csv_record.h"
#include "export/view.h"

namespace causeway {
namespace {

// In the order of FieldType.
constexpr std::array<std::string_view, 5> kTypes = {"boolean", "long", "double", "string",
                                                    "string[]"};

std::string Neo4jCell(const Value& value) { return CsvField(WithoutControls(BarredText(value))); }

// The fields of a record in the order of the keys.
class Neo4jTable {
 public:
  Neo4jTable(ByteSink& sink, std::vector<ViewKey> keys) : sink_(sink), keys_(std::move(keys)) {}

  Result<void> Heading(std::vector<std::string> columns) {
    for (const ViewKey& key : keys_) {
      columns.push_back(key.key + ":" + std::string(kTypes[static_cast<size_t>(key.type)]));
    }
    return sink_.Write(CsvRecord(columns));
  }
  Result<void> Record(std::vector<std::string> cells, const std::vector<ViewField>& fields) {
    for (const ViewKey& key : keys_) {
      auto found = std::ranges::find(fields, key.key, &ViewField::key);
      cells.push_back(found == fields.end() ? std::string() : Neo4jCell(found->value));
    }
    return sink_.Write(CsvRecord(cells));
  }

 private:
  ByteSink& sink_;
  std::vector<ViewKey> keys_;
};

std::string Labels(const View& view, NodeId node) {
  List labels;
  for (StringId label : view.graph().Labels(node)) {
    labels.emplace_back(std::string(view.graph().Text(label)));
  }
  return Neo4jCell(labels);
}

const Value& Relation(const ViewEdge& edge) {
  return std::ranges::find(edge.fields, "relation", &ViewField::key)->value;
}

}  // namespace

Result<void> WriteNeo4jNodes(ByteSink& sink, const ExportRequest& request) {
  View view(request);
  Neo4jTable table(sink, view.NodeKeys());
  CW_TRY(table.Heading({"id:ID", ":LABEL"}));
  for (size_t at = 0; at < view.node_count(); ++at) {
    ViewNode node = view.Node(at);
    CW_TRY(table.Record({std::string(node.id), Labels(view, node.node)}, node.fields));
  }
  return {};
}

Result<void> WriteNeo4jEdges(ByteSink& sink, const ExportRequest& request) {
  View view(request);
  Neo4jTable table(sink, view.EdgeKeys());
  CW_TRY(table.Heading({":START_ID", ":END_ID", ":TYPE"}));
  return view.EachEdge([&](const ViewEdge& edge) {
    return table.Record(
        {std::string(edge.source), std::string(edge.target), Neo4jCell(Relation(edge))},
        edge.fields);
  });
}

}  // namespace causeway
