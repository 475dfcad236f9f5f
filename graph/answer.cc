// Parts of a graph, and all of it, as answers.
#include "graph/answer.h"

#include <utility>

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

Answer AnswerOf(const Graph& graph, Subgraph part) {
  Answer answer{.subgraph = std::move(part)};
  answer.table.columns = {"source", "relation", "target", "polarity", "certainty", "documents"};
  answer.table.rows.reserve(answer.subgraph.edges.size());
  for (EdgeId edge : answer.subgraph.edges) answer.table.rows.push_back(RowOf(graph, edge));
  return answer;
}

Subgraph WholePart(const Graph& graph) {
  Subgraph whole;
  whole.nodes.assign(graph.nodes().begin(), graph.nodes().end());
  whole.edges.assign(graph.edges().begin(), graph.edges().end());
  return whole;
}

Answer WholeGraph(const Graph& graph) { return AnswerOf(graph, WholePart(graph)); }

}  // namespace causeway
