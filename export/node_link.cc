// A key of its own tells an edge from those beside it.
#include "export/node_link.h"

#include <string_view>

#include "export/view_json.h"

namespace causeway {
namespace {

Result<void> Write(ByteSink& sink, const ExportRequest& request, std::string_view edges_key) {
  ViewJson json(sink, request);
  json.Open();
  json.Flag("directed", true);
  json.Flag("multigraph", true);
  json.Open("graph");
  json.Close();
  CW_TRY(json.Nodes("nodes", [&](const ViewNode& node) {
    json.Member("id", node.id);
    json.Fields(node.fields);
  }));
  CW_TRY(json.Edges(edges_key, [&](const ViewEdge& edge) {
    json.Member("source", edge.source);
    json.Member("target", edge.target);
    json.Member("key", edge.id);
    json.Fields(edge.fields);
  }));
  return json.Finish();
}

}  // namespace

Result<void> WriteNodeLink(ByteSink& sink, const ExportRequest& request) {
  return Write(sink, request, "edges");
}

Result<void> WriteD3(ByteSink& sink, const ExportRequest& request) {
  return Write(sink, request, "links");
}

}  // namespace causeway
