// Ids are texts, and edges' ids are none of the nodes'.
#include "export/cytoscape.h"

#include "export/view_json.h"

namespace causeway {
namespace {

void WriteCytoscapeNode(ViewJson& json, const ViewNode& node) {
  json.Open("data");
  json.Member("id", node.id);
  json.Fields(node.fields);
  json.Member("color", node.color);
  json.Number("size", node.size);
  json.Close();
  json.Open("position");
  json.Number("x", node.x);
  json.Number("y", node.y);
  json.Close();
}

void WriteCytoscapeEdge(ViewJson& json, const ViewEdge& edge) {
  json.Open("data");
  json.Member("id", edge.id);
  json.Member("source", edge.source);
  json.Member("target", edge.target);
  json.Fields(edge.fields);
  json.Member("color", edge.color);
  json.Close();
}

}  // namespace

Result<void> WriteCytoscape(ByteSink& sink, const ExportRequest& request) {
  ViewJson json(sink, request);
  json.Open();
  json.Member("format_version", "1.0");
  json.Member("generated_by", "causeway");
  json.Open("elements");
  CW_TRY(json.Nodes("nodes", [&](const ViewNode& node) { WriteCytoscapeNode(json, node); }));
  CW_TRY(json.Edges("edges", [&](const ViewEdge& edge) { WriteCytoscapeEdge(json, edge); }));
  json.Close();
  return json.Finish();
}

}  // namespace causeway
