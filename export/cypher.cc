// openCypher 9, "String literals". Some parsers replace \uXXXX before all else, even where the
// backslash is itself escaped: a backslash never stands before a u.
#include "export/cypher.h"

#include <fmt/format.h>

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

#include "base/utf8.h"
#include "export/view.h"
#include "graph/value_json.h"

namespace causeway {
namespace {

std::string Quoted(std::string_view text) {
  std::string quoted = "'";
  for (char c : WithoutControls(text)) {
    if (c == 'u' && quoted.ends_with('\\')) quoted += "' + '";
    if (c == '\\' || c == '\'') quoted += '\\';
    if (c == '\n') {
      quoted += "\\n";
    } else if (c == '\t') {
      quoted += "\\t";
    } else {
      quoted += c;
    }
  }
  return quoted + "'";
}

std::string Literal(const Value& value) {
  if (const auto* text = value.get_if<std::string>()) return Quoted(*text);
  const auto* list = value.get_if<List>();
  if (list == nullptr) return ToJson(value);
  std::string elements;
  for (const Value& element : *list) elements += (elements.empty() ? "" : ", ") + Literal(element);
  return "[" + elements + "]";
}

// `Cause`: of a label or a type, letters of ASCII, digits and underscores.
std::string Name(std::string_view text) {
  std::string name = text.empty() ? "_" : std::string(text);
  std::ranges::replace_if(
      name,
      [](char c) {
        bool is_letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
        return !is_letter && (c < '0' || c > '9') && c != '_';
      },
      '_');
  return "`" + name + "`";
}

std::string Properties(const std::vector<ViewField>& fields) {
  std::string properties;
  for (const ViewField& field : fields) {
    properties +=
        fmt::format("{}`{}`: {}", properties.empty() ? "" : ", ", field.key, Literal(field.value));
  }
  return "{" + properties + "}";
}

std::string NodeStatement(const Graph& graph, const ViewNode& node) {
  std::string labels;
  for (StringId label : graph.Labels(node.node)) labels += ":" + Name(graph.Text(label));
  return fmt::format("MERGE (n:Entity {{id: {}}}) SET n += {}{};\n", Quoted(node.id),
                     Properties(node.fields), labels.empty() ? "" : ", n" + labels);
}

std::string EdgeStatement(const ViewEdge& edge) {
  auto relation = std::ranges::find(edge.fields, "relation", &ViewField::key);
  return fmt::format(
      "MATCH (a:Entity {{id: {}}}), (b:Entity {{id: {}}}) MERGE (a)-[r:{} {{id: {}}}]->(b) "
      "SET r += {};\n",
      Quoted(edge.source), Quoted(edge.target), Name(JoinedText(relation->value)), Quoted(edge.id),
      Properties(edge.fields));
}

}  // namespace

Result<void> WriteCypher(ByteSink& sink, const ExportRequest& request) {
  View view(request);
  CW_TRY(sink.Write("CREATE CONSTRAINT IF NOT EXISTS FOR (n:Entity) REQUIRE n.id IS UNIQUE;\n"));
  for (size_t at = 0; at < view.node_count(); ++at) {
    CW_TRY(sink.Write(NodeStatement(view.graph(), view.Node(at))));
  }
  return view.EachEdge([&](const ViewEdge& edge) { return sink.Write(EdgeStatement(edge)); });
}

}  // namespace causeway
