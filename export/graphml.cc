// Keys are called n_… and e_…: Gephi takes some short ids for its own. What is named x, y, size,
// color or weight is meant for viewers, which know those names.
#include "export/graphml.h"

#include <algorithm>
#include <array>
#include <string>
#include <string_view>
#include <vector>

#include "export/view.h"
#include "export/xml_writer.h"

namespace causeway {
namespace {

// In the order of FieldType.
constexpr std::array<std::string_view, 5> kGraphmlTypes = {"boolean", "long", "double", "string",
                                                           "string"};

class Graphml {
 public:
  Graphml(ByteSink& sink, const ExportRequest& request) : xml_(sink), view_(request) {}

  Result<void> Write() {
    xml_.Open("graphml").Attribute("xmlns", "http://graphml.graphdrawing.org/xmlns");
    WriteKeys("node", "n_", view_.NodeKeys());
    for (const char* name : {"x", "y", "size"}) WriteKey("node", "n_", {name, FieldType::kReal});
    WriteKey("node", "n_", {"color", FieldType::kText});
    WriteKeys("edge", "e_", view_.EdgeKeys());
    WriteKey("edge", "e_", {"color", FieldType::kText});
    xml_.Open("graph").Attribute("id", "G").Attribute("edgedefault", "directed");
    for (size_t at = 0; at < view_.node_count(); ++at) CW_TRY(WriteNode(view_.Node(at)));
    CW_TRY(view_.EachEdge([this](const ViewEdge& edge) { return WriteEdge(edge); }));
    xml_.Close().Close();
    return xml_.Finish();
  }

 private:
  void WriteKeys(std::string_view of, std::string_view prefix, const std::vector<ViewKey>& keys) {
    for (const ViewKey& key : keys) WriteKey(of, prefix, key);
  }
  void WriteKey(std::string_view of, std::string_view prefix, const ViewKey& key) {
    xml_.Open("key").Attribute("id", std::string(prefix) + key.key).Attribute("for", of);
    xml_.Attribute("attr.name", key.key);
    xml_.Attribute("attr.type", kGraphmlTypes[static_cast<size_t>(key.type)]).Close();
  }

  Result<void> WriteNode(const ViewNode& node) {
    xml_.Open("node").Attribute("id", node.id);
    WriteFields("n_", node.fields);
    WriteData("n_x", node.x);
    WriteData("n_y", node.y);
    WriteData("n_size", node.size);
    WriteData("n_color", std::string(node.color));
    xml_.Close();
    return xml_.Flush();
  }

  Result<void> WriteEdge(const ViewEdge& edge) {
    xml_.Open("edge").Attribute("id", edge.id).Attribute("source", edge.source);
    xml_.Attribute("target", edge.target);
    WriteFields("e_", edge.fields);
    WriteData("e_color", std::string(edge.color));
    xml_.Close();
    return xml_.Flush();
  }

  void WriteFields(std::string_view prefix, const std::vector<ViewField>& fields) {
    for (const ViewField& field : fields) WriteData(std::string(prefix) + field.key, field.value);
  }
  void WriteData(std::string_view key, const Value& value) {
    xml_.Open("data").Attribute("key", key).Text(JoinedText(value)).Close();
  }

  XmlWriter xml_;
  View view_;
};

}  // namespace

Result<void> WriteGraphml(ByteSink& sink, const ExportRequest& request) {
  return Graphml(sink, request).Write();
}

}  // namespace causeway
