// Members are written in a fixed order, and left out where they say nothing: an empty section, no
// properties. Records follow the graph's own order, so that equal graphs give equal files.
#include "export/json.h"

#include <memory>
#include <set>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "export/json_value.h"
#include "export/json_writer.h"
#include "export/safe_id.h"

namespace causeway {
namespace {

constexpr uint32_t kVersion = 1;

SafeIds IdsOf(const ExportRequest& request) {
  const std::vector<NodeId>& nodes = request.answer.subgraph.nodes;
  return request.options.numbered ? SafeIds::Numbers(nodes) : SafeIds(request.graph, nodes);
}

class JsonExport {
 public:
  JsonExport(ByteSink& sink, const ExportRequest& request)
      : request_(request), graph_(request.graph), ids_(IdsOf(request)), json_(sink) {}

  Result<void> Write();

 private:
  [[nodiscard]] bool whole() const { return request_.options.scope == Scope::kGraph; }
  [[nodiscard]] std::set<DocumentId> Documents() const;

  Result<void> WriteTable();
  Result<void> WriteRow(const Row& row);
  Result<void> WriteCitation(const Citation& citation);
  Result<void> WriteDocument(DocumentId document);
  Result<void> WriteNode(NodeId node);
  void WriteDegree(NodeId node);
  Result<void> WriteEdge(EdgeId edge);
  Result<void> WriteEvidence(std::string_view key, IdRange<EvidenceId> range);
  Result<void> WriteReading(EvidenceId evidence);
  Result<void> WritePlace(EvidenceId evidence);
  void WriteStrength(Certainty certainty, double confidence);
  void WriteMention(std::string_view key, MentionId mention);
  void WriteStrings(std::string_view key, std::span<const StringId> strings);
  void WriteProperties(const std::vector<PropertyView>& properties);

  // An array of records under `key`; for a whole graph, a record a line.
  template <class Range, class Element>
  Result<void> WriteRecords(std::string_view key, const Range& range,
                            Result<void> (JsonExport::*write)(Element));

