// Hands the drawn graph to GraphBuilder, as an importer would.
#include "tests/query/tck/drawn_graph.h"

#include <fmt/format.h>

#include <tuple>

#include "base/hash.h"
#include "graph/builder.h"
#include "tests/graph/owned_statement.h"

namespace causeway {
namespace {

std::string IdOf(NodeId node) { return fmt::format("tck:{}", node.value); }

OwnedStatement DeclarationOf(NodeId id, const DrawnNode& node) {
  OwnedStatement declaration;
  declaration.subject = {"", IdOf(id), {node.labels.begin(), node.labels.end()}};
  for (const auto& [key, value] : node.properties) {
    const auto* text = value.get_if<std::string>();
    if (key == "name" && text != nullptr && !text->empty()) {
      declaration.subject.name = *text;
    } else if (!value.is_null()) {
      declaration.properties.emplace_back(key, value);
    }
  }
  return declaration;
}

OwnedStatement StatementOf(const DrawnEdge& edge) {
  OwnedStatement statement;
  statement.subject.id = IdOf(edge.source);
  statement.relation = edge.type;
  statement.object.id = IdOf(edge.target);
  for (const auto& [key, value] : edge.properties) {
    if (!value.is_null()) statement.properties.emplace_back(key, value);
  }
  return statement;
}

}  // namespace

Result<Graph> BuildGraph(const DrawnGraph& drawn) {
  OwnedDocument document{
      .document = {.key = "tck", .digest = DigestOf("tck").text(), .importer = "test 1"}};
  for (uint32_t i = 0; i < drawn.nodes.size(); ++i) {
    document.statements.push_back(DeclarationOf(NodeId{i}, drawn.nodes[i]));
  }
  for (const DrawnEdge& edge : drawn.edges) {
    if (!edge.deleted) document.statements.push_back(StatementOf(edge));
  }
  GraphBuilder builder;
  CW_TRY(Hand(document, builder));
  return builder.Build();
}

bool HasParallelEdges(const DrawnGraph& drawn) {
  std::set<std::tuple<NodeId, NodeId, std::string>> seen;
  for (const DrawnEdge& edge : drawn.edges) {
    if (!edge.deleted && !seen.emplace(edge.source, edge.target, edge.type).second) return true;
  }
  return false;
}

}  // namespace causeway
