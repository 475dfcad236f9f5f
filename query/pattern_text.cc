// The text form of patterns and their clauses.
#include "query/pattern_text.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cctype>

#include "query/ast.h"
#include "query/keywords.h"

namespace causeway {
namespace {

constexpr std::array<std::string_view, 4> kSetOperatorTexts = {" UNION ", " UNION ALL ", " EXCEPT ",
                                                               " INTERSECT "};

std::string PropertiesText(const PropertyPattern& properties) {
  if (properties.empty()) return {};
  std::string text;
  for (const auto& [key, value] : properties) {
    text += (text.empty() ? "{" : ", ") + WordText(key.text) + ": " + ToText(value);
  }
  return text + '}';
}

// Joins what is not empty by a space.
std::string Spaced(std::string a, const std::string& b) {
  if (!a.empty() && !b.empty()) a += ' ';
  return a + b;
}

std::string VariableText(const std::string& variable) {
  return variable.empty() ? std::string() : WordText(variable);
}

std::string LengthText(const Length& length) {
  std::string least = std::to_string(length.least);
  if (!length.most) return '*' + least + "..";
  return length.least == *length.most ? '*' + least
                                      : '*' + least + ".." + std::to_string(*length.most);
}

std::string PathsText(const std::vector<PathPattern>& paths) {
  std::string text;
  for (const PathPattern& path : paths) text += (text.empty() ? "" : ", ") + ToText(path);
  return text;
}

std::string ProjectionText(const Projection& projection) {
  std::string text = projection.distinct ? "DISTINCT " : "";
  if (projection.all_variables) text += '*';
  for (size_t i = 0; i < projection.items.size(); ++i) {
    const ReturnItem& item = projection.items[i];
    if (i > 0 || projection.all_variables) text += ", ";
    text += ToText(item.expression) + " AS " + WordText(item.name);
  }
  for (size_t i = 0; i < projection.order.size(); ++i) {
    text += (i == 0 ? " ORDER BY " : ", ") + ToText(projection.order[i].expression);
    if (projection.order[i].descending) text += " DESC";
  }
  if (projection.skip) text += " SKIP " + ToText(*projection.skip);
  if (projection.limit) text += " LIMIT " + ToText(*projection.limit);
  return text;
}

std::string WhereText(const std::optional<Expression>& where) {
  return where ? " WHERE " + ToText(*where) : std::string();
}

std::string ClauseText(const MatchClause& match) {
  return (match.optional ? "OPTIONAL MATCH " : "MATCH ") + PathsText(match.paths) +
         WhereText(match.where);
}

std::string ClauseText(const UnwindClause& unwind) {
  return "UNWIND " + ToText(unwind.list) + " AS " + WordText(unwind.variable.text);
}

std::string ClauseText(const WithClause& with) {
  return "WITH " + ProjectionText(with.projection) + WhereText(with.where);
}

std::string ClauseText(const ReturnClause& clause) {
  return "RETURN " + ProjectionText(clause.projection);
}

std::string LinearText(const LinearQuery& query) {
  std::string text;
  for (const Clause& clause : query.clauses) {
    text = Spaced(text, std::visit([](const auto& what) { return ClauseText(what); }, clause));
  }
  return text;
}

}  // namespace

std::string WordText(std::string_view word) {
  bool plain =
      !word.empty() && (std::isdigit(static_cast<unsigned char>(word[0])) == 0) &&
      std::ranges::all_of(word, [](unsigned char c) { return std::isalnum(c) != 0 || c == '_'; });
  if (plain && !IsReserved(word)) return std::string(word);
  std::string quoted = "`";
  for (char c : word) quoted += c == '`' ? std::string("``") : std::string(1, c);
  return quoted + '`';
}

std::string LabelsText(const std::vector<Word>& labels) {
  std::string text;
  for (const Word& label : labels) text += ':' + WordText(label.text);
  return text;
}

std::string ToText(const NodePattern& node) {
  std::string text = VariableText(node.variable) + LabelsText(node.labels);
  return '(' + Spaced(text, PropertiesText(node.properties)) + ')';
}

std::string ToText(const EdgePattern& edge) {
  std::string text = VariableText(edge.variable);
  for (size_t i = 0; i < edge.types.size(); ++i) {
    text += (i == 0 ? ':' : '|') + WordText(edge.types[i].text);
  }
  if (edge.length) text += LengthText(*edge.length);
  text = Spaced(text, PropertiesText(edge.properties));
  if (!text.empty()) text = '[' + text + ']';
  return (edge.arrow == Arrow::kLeft ? "<-" : "-") + text +
         (edge.arrow == Arrow::kRight ? "->" : "-");
}

std::string ToText(const PathPattern& path) {
  std::string text = path.variable.empty() ? "" : WordText(path.variable) + " = ";
  if (path.shortest == Shortest::kAny) text += "ANY SHORTEST ";
  if (path.shortest == Shortest::kAll) text += "ALL SHORTEST ";
  if (path.mode == PathMode::kAcyclic) text += "ACYCLIC ";
  if (path.mode == PathMode::kSimple) text += "SIMPLE ";
  text += ToText(path.start);
  for (const Hop& hop : path.hops) text += ToText(hop.edge) + ToText(hop.node);
  return text;
}

std::string ToText(const PatternQuery& query) {
  std::string text = LinearText(query.first);
  for (const auto& [how, next] : query.others) {
    text += std::string(kSetOperatorTexts.at(static_cast<size_t>(how))) + LinearText(next);
  }
  return text;
}

}  // namespace causeway
