// Attributes are declared first. An edge's kind is its relation, by which Gephi keeps parallel
// edges apart; readers that drop the kind find it in the attribute and the label.
#include "export/gexf.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <string>
#include <string_view>
#include <vector>

#include "export/view.h"
#include "export/xml_writer.h"

namespace causeway {
namespace {

// In the order of FieldType.
constexpr std::array<std::string_view, 5> kGexfTypes = {"boolean", "long", "double", "string",
                                                        "string"};
// Edges say these by attributes of GEXF's own.
constexpr std::array<std::string_view, 2> kEdgesOwn = {"label", "weight"};

class Gexf {
 public:
  Gexf(ByteSink& sink, const ExportRequest& request) : xml_(sink), view_(request) {}

  Result<void> Write() {
    xml_.Open("gexf").Attribute("xmlns", "http://gexf.net/1.3");
    xml_.Attribute("xmlns:viz", "http://gexf.net/1.3/viz").Attribute("version", "1.3");
    xml_.Open("meta").Open("creator").Text("causeway").Close().Close();
    xml_.Open("graph").Attribute("defaultedgetype", "directed").Attribute("mode", "static");
    WriteKeys("node", view_.NodeKeys());
    WriteKeys("edge", view_.EdgeKeys());
    xml_.Open("nodes");
    for (size_t at = 0; at < view_.node_count(); ++at) CW_TRY(WriteNode(view_.Node(at)));
    xml_.Close().Open("edges");
    CW_TRY(view_.EachEdge([this](const ViewEdge& edge) { return WriteEdge(edge); }));
    xml_.Close().Close().Close();
    return xml_.Finish();
  }

 private:
  static bool IsOwn(std::string_view of, std::string_view key) {
    return key == "label" || (of == "edge" && std::ranges::find(kEdgesOwn, key) != kEdgesOwn.end());
  }

  void WriteKeys(std::string_view of, const std::vector<ViewKey>& keys) {
    xml_.Open("attributes").Attribute("class", of);
    for (const ViewKey& key : keys) {
      if (IsOwn(of, key.key)) continue;
      xml_.Open("attribute").Attribute("id", key.key).Attribute("title", key.key);
      xml_.Attribute("type", kGexfTypes[static_cast<size_t>(key.type)]).Close();
    }
    xml_.Close();
  }

  Result<void> WriteNode(const ViewNode& node) {
    xml_.Open("node").Attribute("id", node.id);
    xml_.Attribute("label", TextOf(node.fields, "label"));
    WriteValues("node", node.fields);
    WriteColor(node.color);
    xml_.Open("viz:position").Attribute("x", node.x).Attribute("y", 0 - node.y);
    xml_.Attribute("z", 0.0).Close();
    xml_.Open("viz:size").Attribute("value", node.size).Close();
    xml_.Close();
    return xml_.Flush();
  }

  Result<void> WriteEdge(const ViewEdge& edge) {
    xml_.Open("edge").Attribute("id", edge.id).Attribute("source", edge.source);
    xml_.Attribute("target", edge.target).Attribute("kind", TextOf(edge.fields, "relation"));
    for (std::string_view own : kEdgesOwn) xml_.Attribute(own, TextOf(edge.fields, own));
    WriteValues("edge", edge.fields);
    WriteColor(edge.color);
    xml_.Close();
    return xml_.Flush();
  }

  static std::string TextOf(const std::vector<ViewField>& fields, std::string_view key) {
    auto field = std::ranges::find(fields, key, &ViewField::key);
    return field == fields.end() ? std::string() : JoinedText(field->value);
  }

  void WriteValues(std::string_view of, const std::vector<ViewField>& fields) {
    xml_.Open("attvalues");
    for (const ViewField& field : fields) {
      if (IsOwn(of, field.key)) continue;
      xml_.Open("attvalue").Attribute("for", field.key);
      xml_.Attribute("value", JoinedText(field.value)).Close();
    }
    xml_.Close();
  }

  // "#0072B2" in three numbers.
  void WriteColor(std::string_view color) {
    constexpr std::array<std::string_view, 3> kParts = {"r", "g", "b"};
    xml_.Open("viz:color");
    for (size_t part = 0; part < kParts.size(); ++part) {
      unsigned number = 0;
      const char* digits = color.data() + 1 + 2 * part;
      std::from_chars(digits, digits + 2, number, 16);
      xml_.Attribute(kParts[part], std::to_string(number));
    }
    xml_.Close();
  }

  XmlWriter xml_;
  View view_;
};

}  // namespace

Result<void> WriteGexf(ByteSink& sink, const ExportRequest& request) {
  return Gexf(sink, request).Write();
}

}  // namespace causeway
