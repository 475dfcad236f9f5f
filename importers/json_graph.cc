// The variants differ in where the records lie and in where a record keeps its attributes; one
// reader takes them all.
#include "importers/json_graph.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <optional>
#include <utility>
#include <vector>

#include "base/contains.h"
#include "importers/attributed_graph.h"
#include "importers/json_records.h"
#include "importers/rejected.h"

namespace causeway {
namespace {

enum class PlaceKind { kNode, kEdge, kEither, kNodeTable, kDirected, kUndirectedType };

struct Place {
  std::string_view path;
  PlaceKind kind;
};
constexpr std::array kPlaces = {
    Place{"nodes[]", PlaceKind::kNode},             // node-link, graphology
    Place{"edges[]", PlaceKind::kEdge},             // networkx 3.4 and later, graphology
    Place{"links[]", PlaceKind::kEdge},             // D3, networkx before
    Place{"directed", PlaceKind::kDirected},        // networkx
    Place{"elements.nodes[]", PlaceKind::kNode},    // Cytoscape
    Place{"elements.edges[]", PlaceKind::kEdge},    //
    Place{"elements[]", PlaceKind::kEither},        // Cytoscape.js, flat
    Place{"[]", PlaceKind::kEither},                //
    Place{"graph.nodes", PlaceKind::kNodeTable},    // JSON Graph Format 2; an array in version 1
    Place{"graph.edges[]", PlaceKind::kEdge},       //
    Place{"graph.directed", PlaceKind::kDirected},  //
    Place{"options.type", PlaceKind::kUndirectedType},  // graphology
};

std::vector<std::string_view> Paths() {
  std::vector<std::string_view> paths;
  std::ranges::transform(kPlaces, std::back_inserter(paths), &Place::path);
  return paths;
}

// Where a record keeps its attributes, if not in itself.
constexpr std::string_view kData = "data";                                       // Cytoscape
constexpr std::array<std::string_view, 2> kNested = {"attributes", "metadata"};  // graphology, JGF
// What a record says in itself, and Cytoscape beside its attributes.
constexpr std::array<std::string_view, 7> kStructure = {
    "id", "key", "source", "target", "directed", "undirected", "index"};

// D3 puts the whole node where it has laid it out.
std::string_view IdOf(const JsonValue& value) {
  return value.kind() == JsonKind::kObject ? value["id"].text() : value.text();
}

class JsonGraphReader final : public JsonRecordSink {
 public:
  JsonGraphReader(const Limits& limits, StatementSink& sink) : graph_(limits, sink) {}

  Result<void> Take(const JsonRecord& record) override;
  Result<std::string> Finish() { return graph_.Finish(); }

 private:
  Result<void> TakeNode(const JsonValue& record, std::string_view key, uint32_t number);
  Result<void> TakeEdge(const JsonValue& record, uint32_t number);
  Result<void> TakeTable(const JsonValue& nodes, uint32_t number);
  void Gather(const JsonValue& record);

  AttributedGraph graph_;
  bool is_directed_ = true;
  uint32_t nodes_ = 0;
  std::vector<GraphAttribute> attributes_;
};

Result<void> JsonGraphReader::Take(const JsonRecord& record) {
  const JsonValue& value = record.value;
  PlaceKind kind = kPlaces.at(record.path).kind;
  if (kind == PlaceKind::kDirected) {
    is_directed_ = value.is_null() || value.is_true();
    return {};
  }
  if (kind == PlaceKind::kUndirectedType) {
    is_directed_ = value.text() != "undirected";
    return {};
  }
  if (kind == PlaceKind::kNodeTable) return TakeTable(value, record.number);
  if (value.kind() != JsonKind::kObject) {
    return Rejected("a node or an edge is not an object");
  }
  if (kind == PlaceKind::kEither) {
    const JsonValue data = value[kData];
    kind = data["source"].is_null() ? PlaceKind::kNode : PlaceKind::kEdge;
  }
  return kind == PlaceKind::kNode ? TakeNode(value, {}, record.number)
                                  : TakeEdge(value, record.number);
}

Result<void> JsonGraphReader::TakeTable(const JsonValue& nodes, uint32_t number) {
  for (const JsonValue& node : nodes.elements()) CW_TRY(TakeNode(node, {}, number));
  for (const auto& [key, node] : nodes.members()) CW_TRY(TakeNode(node, key, number));
  return {};
}

// A node without an id is known by its place, as in older D3.
Result<void> JsonGraphReader::TakeNode(const JsonValue& record, std::string_view key,
                                       uint32_t number) {
  JsonValue data = record[kData].kind() == JsonKind::kObject ? record[kData] : record;
  std::string_view id = key;
  if (id.empty()) id = data["id"].text();
  if (id.empty()) id = data["key"].text();
  std::string place = std::to_string(nodes_++);
  Gather(record);
  return graph_.Add(
      GraphNode{.id = id.empty() ? place : id, .attributes = attributes_, .record = number});
}

Result<void> JsonGraphReader::TakeEdge(const JsonValue& record, uint32_t number) {
  JsonValue data = record[kData].kind() == JsonKind::kObject ? record[kData] : record;
  bool is_directed = is_directed_;
  if (!data["directed"].is_null()) is_directed = data["directed"].is_true();
  if (!data["undirected"].is_null()) is_directed = !data["undirected"].is_true();
  Gather(record);
  return graph_.Add(GraphEdge{.source = IdOf(data["source"]),
                              .target = IdOf(data["target"]),
                              .is_directed = is_directed,
                              .attributes = attributes_,
                              .record = number});
}

// The attributes of a record, wherever they lie.
void JsonGraphReader::Gather(const JsonValue& record) {
  attributes_.clear();
  bool has_data = record[kData].kind() == JsonKind::kObject;
  for (const auto& [name, value] : (has_data ? record[kData] : record).members()) {
    if (Contains(kStructure, name)) continue;
    if (has_data || !Contains(kNested, name)) {
      attributes_.push_back({name, value.ToValue()});
      continue;
    }
    for (const auto& [inner, inner_value] : value.members()) {
      attributes_.push_back({inner, inner_value.ToValue()});
    }
  }
}

}  // namespace

// Of what other formats have too, the members that only they have are absent.
bool LooksLikeJsonGraph(std::string_view head) {
  size_t begin = head.find_first_not_of(" \t\r\n");
  if (begin == std::string_view::npos || (head[begin] != '{' && head[begin] != '[')) return false;
  for (std::string_view other : {"subject", "graphs", "prefixes", "@context"}) {
    if (HasJsonMember(head, other)) return false;
  }
  bool is_element = HasJsonMember(head, "data") && HasJsonMember(head, "id");
  if (head[begin] == '[') return is_element;
  return HasJsonMember(head, "nodes") || HasJsonMember(head, "links") ||
         HasJsonMember(head, "elements") ||
         (HasJsonMember(head, "edges") && HasJsonMember(head, "source"));
}

Result<std::string> LoadJsonGraph(const GraphInput& input, StatementSink& sink) {
  CW_TRY(sink.Begin({.key = std::string(input.key)}));
  JsonGraphReader reader(input.options.limits, sink);
  CW_TRY(ReadJsonRecords(input.bytes, Paths(), input.options.limits, reader));
  CW_ASSIGN(std::string note, reader.Finish());
  CW_TRY(sink.End());
  return note;
}

}  // namespace causeway
