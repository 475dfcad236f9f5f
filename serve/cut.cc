// Nodes without edges stay while there is room for them.
#include "serve/cut.h"

#include <fmt/format.h>

#include <algorithm>
#include <set>

namespace causeway {
namespace {

void CutCitations(Table& table, uint64_t most) {
  for (Row& row : table.rows) {
    if (row.citations.size() > most) row.citations.resize(most);
    most -= row.citations.size();
  }
}

void CutSubgraph(const Graph& graph, Subgraph& part, size_t most) {
  if (part.edges.size() > most) part.edges.resize(most);
  std::set<NodeId> nodes(part.focus.begin(), part.focus.end());
  for (EdgeId edge : part.edges) nodes.insert({graph.Source(edge), graph.Target(edge)});
  for (NodeId node : part.nodes) {
    if (nodes.size() >= 2 * most) break;
    nodes.insert(node);
  }
  part.nodes.assign(nodes.begin(), nodes.end());
}

}  // namespace

void CutAnswer(const Graph& graph, Answer& answer, const Limits& limits) {
  size_t rows = answer.table.rows.size();
  size_t edges = answer.subgraph.edges.size();
  if (rows > limits.view_rows) {
    answer.table.rows.resize(limits.view_rows);
    answer.notices.push_back(fmt::format("the first {} of {} rows", limits.view_rows, rows));
  }
  if (edges > limits.view_edges) {
    answer.notices.push_back(fmt::format("the first {} of {} edges", limits.view_edges, edges));
  }
  CutCitations(answer.table, limits.view_citations);
  CutSubgraph(graph, answer.subgraph, limits.view_edges);
}

}  // namespace causeway
