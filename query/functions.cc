// Functions over nodes and edges, and their built-in properties.
#include "query/functions.h"

#include <algorithm>
#include <array>

namespace causeway {
namespace {

List TextsOf(const Graph& graph, std::span<const StringId> strings) {
  List texts;
  for (StringId string : strings) texts.emplace_back(std::string(graph.Text(string)));
  return texts;
}

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

std::optional<Value> Documents(const Graph& graph, const Value& argument) {
  const auto* edge = argument.get_if<EdgeId>();
  if (edge == nullptr) return std::nullopt;
  return static_cast<int64_t>(graph.DocumentCount(*edge));
}

std::optional<Value> Evidence(const Graph& graph, const Value& argument) {
  const auto* edge = argument.get_if<EdgeId>();
  if (edge == nullptr) return std::nullopt;
  List evidence;
  for (EvidenceId id : graph.EvidenceOf(*edge)) evidence.push_back(EvidenceValue(graph, id));
  return evidence;
}

std::optional<Value> Labels(const Graph& graph, const Value& argument) {
  const auto* node = argument.get_if<NodeId>();
  if (node == nullptr) return std::nullopt;
  return TextsOf(graph, graph.Labels(*node));
}

std::optional<Value> Type(const Graph& graph, const Value& argument) {
  const auto* edge = argument.get_if<EdgeId>();
  if (edge == nullptr) return std::nullopt;
  return std::string(graph.Type(*edge));
}

constexpr std::array kFunctions = {
    Function{"documents", "an edge", Documents}, Function{"evidence", "an edge", Evidence},
    Function{"labels", "a node", Labels}, Function{"type", "an edge", Type}};

struct NodeProperty {
  std::string_view key;
  Value (*value)(const Graph& graph, NodeId node);
};
constexpr std::array kNodeProperties = {
    NodeProperty{
        "name",
        [](const Graph& graph, NodeId node) -> Value { return std::string(graph.Name(node)); }},
    NodeProperty{"id",
                 [](const Graph& graph, NodeId node) -> Value {
                   auto identifiers = graph.Identifiers(node);
                   if (identifiers.empty()) return {};
                   return std::string(graph.Text(identifiers.front()));
                 }},
    NodeProperty{"identifiers",
                 [](const Graph& graph, NodeId node) -> Value {
                   return TextsOf(graph, graph.Identifiers(node));
                 }},
    NodeProperty{"aliases", [](const Graph& graph, NodeId node) -> Value {
                   return TextsOf(graph, graph.Aliases(node));
                 }}};

struct EdgeProperty {
  std::string_view key;
  Value (*value)(const Graph& graph, EdgeId edge);
};
constexpr std::array kEdgeProperties = {
    EdgeProperty{"polarity",
                 [](const Graph& graph, EdgeId edge) -> Value {
                   return graph.PolarityOf(edge) == Polarity::kDenied ? "denied" : "affirmed";
                 }},
    EdgeProperty{"certainty",
                 [](const Graph& graph, EdgeId edge) -> Value {
                   return CertaintyText(graph.CertaintyOf(edge));
                 }},
    EdgeProperty{"confidence",
                 [](const Graph& graph, EdgeId edge) -> Value { return graph.Confidence(edge); }}};

Value Stored(const std::vector<PropertyView>& properties, std::string_view key) {
  auto found = std::ranges::find(properties, key, &PropertyView::key);
  return found == properties.end() ? Value() : found->value;
}

}  // namespace

const Function* FindFunction(std::string_view name) {
  const auto* found = std::ranges::find(kFunctions, name, &Function::name);
  return found == kFunctions.end() ? nullptr : found;
}

std::vector<std::string_view> FunctionNames() {
  std::vector<std::string_view> names = {"count"};
  for (const Function& function : kFunctions) names.push_back(function.name);
  return names;
}

Value PropertyValue(const Graph& graph, NodeId node, std::string_view key) {
  const auto* found = std::ranges::find(kNodeProperties, key, &NodeProperty::key);
  if (found != kNodeProperties.end()) return found->value(graph, node);
  return Stored(graph.Properties(node), key);
}

Value PropertyValue(const Graph& graph, EdgeId edge, std::string_view key) {
  const auto* found = std::ranges::find(kEdgeProperties, key, &EdgeProperty::key);
  if (found != kEdgeProperties.end()) return found->value(graph, edge);
  return Stored(graph.Properties(edge), key);
}

std::vector<std::string_view> BuiltInProperties() {
  std::vector<std::string_view> keys;
  for (const NodeProperty& property : kNodeProperties) keys.push_back(property.key);
  for (const EdgeProperty& property : kEdgeProperties) keys.push_back(property.key);
  return keys;
}

}  // namespace causeway
