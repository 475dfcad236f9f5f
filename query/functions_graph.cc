// Functions over nodes, edges, paths and maps.
#include <algorithm>
#include <array>

#include "query/functions.h"

namespace causeway {
namespace {

using Arguments = std::span<const Value>;

std::string CertaintyText(Certainty certainty) {
  return certainty == Certainty::kHedged ? "hedged" : "plain";
}

Value EvidenceValue(const Graph& graph, EvidenceId id) {
  EvidenceView evidence = graph.Evidence(id);
  return Map{{"document", std::string(graph.Document(evidence.document).key)},
             {"begin", int64_t{evidence.begin}},
             {"end", int64_t{evidence.end}},
             {"section", std::string(evidence.section)},
             {"certainty", CertaintyText(evidence.certainty)},
             {"confidence", evidence.confidence}};
}

std::optional<Value> Documents(Running& running, Arguments arguments) {
  const auto* edge = arguments[0].get_if<EdgeId>();
  if (edge == nullptr) return std::nullopt;
  return static_cast<int64_t>(DocumentsBehind(running.graph, {edge, 1}, running.filter).size());
}

std::optional<Value> Evidence(Running& running, Arguments arguments) {
  const auto* edge = arguments[0].get_if<EdgeId>();
  if (edge == nullptr) return std::nullopt;
  List evidence;
  for (EvidenceId id : running.graph.EvidenceOf(*edge)) {
    if (Counts(running.graph, id, running.filter))
      evidence.push_back(EvidenceValue(running.graph, id));
  }
  return evidence;
}

std::optional<Value> Labels(Running& running, Arguments arguments) {
  const auto* node = arguments[0].get_if<NodeId>();
  if (node == nullptr) return std::nullopt;
  List labels;
  for (StringId label : running.graph.Labels(*node))
    labels.emplace_back(std::string(running.graph.Text(label)));
  return labels;
}

std::optional<Value> Type(Running& running, Arguments arguments) {
  const auto* edge = arguments[0].get_if<EdgeId>();
  if (edge == nullptr) return std::nullopt;
  return std::string(running.graph.Type(*edge));
}

// The place in the graph: a node and an edge may have the same.
std::optional<Value> Id(Running& /*running*/, Arguments arguments) {
  if (const auto* node = arguments[0].get_if<NodeId>()) return int64_t{node->value};
  if (const auto* edge = arguments[0].get_if<EdgeId>()) return int64_t{edge->value};
  return std::nullopt;
}

template <auto kEnd>
std::optional<Value> EndNode(Running& running, Arguments arguments) {
  const auto* edge = arguments[0].get_if<EdgeId>();
  if (edge == nullptr) return std::nullopt;
  return (running.graph.*kEnd)(*edge);
}

std::optional<Value> Nodes(Running& /*running*/, Arguments arguments) {
  const Path* path = arguments[0].get_if<Path>();
  if (path == nullptr) return std::nullopt;
  return List(path->nodes.begin(), path->nodes.end());
}

std::optional<Value> Relationships(Running& /*running*/, Arguments arguments) {
  const Path* path = arguments[0].get_if<Path>();
  if (path == nullptr) return std::nullopt;
  return List(path->edges.begin(), path->edges.end());
}

std::optional<Value> LengthOf(Running& /*running*/, Arguments arguments) {
  const Path* path = arguments[0].get_if<Path>();
  if (path == nullptr) return std::nullopt;
  return static_cast<int64_t>(path->edges.size());
}

// Null properties are no properties.
template <class IdType>
Map PropertiesOf(const Graph& graph, IdType id) {
  Map properties;
  for (const PropertyView& property : graph.Properties(id)) {
    properties[std::string(property.key)] = property.value;
  }
  return properties;
}

std::optional<Map> MapOfArgument(const Running& running, const Value& value) {
  if (const Map* map = value.get_if<Map>()) return *map;
  if (const auto* edge = value.get_if<EdgeId>()) return PropertiesOf(running.graph, *edge);
  const auto* node = value.get_if<NodeId>();
  if (node == nullptr) return std::nullopt;
  Map properties = PropertiesOf(running.graph, *node);
  Value name = PropertyValue(running, *node, "name");
  if (!name.is_null()) properties["name"] = std::move(name);
  return properties;
}

std::optional<Value> Properties(Running& running, Arguments arguments) {
  std::optional<Map> map = MapOfArgument(running, arguments[0]);
  if (!map) return std::nullopt;
  return *std::move(map);
}

std::optional<Value> Keys(Running& running, Arguments arguments) {
  std::optional<Map> map = MapOfArgument(running, arguments[0]);
  if (!map) return std::nullopt;
  List keys;
  for (const auto& [key, value] : *map) keys.emplace_back(key);
  return keys;
}

constexpr std::array kGraphFunctions = {
    Function{"documents", 1, 1, "an edge", Documents},
    Function{"endnode", 1, 1, "an edge", EndNode<&Graph::Target>},
    Function{"evidence", 1, 1, "an edge", Evidence},
    Function{"id", 1, 1, "a node or an edge", Id},
    Function{"keys", 1, 1, "a node, an edge or a map", Keys},
    Function{"labels", 1, 1, "a node", Labels},
    Function{"length", 1, 1, "a path", LengthOf},
    Function{"nodes", 1, 1, "a path", Nodes},
    Function{"properties", 1, 1, "a node, an edge or a map", Properties},
    Function{"relationships", 1, 1, "a path", Relationships},
    Function{"startnode", 1, 1, "an edge", EndNode<&Graph::Source>},
    Function{"type", 1, 1, "an edge", Type},
};

}  // namespace

std::span<const Function> GraphFunctions() { return kGraphFunctions; }

}  // namespace causeway
