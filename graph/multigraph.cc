// Fills rows for Freeze.
#include "graph/multigraph.h"

#include "graph/freeze.h"
#include "graph/value_json.h"

namespace causeway {

GraphRows::Slice Multigraph::Keep(const std::vector<std::string>& texts) {
  GraphRows::Slice slice{.begin = static_cast<uint32_t>(rows_.lists.size())};
  for (const std::string& text : texts) rows_.lists.push_back(rows_.strings.Add(text));
  slice.end = static_cast<uint32_t>(rows_.lists.size());
  return slice;
}

GraphRows::Slice Multigraph::Keep(const Properties& properties) {
  GraphRows::Slice slice{.begin = static_cast<uint32_t>(rows_.properties.size())};
  for (const auto& [key, value] : properties) {
    rows_.properties.push_back({rows_.strings.Add(key), rows_.strings.Add(ToJson(value))});
  }
  slice.end = static_cast<uint32_t>(rows_.properties.size());
  return slice;
}

GraphRows::Evidence Multigraph::Keep(const Evidence& evidence) {
  return {.document = evidence.document,
          .begin = evidence.begin,
          .end = evidence.end,
          .section = rows_.strings.Add(evidence.section),
          .subject = evidence.subject,
          .object = evidence.object,
          .properties = Keep(evidence.properties),
          .confidence = Thousandths(evidence.confidence),
          .certainty = evidence.certainty};
}

uint32_t Multigraph::Add(const Node& node) {
  rows_.nodes.push_back({.name = rows_.strings.Add(node.name),
                         .aliases = Keep(node.aliases),
                         .identifiers = Keep(node.identifiers),
                         .labels = Keep(node.labels),
                         .properties = Keep(node.properties)});
  return static_cast<uint32_t>(rows_.nodes.size() - 1);
}

uint32_t Multigraph::Add(const Edge& edge) {
  GraphRows::Slice evidence{.begin = static_cast<uint32_t>(rows_.evidence.size())};
  for (const Evidence& row : edge.evidence) rows_.evidence.push_back(Keep(row));
  evidence.end = static_cast<uint32_t>(rows_.evidence.size());
  rows_.edges.push_back({.source = edge.source,
                         .target = edge.target,
                         .type = rows_.strings.Add(edge.type),
                         .properties = Keep(edge.properties),
                         .evidence = evidence,
                         .polarity = edge.polarity});
  return static_cast<uint32_t>(rows_.edges.size() - 1);
}

uint32_t Multigraph::Add(const Document& document) {
  rows_.documents.push_back({.key = rows_.strings.Add(document.key),
                             .title = rows_.strings.Add(document.title),
                             .digest = rows_.strings.Add(document.digest),
                             .importer = rows_.strings.Add(document.importer),
                             .has_text = document.has_text});
  return static_cast<uint32_t>(rows_.documents.size() - 1);
}

uint32_t Multigraph::Add(const Mention& mention) {
  auto added = static_cast<uint32_t>(rows_.mentions.size());
  rows_.mentions.push_back({.node = mention.node,
                            .document = mention.document,
                            .name = rows_.strings.Add(mention.name),
                            .id = rows_.strings.Add(mention.id),
                            .resolved = added,
                            .labels = Keep(mention.labels)});
  return added;
}

void Multigraph::Declare(uint32_t node, const Evidence& evidence) {
  rows_.declarations.push_back({node, Keep(evidence)});
}

Result<Graph> Multigraph::Freeze(const Digest& stamp) && {
  return causeway::Freeze(std::move(rows_), stamp);
}

}  // namespace causeway
