// The table of functions, from the files of each kind, and the built-in properties.
#include "query/functions.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <limits>

#include "query/aggregate.h"

namespace causeway {
namespace {

List TextsOf(const Graph& graph, std::span<const StringId> strings) {
  List texts;
  for (StringId string : strings) texts.emplace_back(std::string(graph.Text(string)));
  return texts;
}

std::array<std::span<const Function>, 5> AllFunctions() {
  return {GraphFunctions(), ListFunctions(), MeasureFunctions(), NumberFunctions(),
          TextFunctions()};
}

struct NodeProperty {
  std::string_view key;
  Value (*value)(const Graph& graph, NodeId node);
};
constexpr std::array kNodeProperties = {
    NodeProperty{"name",
                 [](const Graph& graph, NodeId node) -> Value {
                   std::string_view name = graph.Name(node);
                   bool of_identifier = std::ranges::any_of(
                       graph.Identifiers(node),
                       [&](StringId identifier) { return graph.Text(identifier) == name; });
                   if (of_identifier || name.empty()) return {};
                   return std::string(name);
                 }},
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
  Value (*value)(const Graph& graph, EdgeId edge, EdgeFilter filter);
};
constexpr std::array kEdgeProperties = {
    EdgeProperty{"polarity",
                 [](const Graph& graph, EdgeId edge, EdgeFilter /*filter*/) -> Value {
                   return graph.PolarityOf(edge) == Polarity::kDenied ? "denied" : "affirmed";
                 }},
    EdgeProperty{"certainty",
                 [](const Graph& graph, EdgeId edge, EdgeFilter filter) -> Value {
                   return CertaintyIn(graph, edge, filter) == Certainty::kHedged ? "hedged"
                                                                                 : "plain";
                 }},
    EdgeProperty{"confidence", [](const Graph& graph, EdgeId edge, EdgeFilter filter) -> Value {
                   return ConfidenceIn(graph, edge, filter);
                 }}};

Value Stored(const std::vector<PropertyView>& properties, std::string_view key) {
  auto found = std::ranges::find(properties, key, &PropertyView::key);
  return found == properties.end() ? Value() : found->value;
}

}  // namespace

const Function* FindFunction(std::string_view name) {
  for (std::span<const Function> functions : AllFunctions()) {
    auto found = std::ranges::find(functions, name, &Function::name);
    if (found != functions.end()) return &*found;
  }
  return nullptr;
}

std::vector<std::string_view> FunctionNames() {
  std::vector<std::string_view> names = AggregateNames();
  for (std::span<const Function> functions : AllFunctions()) {
    for (const Function& function : functions) names.push_back(function.name);
  }
  return names;
}

std::string ArgumentsOf(const Function& function) {
  auto count = [](size_t arguments) {
    return fmt::format("{} argument{}", arguments, arguments == 1 ? "" : "s");
  };
  if (function.most == 0) return "no argument";
  if (function.least == function.most) return count(function.least);
  if (function.most == std::numeric_limits<size_t>::max()) {
    return fmt::format("at least {}", count(function.least));
  }
  return fmt::format("{} to {}", function.least, count(function.most));
}

Value PropertyValue(const Running& running, NodeId node, std::string_view key) {
  Value stored = Stored(running.graph.Properties(node), key);
  if (!stored.is_null()) return stored;
  const auto* found = std::ranges::find(kNodeProperties, key, &NodeProperty::key);
  return found == kNodeProperties.end() ? Value() : found->value(running.graph, node);
}

Value PropertyValue(const Running& running, EdgeId edge, std::string_view key) {
  Value stored = Stored(running.graph.Properties(edge), key);
  if (!stored.is_null()) return stored;
  const auto* found = std::ranges::find(kEdgeProperties, key, &EdgeProperty::key);
  return found == kEdgeProperties.end() ? Value()
                                        : found->value(running.graph, edge, running.filter);
}

Value PropertyValue(const Standing& standing, std::string_view key) {
  if (key == "affirmed") return int64_t{standing.affirmed};
  if (key == "denied") return int64_t{standing.denied};
  if (key == "hedged") return standing.hedged;
  if (key == "via") return List(standing.via.begin(), standing.via.end());
  return {};
}

std::vector<std::string_view> BuiltInProperties() {
  std::vector<std::string_view> keys;
  for (const NodeProperty& property : kNodeProperties) keys.push_back(property.key);
  for (const EdgeProperty& property : kEdgeProperties) keys.push_back(property.key);
  return keys;
}

}  // namespace causeway
