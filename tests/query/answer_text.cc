#include "tests/query/answer_text.h"

#include <fmt/format.h>

#include "base/overloaded.h"

namespace causeway {
namespace {

std::string StandingText(const Graph& graph, const Standing& standing) {
  if (standing.affirmed == 0 && standing.denied == 0) return "-";
  std::string text;
  if (standing.affirmed > 0) text = fmt::format("affirmed {}", standing.affirmed);
  if (standing.hedged) text += " hedged";
  if (standing.denied > 0) {
    text += fmt::format("{}denied {}", text.empty() ? "" : ", ", standing.denied);
  }
  for (size_t i = 0; i < standing.via.size(); ++i) {
    text += fmt::format("{}{}", i == 0 ? " via " : ", ", graph.Name(standing.via[i]));
  }
  return text;
}

std::string EdgeText(const Graph& graph, EdgeId edge) {
  bool denied = graph.PolarityOf(edge) == Polarity::kDenied;
  return fmt::format("{} {} {}{}", graph.Name(graph.Source(edge)), graph.Type(edge),
                     graph.Name(graph.Target(edge)), denied ? ", denied" : "");
}

std::string CitationText(const Graph& graph, const Citation& citation) {
  EvidenceView evidence = graph.Evidence(citation.evidence);
  EdgeId edge = graph.EdgeOf(citation.evidence);
  return fmt::format("  [{}] {}: {}\n", citation.column, graph.Document(evidence.document).key,
                     edge.valid() ? EdgeText(graph, edge) : "declared");
}

}  // namespace

std::string ToText(const Graph& graph, const Value& value) {
  return std::visit(Overloaded{
                        [](std::monostate) { return std::string("null"); },
                        [](bool flag) { return std::string(flag ? "true" : "false"); },
                        [](int64_t integer) { return std::to_string(integer); },
                        [](double number) { return fmt::format("{}", number); },
                        [](const std::string& text) { return text; },
                        [&](NodeId node) { return '(' + std::string(graph.Name(node)) + ')'; },
                        [&](EdgeId edge) { return '[' + EdgeText(graph, edge) + ']'; },
                        [&](const Standing& standing) { return StandingText(graph, standing); },
                        [&](const Path& path) {
                          std::string text = '<' + ToText(graph, path.nodes.front());
                          for (size_t i = 0; i < path.edges.size(); ++i) {
                            text += ToText(graph, path.edges[i]) + ToText(graph, path.nodes[i + 1]);
                          }
                          return text + '>';
                        },
                        [&](const List& list) {
                          std::string text;
                          for (const Value& element : list) {
                            text += (text.empty() ? "" : ", ") + ToText(graph, element);
                          }
                          return '[' + text + ']';
                        },
                        [&](const Map& map) {
                          std::string text;
                          for (const auto& [key, element] : map) {
                            text += fmt::format("{}{}: {}", text.empty() ? "" : ", ", key,
                                                ToText(graph, element));
                          }
                          return '{' + text + '}';
                        },
                    },
                    value.variant());
}

std::string ToText(const Graph& graph, const Answer& answer, ShowCitations citations) {
  std::string text = answer.table.title.empty() ? "" : answer.table.title + '\n';
  for (size_t i = 0; i < answer.table.columns.size(); ++i) {
    text += (i == 0 ? "" : " | ") + answer.table.columns[i];
  }
  text += '\n';
  for (const Row& row : answer.table.rows) {
    for (size_t i = 0; i < row.cells.size(); ++i) {
      text += (i == 0 ? "" : " | ") + ToText(graph, row.cells[i]);
    }
    text += '\n';
    if (citations == ShowCitations::kNo) continue;
    for (const Citation& citation : row.citations) text += CitationText(graph, citation);
  }
  for (const std::string& notice : answer.notices) text += "note: " + notice + '\n';
  return text;
}

std::string Ask(const Graph& graph, std::string_view query, const QueryOptions& options) {
  Result<Answer> answer = RunQuery(graph, query, options);
  return answer ? ToText(graph, *answer) : ToText(answer.error()) + '\n';
}

std::string AskWithEvidence(const Graph& graph, std::string_view query) {
  Result<Answer> answer = RunQuery(graph, query);
  return answer ? ToText(graph, *answer, ShowCitations::kYes) : ToText(answer.error()) + '\n';
}

std::string SubgraphText(const Graph& graph, const Subgraph& subgraph) {
  std::string text;
  for (NodeId node : subgraph.nodes) text += std::string(graph.Name(node)) + '\n';
  for (EdgeId edge : subgraph.edges) text += EdgeText(graph, edge) + '\n';
  return text;
}

}  // namespace causeway
