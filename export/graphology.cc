// Without the option "multi" a parallel edge is an error to graphology; sigma wants a position and
// a size of every node.
#include "export/graphology.h"

#include "export/view_json.h"

namespace causeway {
namespace {

constexpr double kSizes = 0.2;  // sigma's nodes are smaller than a drawing's

// sigma's y grows upwards.
void WriteGraphologyNode(ViewJson& json, const ViewNode& node) {
  json.Member("key", node.id);
  json.Open("attributes");
  json.Fields(node.fields);
  json.Number("x", node.x);
  json.Number("y", 0 - node.y);
  json.Number("size", node.size * kSizes);
  json.Member("color", node.color);
  json.Close();
}

void WriteGraphologyEdge(ViewJson& json, const ViewEdge& edge) {
  json.Member("key", edge.id);
  json.Member("source", edge.source);
  json.Member("target", edge.target);
  json.Open("attributes");
  json.Fields(edge.fields);
  json.Member("color", edge.color);
  json.Close();
}

}  // namespace

Result<void> WriteGraphology(ByteSink& sink, const ExportRequest& request) {
  ViewJson json(sink, request);
  json.Open();
  json.Open("attributes");
  json.Close();
  json.Open("options");
  json.Member("type", "directed");
  json.Flag("multi", true);
  json.Flag("allowSelfLoops", true);
  json.Close();
  CW_TRY(json.Nodes("nodes", [&](const ViewNode& node) { WriteGraphologyNode(json, node); }));
  CW_TRY(json.Edges("edges", [&](const ViewEdge& edge) { WriteGraphologyEdge(json, edge); }));
  return json.Finish();
}

}  // namespace causeway