  const ExportRequest& request_;
  const Graph& graph_;
  SafeIds ids_;
  JsonWriter json_;
};

Result<void> JsonExport::Write() {
  const Subgraph& part = request_.answer.subgraph;
  json_.StartObject();
  json_.Member("format", "causeway");
  json_.Member("version", kVersion);
  json_.Member("kind", whole() ? "graph" : "answer");
  if (!whole()) CW_TRY(WriteTable());
  if (whole()) {
    CW_TRY(WriteRecords("documents", graph_.documents(), &JsonExport::WriteDocument));
  } else {
    CW_TRY(WriteRecords("documents", Documents(), &JsonExport::WriteDocument));
  }
  CW_TRY(WriteRecords("nodes", part.nodes, &JsonExport::WriteNode));
  CW_TRY(WriteRecords("edges", part.edges, &JsonExport::WriteEdge));
  json_.EndObject();
  return json_.EndLine();
}

template <class Range, class Element>
Result<void> JsonExport::WriteRecords(std::string_view key, const Range& range,
                                      Result<void> (JsonExport::*write)(Element)) {
  json_.Key(key);
  json_.StartArray();
  for (const auto& element : range) {
    if (whole()) json_.Break();
    CW_TRY((this->*write)(element));
    CW_TRY(json_.Flush());
  }
  if (whole()) json_.Break();
  json_.EndArray();
  return {};
}

// The documents that the answer rests on.
std::set<DocumentId> JsonExport::Documents() const {
  std::set<DocumentId> documents;
  for (EdgeId edge : request_.answer.subgraph.edges) {
    for (EvidenceId evidence : graph_.EvidenceOf(edge)) {
      documents.insert(graph_.Evidence(evidence).document);
    }
  }
  for (const Row& row : request_.answer.table.rows) {
    for (const Citation& citation : row.citations) {
      documents.insert(graph_.Evidence(citation.evidence).document);
    }
  }
  return documents;
}

Result<void> JsonExport::WriteTable() {
  const Answer& answer = request_.answer;
  json_.MemberUnlessEmpty("title", answer.table.title);
  json_.Key("columns");
  json_.StartArray();
  for (const std::string& column : answer.table.columns) json_.String(column);
  json_.EndArray();
  CW_TRY(WriteRecords("rows", answer.table.rows, &JsonExport::WriteRow));
  json_.Key("focus");
  json_.StartArray();
  for (NodeId node : answer.subgraph.focus) json_.String(ids_[node]);
  json_.EndArray();
  json_.Key("notices");
  json_.StartArray();
  for (const std::string& notice : answer.notices) json_.String(notice);
  json_.EndArray();
  return {};
}

Result<void> JsonExport::WriteRow(const Row& row) {
  json_.StartObject();
  json_.Key("cells");
  json_.StartArray();
  for (const Value& cell : row.cells) WriteJsonValue(json_, graph_, ids_, cell);
  json_.EndArray();
  CW_TRY(WriteRecords("citations", row.citations, &JsonExport::WriteCitation));
  json_.EndObject();
  return {};
}

Result<void> JsonExport::WriteCitation(const Citation& citation) {
  json_.StartObject();
  json_.Member("column", citation.column);
  if (EdgeId edge = graph_.EdgeOf(citation.evidence); edge.valid()) {
    json_.Member("edge", JsonId(edge));
  }
  CW_TRY(WritePlace(citation.evidence));
  json_.EndObject();
  return {};
}

Result<void> JsonExport::WriteDocument(DocumentId id) {
  DocumentView document = graph_.Document(id);
  json_.StartObject();
  json_.Member("key", document.key);
  json_.Member("title", document.title);
  json_.Member("digest", document.digest);
  json_.Member("importer", document.importer);
  if ((whole() || request_.options.texts) && document.has_text) {
    CW_ASSIGN(std::shared_ptr<const std::string> text, request_.texts.Text(document));
    json_.Member("text", *text);
  }
  json_.EndObject();
  return {};
}

Result<void> JsonExport::WriteNode(NodeId node) {
  json_.StartObject();
  json_.Member("id", ids_[node]);
  json_.Member("name", graph_.Name(node));
  WriteStrings("aliases", graph_.Aliases(node));
  WriteStrings("identifiers", graph_.Identifiers(node));
  WriteStrings("labels", graph_.Labels(node));
  if (!whole()) WriteDegree(node);
  WriteProperties(graph_.Properties(node));
  IdRange<EvidenceId> declarations = graph_.DeclarationsOf(node);
  if (whole() && !declarations.empty()) CW_TRY(WriteEvidence("declarations", declarations));
  json_.EndObject();
  return {};
}

// Of how many edges of the graph it is an end: an answer may hold a part of them.
void JsonExport::WriteDegree(NodeId node) {
  json_.Member("degree", static_cast<uint32_t>(graph_.Out(node).size() + graph_.In(node).size()));
}

Result<void> JsonExport::WriteEdge(EdgeId edge) {
  json_.StartObject();
  json_.Member("id", JsonId(edge));
  json_.Member("source", ids_[graph_.Source(edge)]);
  json_.Member("target", ids_[graph_.Target(edge)]);
  json_.Member("type", graph_.Type(edge));
  json_.Member("polarity", graph_.PolarityOf(edge) == Polarity::kDenied ? "denied" : "affirmed");
  WriteStrength(graph_.CertaintyOf(edge), graph_.Confidence(edge));
  json_.Member("documents", graph_.DocumentCount(edge));
  WriteProperties(graph_.Properties(edge));
  IdRange<EvidenceId> evidence = graph_.EvidenceOf(edge);
  uint32_t most = request_.options.readings;
  if (evidence.size() > most) json_.Member("readings", static_cast<uint32_t>(evidence.size()));
  CW_TRY(WriteEvidence("evidence", evidence.First(most)));
  json_.EndObject();
  return {};
}

Result<void> JsonExport::WriteEvidence(std::string_view key, IdRange<EvidenceId> range) {
  json_.Key(key);
  json_.StartArray();
  for (EvidenceId evidence : range) CW_TRY(WriteReading(evidence));
  json_.EndArray();
  return {};
}

Result<void> JsonExport::WriteReading(EvidenceId id) {
  EvidenceView evidence = graph_.Evidence(id);
  json_.StartObject();
  CW_TRY(WritePlace(id));
  WriteStrength(evidence.certainty, evidence.confidence);
  EndsView ends = graph_.Ends(id);
  WriteMention("subject", ends.subject);
  WriteMention("object", ends.object);
  WriteProperties(graph_.Properties(id));
  json_.EndObject();
  return {};
}

Result<void> JsonExport::WritePlace(EvidenceId id) {
  EvidenceView evidence = graph_.Evidence(id);
  CW_ASSIGN(std::string quote, Quote(graph_, request_.texts, id));
  json_.Member("document", graph_.Document(evidence.document).key);
  json_.Member("begin", evidence.begin);
  json_.Member("end", evidence.end);
  json_.MemberUnlessEmpty("section", evidence.section);
  json_.MemberUnlessEmpty("quote", quote);
  return {};
}

void JsonExport::WriteStrength(Certainty certainty, double confidence) {
  json_.Member("certainty", certainty == Certainty::kHedged ? "hedged" : "plain");
  json_.Key("confidence");
  json_.Double(confidence);
}

void JsonExport::WriteMention(std::string_view key, MentionId id) {
  if (!id.valid()) return;
  MentionView mention = graph_.Mention(id);
  json_.Key(key);
  json_.StartObject();
  json_.Member("name", mention.name);
  json_.MemberUnlessEmpty("id", mention.id);
  if (!mention.labels.empty()) WriteStrings("labels", mention.labels);
  json_.EndObject();
}

void JsonExport::WriteStrings(std::string_view key, std::span<const StringId> strings) {
  json_.Key(key);
  json_.StartArray();
  for (StringId string : strings) json_.String(graph_.Text(string));
  json_.EndArray();
}

void JsonExport::WriteProperties(const std::vector<PropertyView>& properties) {
  if (properties.empty()) return;
  json_.Key("properties");
  json_.StartObject();
  for (const PropertyView& property : properties) {
    json_.Key(property.key);
    WriteJsonValue(json_, graph_, ids_, property.value);
  }
  json_.EndObject();
}

}  // namespace

Result<void> WriteJson(ByteSink& sink, const ExportRequest& request) {
  return JsonExport(sink, request).Write();
}

}  // namespace causeway
