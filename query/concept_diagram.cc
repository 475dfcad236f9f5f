// Rows to nodes, "within" to edges.
#include "query/concept_diagram.h"

#include <fmt/format.h>

#include <map>
#include <string>

#include "graph/multigraph.h"

namespace causeway {
namespace {

constexpr size_t kNamedOnes = 3;  // in the name of a concept

template <class T>
const T& CellOf(const Row& row, size_t column) {
  return std::get<T>(row.cells[column].variant());
}

List NamesIn(const Graph& graph, const List& nodes) {
  List names;
  for (const Value& node : nodes) {
    names.emplace_back(std::string(graph.Name(std::get<NodeId>(node.variant()))));
  }
  return names;
}

std::string FirstFew(const List& names) {
  std::string text;
  for (size_t i = 0; i < std::min(names.size(), kNamedOnes); ++i) {
    text += (i == 0 ? "" : ", ") + std::get<std::string>(names[i].variant());
  }
  if (names.size() > kNamedOnes) text += fmt::format(" and {} more", names.size() - kNamedOnes);
  return text;
}

Multigraph::Node NodeOf(const Graph& graph, const Row& row) {
  List items = NamesIn(graph, CellOf<List>(row, 3));
  List attributes = NamesIn(graph, CellOf<List>(row, 4));
  Multigraph::Node node;
  node.name =
      fmt::format("{}. {}: {}", CellOf<int64_t>(row, 0), FirstFew(items), FirstFew(attributes));
  node.labels = {"Concept"};
  node.properties = {{"size", row.cells[1]},
                     {"shared", row.cells[2]},
                     {"items", std::move(items)},
                     {"attributes", std::move(attributes)}};
  return node;
}

}  // namespace

Result<Graph> DrawConcepts(const Graph& graph, const Table& concepts) {
  Multigraph diagram;
  std::map<int64_t, uint32_t> nodes;  // by the number of the concept
  for (const Row& row : concepts.rows) {
    nodes.emplace(CellOf<int64_t>(row, 0), diagram.Add(NodeOf(graph, row)));
  }
  for (const Row& row : concepts.rows) {
    for (const Value& above : CellOf<List>(row, 5)) {
      auto wider = nodes.find(std::get<int64_t>(above.variant()));
      if (wider == nodes.end()) continue;
      Multigraph::Edge edge{.type = "IS_A"};
      edge.source = nodes.at(CellOf<int64_t>(row, 0));
      edge.target = wider->second;
      diagram.Add(edge);
    }
  }
  return std::move(diagram).Freeze({});
}

}  // namespace causeway
