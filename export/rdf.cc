// Nodes, then edges with their evidence, then the documents that were quoted.
#include "export/rdf.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <set>
#include <string>
#include <string_view>

#include "export/biolink.h"
#include "export/character_index.h"
#include "export/rdf_iri.h"
#include "export/rdf_writer.h"
#include "export/view.h"
#include "graph/namespaces.h"

namespace causeway {
namespace {

constexpr std::string_view kType = "http://www.w3.org/1999/02/22-rdf-syntax-ns#type";

class RdfExport {
 public:
  RdfExport(ByteSink& sink, const ExportRequest& request, RdfSyntax syntax)
      : request_(request), graph_(request.graph), view_(request), rdf_(sink, syntax) {
    for (const char* prefix : {"rdf", "rdfs", "xsd", "skos", "dcterms", "prov", "oa", "biolink"}) {
      rdf_.Prefix(prefix, IriOfTerm(fmt::format("{}:", prefix)));
    }
    rdf_.Prefix("obo", kOboNamespace);
    rdf_.Prefix("cw", IriOfTerm("cw:"));
  }

  Result<void> Write() {
    for (size_t at = 0; at < view_.node_count(); ++at) {
      AddNode(view_.Node(at));
      CW_TRY(rdf_.Check());
    }
    CW_TRY(view_.EachEdge([this](const ViewEdge& edge) { return AddEdge(edge); }));
    for (DocumentId document : quoted_) AddDocument(document);
    return rdf_.Finish();
  }

 private:
  void Add(const RdfNode& subject, std::string_view predicate, const RdfNode& object) {
    rdf_.Add(subject, IriOfTerm(predicate), object);
  }
  void AddTypes(const RdfNode& subject, std::initializer_list<std::string_view> classes) {
    for (std::string_view each : classes) rdf_.Add(subject, kType, RdfIri(IriOfTerm(each)));
  }
  // A list is a triple for each element.
  void AddValue(const RdfNode& subject, std::string_view predicate, const Value& value) {
    const auto* list = value.get_if<List>();
    if (list == nullptr) return Add(subject, predicate, RdfLiteral(value));
    for (const Value& element : *list) Add(subject, predicate, RdfLiteral(element));
  }
  void AddFields(const RdfNode& subject, std::span<const ViewField> fields,
                 std::span<const ViewKey> left_out) {
    for (const ViewField& field : fields) {
      if (std::ranges::find(left_out, field.key, &ViewKey::key) != left_out.end()) continue;
      AddValue(subject, "cw:" + field.key, field.value);
    }
  }

  [[nodiscard]] RdfNode NodeOf(NodeId node) const {
    return RdfIri(IriOfNode(graph_, node, view_.ids()[node]));
  }
  [[nodiscard]] RdfNode DocumentOf(DocumentId document) const {
    return RdfIri(OwnIri("document/", graph_.Document(document).key));
  }

  void AddNode(const ViewNode& node) {
    RdfNode subject = NodeOf(node.node);
    for (std::string_view category : BiolinkCategories(graph_, node.node)) {
      rdf_.Add(subject, kType, RdfIri(IriOfTerm(fmt::format("biolink:{}", category))));
    }
    for (const ViewField& field : node.fields) {
      if (field.key == "name") AddValue(subject, "rdfs:label", field.value);
      if (field.key == "aliases") AddValue(subject, "skos:altLabel", field.value);
      if (field.key == "identifiers") AddValue(subject, "dcterms:identifier", field.value);
      if (field.key == "labels") AddValue(subject, "cw:label", field.value);
    }
    AddFields(subject, node.fields, View::OwnNodeKeys());
  }

  // What is denied, or only supposed, is no fact of its own.
  Result<void> AddEdge(const ViewEdge& edge) {
    RdfNode subject = NodeOf(graph_.Source(edge.edges.front()));
    RdfNode object = NodeOf(graph_.Target(edge.edges.front()));
    std::string predicate = IriOfPredicate(graph_, edge.edges);
    bool is_fact = std::ranges::any_of(edge.edges, [this](EdgeId each) {
      return graph_.PolarityOf(each) == Polarity::kAffirmed &&
             graph_.CertaintyOf(each) == Certainty::kPlain;
    });
    if (is_fact) rdf_.Add(subject, predicate, object);
    RdfNode statement = RdfBlank(edge.id);
    AddTypes(statement, {"rdf:Statement"});
    Add(statement, "rdf:subject", subject);
    Add(statement, "rdf:predicate", RdfIri(predicate));
    Add(statement, "rdf:object", object);
    AddStatementFields(statement, edge);
    return AddEvidence(statement, edge);
  }

