// Nodes and edges are numbers there; every attribute is declared first, and the last aspect says
// that the file is whole.
#include "export/cx2.h"

#include <algorithm>
#include <array>
#include <map>
#include <string_view>
#include <utility>
#include <vector>

#include "export/view_json.h"

namespace causeway {
namespace {

// In the order of FieldType.
constexpr std::array<std::string_view, 5> kCx2Types = {"boolean", "long", "double", "string",
                                                       "list_of_string"};

class Cx2 {
 public:
  Cx2(ByteSink& sink, const ExportRequest& request) : json_(sink, request) {}

  Result<void> Write();

 private:
  Result<uint32_t> CountEdges();
  void Aspect(std::string_view name) {
    json_.json().Break();
    json_.Open();
    json_.json().Key(name);
    json_.json().StartArray();
  }
  void EndAspect() {
    json_.json().EndArray();
    json_.Close();
  }
  void WriteMetaData(uint32_t edges);
  void WriteDeclarations(std::string_view of, const std::vector<ViewKey>& keys);
  void WriteValues(const std::vector<ViewField>& fields, const std::vector<ViewKey>& keys);
  void WriteNode(size_t at);
  void WriteEdge(const ViewEdge& edge);

  ViewJson json_;
  std::vector<ViewKey> node_keys_;
  std::vector<ViewKey> edge_keys_;
  std::map<std::string_view, uint32_t> numbers_;  // of the nodes, by id
  uint32_t edges_ = 0;                            // written
};

Result<uint32_t> Cx2::CountEdges() {
  uint32_t count = 0;
  CW_TRY(json_.view().EachEdge([&count](const ViewEdge&) {
    ++count;
    return Result<void>();
  }));
  return count;
}

void Cx2::WriteMetaData(uint32_t edges) {
  Aspect("metaData");
  const std::array<std::pair<std::string_view, uint32_t>, 3> counts = {{
      {"attributeDeclarations", 1},
      {"nodes", static_cast<uint32_t>(json_.view().node_count())},
      {"edges", edges},
  }};
  for (auto [name, count] : counts) {
    json_.Open();
    json_.json().Member("elementCount", count);
    json_.Member("name", name);
    json_.Close();
  }
  EndAspect();
}

void Cx2::WriteDeclarations(std::string_view of, const std::vector<ViewKey>& keys) {
  json_.Open(of);
  for (const ViewKey& key : keys) {
    json_.Open(key.key);
    json_.Member("d", kCx2Types[static_cast<size_t>(key.type)]);
    json_.Close();
  }
  json_.Close();
}

// A value that is not of the declared type is a text, as the declaration then says; a list's
// elements are texts.
void Cx2::WriteValues(const std::vector<ViewField>& fields, const std::vector<ViewKey>& keys) {
  json_.Open("v");
  for (const ViewField& field : fields) {
    auto key = std::ranges::find(keys, field.key, &ViewKey::key);
    const auto* list = field.value.get_if<List>();
    if (key->type == FieldType::kText) {
      json_.Member(field.key, JoinedText(field.value));
    } else if (list != nullptr) {
      json_.json().Key(field.key);
      json_.json().StartArray();
      for (const Value& element : *list) json_.json().String(JoinedText(element));
      json_.json().EndArray();
    } else {
      json_.Field(field.key, field.value);
    }
  }
  json_.Close();
}

void Cx2::WriteNode(size_t at) {
  ViewNode node = json_.view().Node(at);
  numbers_.emplace(node.id, static_cast<uint32_t>(at));
  json_.json().Break();
  json_.Open();
  json_.json().Member("id", static_cast<uint32_t>(at));
  json_.Number("x", node.x);
  json_.Number("y", node.y);
  WriteValues(node.fields, node_keys_);
  json_.Close();
}

void Cx2::WriteEdge(const ViewEdge& edge) {
  json_.json().Break();
  json_.Open();
  json_.json().Member("id", edges_++);
  json_.json().Member("s", numbers_.at(edge.source));
  json_.json().Member("t", numbers_.at(edge.target));
  WriteValues(edge.fields, edge_keys_);
  json_.Close();
}

Result<void> Cx2::Write() {
  node_keys_ = json_.view().NodeKeys();
  edge_keys_ = json_.view().EdgeKeys();
  CW_ASSIGN(uint32_t edges, CountEdges());
  json_.json().StartArray();
  json_.Open();
  json_.Member("CXVersion", "2.0");
  json_.Flag("hasFragments", false);
  json_.Close();
  WriteMetaData(edges);
  Aspect("attributeDeclarations");
  json_.Open();
  WriteDeclarations("nodes", node_keys_);
  WriteDeclarations("edges", edge_keys_);
  json_.Close();
  EndAspect();
  Aspect("nodes");
  for (size_t at = 0; at < json_.view().node_count(); ++at) {
    WriteNode(at);
    CW_TRY(json_.json().Flush());
  }
  EndAspect();
  Aspect("edges");
  CW_TRY(json_.view().EachEdge([this](const ViewEdge& edge) {
    WriteEdge(edge);
    return json_.json().Flush();
  }));
  EndAspect();
  Aspect("status");
  json_.Open();
  json_.Member("error", "");
  json_.Flag("success", true);
  json_.Close();
  EndAspect();
  json_.json().EndArray();
  return json_.json().EndLine();
}

}  // namespace

Result<void> WriteCx2(ByteSink& sink, const ExportRequest& request) {
  return Cx2(sink, request).Write();
}

}  // namespace causeway
