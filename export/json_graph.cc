// Nodes are the members of an object. The schema allows no properties but its own.
#include "export/json_graph.h"

#include <algorithm>
#include <array>
#include <span>
#include <string_view>

#include "export/view_json.h"

namespace causeway {
namespace {

// Fields that have a place of their own come first; the rest is metadata.
void WriteFields(ViewJson& json, std::span<const ViewField> fields,
                 std::span<const std::string_view> own) {
  auto is_own = [&](const ViewField& field) {
    return std::ranges::find(own, field.key) != own.end();
  };
  for (const ViewField& field : fields) {
    if (is_own(field)) json.Field(field.key, field.value);
  }
  json.Open("metadata");
  for (const ViewField& field : fields) {
    if (!is_own(field)) json.Field(field.key, field.value);
  }
  json.Close();
}

Result<void> WriteNodes(ViewJson& json) {
  constexpr std::array<std::string_view, 1> kOwn = {"label"};
  json.Open("nodes");
  for (size_t at = 0; at < json.view().node_count(); ++at) {
    ViewNode node = json.view().Node(at);
    json.json().Break();
    json.Open(node.id);
    WriteFields(json, node.fields, kOwn);
    json.Close();
    CW_TRY(json.json().Flush());
  }
  json.Close();
  return {};
}

void WriteJgfEdge(ViewJson& json, const ViewEdge& edge) {
  constexpr std::array<std::string_view, 2> kOwn = {"label", "relation"};
  json.Member("id", edge.id);
  json.Member("source", edge.source);
  json.Member("target", edge.target);
  json.Flag("directed", true);
  WriteFields(json, edge.fields, kOwn);
}

}  // namespace

Result<void> WriteJsonGraph(ByteSink& sink, const ExportRequest& request) {
  ViewJson json(sink, request);
  json.Open();
  json.Open("graph");
  json.Flag("directed", true);
  CW_TRY(WriteNodes(json));
  CW_TRY(json.Edges("edges", [&](const ViewEdge& edge) { WriteJgfEdge(json, edge); }));
  json.Close();
  return json.Finish();
}

}  // namespace causeway