  void AddStatementFields(const RdfNode& statement, const ViewEdge& edge) {
    for (const ViewField& field : edge.fields) {
      bool is_said_by_evidence = field.key == "evidence" || field.key == "evidence_text" ||
                                 field.key == "sentences" || field.key == "interaction" ||
                                 field.key == "weight";
      if (field.key == "label") {
        AddValue(statement, "rdfs:label", field.value);
      } else if (!is_said_by_evidence) {
        AddValue(statement, "cw:" + field.key, field.value);
      }
    }
  }

  Result<void> AddEvidence(const RdfNode& statement, const ViewEdge& edge) {
    for (size_t i = 0; i < edge.evidence.size(); ++i) {
      EvidenceView view = graph_.Evidence(edge.evidence[i]);
      quoted_.insert(view.document);
      RdfNode evidence = RdfBlank(fmt::format("{}s{}", edge.id, i + 1));
      RdfNode target = RdfBlank(evidence.text + "t");
      Add(statement, "prov:wasDerivedFrom", evidence);
      AddTypes(evidence, {"prov:Entity", "oa:Annotation"});
      Add(evidence, "prov:wasQuotedFrom", DocumentOf(view.document));
      Add(evidence, "oa:hasBody", statement);
      Add(evidence, "oa:hasTarget", target);
      AddTypes(target, {"oa:SpecificResource"});
      Add(target, "oa:hasSource", DocumentOf(view.document));
      CW_TRY(AddSelectors(target, view));
    }
    return rdf_.Check();
  }

  // Of a document without a text, where the record stands.
  Result<void> AddSelectors(const RdfNode& target, const EvidenceView& evidence) {
    DocumentView document = graph_.Document(evidence.document);
    if (!document.has_text) {
      Add(target, "cw:record", RdfLiteral(int64_t{evidence.begin}));
      return {};
    }
    CW_ASSIGN(std::shared_ptr<const std::string> text, request_.texts.Text(document));
    size_t begin = std::min<size_t>(evidence.begin, text->size());
    size_t end = std::clamp<size_t>(evidence.end, begin, text->size());
    const CharacterIndex& counts = counts_.try_emplace(evidence.document, *text).first->second;
    RdfNode quote = RdfBlank(target.text + "q");
    RdfNode position = RdfBlank(target.text + "p");
    Add(target, "oa:hasSelector", quote);
    Add(target, "oa:hasSelector", position);
    AddTypes(quote, {"oa:TextQuoteSelector"});
    Add(quote, "oa:exact", RdfLiteral(text->substr(begin, end - begin)));
    AddTypes(position, {"oa:TextPositionSelector"});
    Add(position, "oa:start", RdfLiteral(static_cast<int64_t>(counts.Before(*text, begin))));
    Add(position, "oa:end", RdfLiteral(static_cast<int64_t>(counts.Before(*text, end))));
    return {};
  }

  void AddDocument(DocumentId id) {
    DocumentView document = graph_.Document(id);
    RdfNode subject = DocumentOf(id);
    AddTypes(subject, {"prov:Entity"});
    Add(subject, "dcterms:identifier", RdfLiteral(std::string(document.key)));
    if (!document.title.empty()) {
      Add(subject, "dcterms:title", RdfLiteral(std::string(document.title)));
    }
    Add(subject, "cw:digest", RdfLiteral(std::string(document.digest)));
    Add(subject, "cw:importer", RdfLiteral(std::string(document.importer)));
  }

  const ExportRequest& request_;
  const Graph& graph_;
  View view_;
  RdfWriter rdf_;
  std::set<DocumentId> quoted_;
  std::map<DocumentId, CharacterIndex> counts_;
};

}  // namespace

Result<void> WriteNtriples(ByteSink& sink, const ExportRequest& request) {
  return RdfExport(sink, request, RdfSyntax::kNtriples).Write();
}

Result<void> WriteTurtle(ByteSink& sink, const ExportRequest& request) {
  return RdfExport(sink, request, RdfSyntax::kTurtle).Write();
}

}  // namespace causeway
