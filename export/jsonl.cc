// The lines are sorted by what they say, so that the numbering of the graph does not show.
#include "export/jsonl.h"

#include <algorithm>
#include <string>
#include <string_view>
#include <tuple>
#include <vector>

#include "export/json_writer.h"
#include "graph/vocabulary.h"

namespace causeway {
namespace {

struct JsonLine {
  EvidenceId id;
  EvidenceView evidence;
  std::string_view subject;
  std::string_view relation;
  std::string_view object;
  bool denied = false;

  // What the line says, in the order of the lines.
  [[nodiscard]] auto Content() const {
    return std::tie(evidence.document, evidence.begin, evidence.end, subject, relation, object,
                    denied, evidence.certainty, evidence.section);
  }
};

// What the name stands for in its document; SAME_AS is about the names themselves. Where the
// document has an identifier alone, the node's name.
std::string_view NameOf(const Graph& graph, MentionId id, std::string_view relation) {
  MentionView mention = graph.Mention(id);
  std::string_view name =
      relation == type::kSameAs ? mention.name : graph.Mention(mention.resolved).name;
  return name.empty() ? graph.Name(mention.node) : name;
}

JsonLine JsonLineOf(const Graph& graph, EdgeId edge, EvidenceId id) {
  EndsView ends = graph.Ends(id);
  std::string_view relation = graph.Type(edge);
  return {.id = id,
          .evidence = graph.Evidence(id),
          .subject = NameOf(graph, ends.subject, relation),
          .relation = relation,
          .object = NameOf(graph, ends.object, relation),
          .denied = graph.PolarityOf(edge) == Polarity::kDenied};
}

std::vector<JsonLine> Lines(const ExportRequest& request) {
  std::vector<JsonLine> lines;
  for (EdgeId edge : request.answer.subgraph.edges) {
    for (EvidenceId evidence : request.graph.EvidenceOf(edge)) {
      lines.push_back(JsonLineOf(request.graph, edge, evidence));
    }
  }
  std::ranges::sort(lines, [](const JsonLine& a, const JsonLine& b) {
    if (a.Content() != b.Content()) return a.Content() < b.Content();
    return a.evidence.confidence > b.evidence.confidence;  // the first of equal lines is written
  });
  auto repeated = std::ranges::unique(
      lines, [](const JsonLine& a, const JsonLine& b) { return a.Content() == b.Content(); });
  lines.erase(repeated.begin(), repeated.end());
  return lines;
}

Result<void> WriteLine(JsonWriter& json, const JsonLine& line, const ExportRequest& request) {
  CW_ASSIGN(std::string quote, Quote(request.graph, request.texts, line.id));
  json.StartObject();
  json.Member("doc", request.graph.Document(line.evidence.document).key);
  json.Member("subj", line.subject);
  json.Member("rel", line.relation);
  json.Member("obj", line.object);
  json.Key("neg");
  json.Bool(line.denied);
  json.Key("hedged");
  json.Bool(line.evidence.certainty == Certainty::kHedged);
  json.Member("quote", quote);
  json.Member("begin", line.evidence.begin);
  json.Member("end", line.evidence.end);
  json.Member("section", line.evidence.section);
  json.Key("confidence");
  json.Double(line.evidence.confidence);
  json.EndObject();
  return json.EndLine();
}

}  // namespace

Result<void> WriteJsonl(ByteSink& sink, const ExportRequest& request) {
  JsonWriter json(sink);
  for (const JsonLine& line : Lines(request)) CW_TRY(WriteLine(json, line, request));
  return {};
}

}  // namespace causeway
