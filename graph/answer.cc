// The whole graph as an answer.
#include "graph/answer.h"

namespace causeway {
namespace {

constexpr uint32_t kRelationColumn = 1;

Row RowOf(const Graph& graph, EdgeId edge) {
  bool denied = graph.PolarityOf(edge) == Polarity::kDenied;
  bool hedged = graph.CertaintyOf(edge) == Certainty::kHedged;
  Row row;
  row.cells = {graph.Source(edge),
               std::string(graph.Type(edge)),
               graph.Target(edge),
               std::string(denied ? "denied" : "affirmed"),
               std::string(hedged ? "hedged" : "plain"),
               int64_t{graph.DocumentCount(edge)}};
  for (EvidenceId evidence : graph.EvidenceOf(edge)) {
    row.citations.push_back({evidence, kRelationColumn});
  }
  return row;
}

}  // namespace

Answer WholeGraph(const Graph& graph) {
  Answer answer;
  answer.table.columns = {"source", "relation", "target", "polarity", "certainty", "documents"};
  answer.table.rows.reserve(graph.edge_count());
  for (EdgeId edge : graph.edges()) answer.table.rows.push_back(RowOf(graph, edge));
  answer.subgraph.nodes.assign(graph.nodes().begin(), graph.nodes().end());
  answer.subgraph.edges.assign(graph.edges().begin(), graph.edges().end());
  return answer;
}

}  // namespace causeway
