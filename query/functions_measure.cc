// Functions of a node's place in the whole graph: pagerank(n), pagerank(n, 'CAUSES') and so on.
#include <array>
#include <numeric>
#include <utility>

#include "query/counted_edges.h"
#include "query/functions.h"

namespace causeway {
namespace {

using Arguments = std::span<const Value>;

// The type that a second argument names; one that the graph does not hold has no edges.
struct EdgesAsked {
  bool valid = true;
  bool none = false;
  std::optional<StringId> type;
};

EdgesAsked AskedOf(Running& running, Arguments arguments) {
  if (arguments.size() < 2) return {};
  const auto* name = arguments[1].get_if<std::string>();
  if (name == nullptr) return {.valid = false};
  auto& [last_name, type] = running.last_type;
  if (last_name != *name) running.last_type = {*name, running.graph.Find(*name)};
  return {.valid = true, .none = !type, .type = type};
}

const std::vector<double>* MeasuresOf(Running& running, GraphMeasure measure,
                                      std::optional<StringId> type) {
  auto [place, fresh] = running.measures.try_emplace({measure, type});
  if (!fresh) return &place->second;
  Result<std::vector<double>> measured =
      MeasureNodes(running.graph, measure, type, running.filter, running.budget);
  if (measured) {
    place->second = *std::move(measured);
    return &place->second;
  }
  running.measures.erase(place);
  running.fault = std::move(measured).error();
  return nullptr;
}

template <GraphMeasure kMeasure>
std::optional<Value> MeasureOf(Running& running, Arguments arguments) {
  const auto* node = arguments[0].get_if<NodeId>();
  EdgesAsked asked = AskedOf(running, arguments);
  if (node == nullptr || !asked.valid) return std::nullopt;
  bool numbers = IsWhole(kMeasure);
  if (asked.none) return numbers ? Value(int64_t{node->value}) : Value(0.0);
  const std::vector<double>* measures = MeasuresOf(running, kMeasure, asked.type);
  if (measures == nullptr) return std::nullopt;
  double measured = measures->at(node->value);
  return numbers ? Value(static_cast<int64_t>(measured)) : Value(measured);
}

// How many edges there are at a node, whichever way they point; a loop counts once.
std::optional<Value> Degree(Running& running, Arguments arguments) {
  const auto* node = arguments[0].get_if<NodeId>();
  EdgesAsked asked = AskedOf(running, arguments);
  if (node == nullptr || !asked.valid) return std::nullopt;
  int64_t degree = 0;
  EdgeTest test;
  if (asked.type) test.types = {*asked.type};
  if (arguments.size() > 1) test.pattern.types.resize(1);
  EachEdge(running.graph, running.filter, *node, test, Arrow::kEither,
           [&](EdgeId /*edge*/, NodeId /*end*/) {
             ++degree;
             return true;
           });
  return degree;
}

constexpr std::string_view kTakes = "a node, and perhaps the type of the edges";

constexpr std::array kMeasureFunctions = {
    Function{"betweenness", 1, 2, kTakes, MeasureOf<GraphMeasure::kBetweenness>},
    Function{"component", 1, 2, kTakes, MeasureOf<GraphMeasure::kComponent>},
    Function{"degree", 1, 2, kTakes, Degree},
    Function{"pagerank", 1, 2, kTakes, MeasureOf<GraphMeasure::kPageRank>},
    Function{"strongcomponent", 1, 2, kTakes, MeasureOf<GraphMeasure::kStrongComponent>},
};

constexpr std::array kApplied = {
    std::pair{GraphMeasure::kBetweenness, &MeasureOf<GraphMeasure::kBetweenness>},
    std::pair{GraphMeasure::kComponent, &MeasureOf<GraphMeasure::kComponent>},
    std::pair{GraphMeasure::kPageRank, &MeasureOf<GraphMeasure::kPageRank>},
    std::pair{GraphMeasure::kStrongComponent, &MeasureOf<GraphMeasure::kStrongComponent>},
};

// Of a type that the graph does not hold, under a name that none has: each node by itself.
const std::vector<double>* WithoutEdges(Running& running, GraphMeasure measure) {
  std::vector<double>& numbers = running.measures[{measure, StringId{}}];
  numbers.assign(running.graph.node_count(), 0);
  if (IsWhole(measure)) std::iota(numbers.begin(), numbers.end(), 0);
  return &numbers;
}

}  // namespace

std::span<const Function> MeasureFunctions() { return kMeasureFunctions; }

std::optional<GraphMeasure> MeasureGivenBy(const Function& function) {
  for (const auto& [measure, apply] : kApplied) {
    if (function.apply == apply) return measure;
  }
  return std::nullopt;
}

Result<NodeNumbers> NumbersOfNodes(Running& running, GraphMeasure measure,
                                   std::optional<std::string_view> type) {
  std::optional<StringId> edges;
  if (type) edges = running.graph.Find(*type);
  const std::vector<double>* numbers =
      type && !edges ? WithoutEdges(running, measure) : MeasuresOf(running, measure, edges);
  if (numbers == nullptr) return running.fault.error();
  return NodeNumbers{.of_node = *numbers, .whole = IsWhole(measure)};
}

}  // namespace causeway
