// One pass over nodes and edges, in whatever order they come.
#include "importers/obo_graphs.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <deque>
#include <utility>

#include "graph/vocabulary.h"
#include "importers/categories.h"
#include "importers/curies.h"
#include "importers/json_records.h"
#include "importers/rejected.h"
#include "importers/term.h"

namespace causeway {
namespace {

constexpr std::array<std::string_view, 4> kOboGraphsPaths = {"graphs[].nodes[]", "graphs[].edges[]",
                                                             "graphs[].logicalDefinitionAxioms[]",
                                                             "graphs[].equivalentNodesSets[]"};

class OboGraphsImport final : public JsonRecordSink {
 public:
  OboGraphsImport(const Limits& limits, StatementSink& sink) : sink_(sink), writer_(sink, limits) {}

  Result<void> Take(const JsonRecord& record) override;

 private:
  Result<void> TakeNode(JsonValue node);
  Result<void> TakeEdge(JsonValue edge);
  Result<void> TakeDefinition(JsonValue axiom);
  Result<void> TakeEquivalents(JsonValue set);
  void ReadMeta(JsonValue meta);
  void ReadSynonym(JsonValue synonym);
  void ReadPropertyValue(JsonValue property);
  void AddTexts(std::string_view key, JsonValue texts, std::string_view member);

  Result<std::string_view> IdAt(JsonValue object, std::string_view member);
  Result<void> Say(std::string_view subject, std::string_view predicate, std::string_view object,
                   std::span<const Property> properties, Polarity polarity = Polarity::kAffirmed);
  std::string_view Keep(std::string text) { return texts_.emplace_back(std::move(text)); }

  StatementSink& sink_;
  TermWriter writer_;
  EdgeTypes types_;
  PropertyKeys keys_;
  Term term_;
  PropertyList properties_;        // of an edge
  std::deque<std::string> texts_;  // that the record at hand needs besides its own
  uint32_t record_ = 0;
};

std::string_view AfterHash(std::string_view iri) {
  size_t hash = iri.rfind('#');
  return hash == std::string_view::npos ? iri : iri.substr(hash + 1);
}

Result<void> OboGraphsImport::Take(const JsonRecord& record) {
  record_ = record.number;
  texts_.clear();
  switch (record.path) {
    case 0:
      return TakeNode(record.value);
    case 1:
      return TakeEdge(record.value);
    case 2:
      return TakeDefinition(record.value);
    default:
      return TakeEquivalents(record.value);
  }
}

Result<std::string_view> OboGraphsImport::IdAt(JsonValue object, std::string_view member) {
  std::string_view id = object[member].text();
  if (!id.empty()) return Keep(CurieOf(id));
  return Rejected(fmt::format("\"{}\" is missing or empty", member));
}

// A node of which nothing but its identifier is said is declared by its edges, if it has any.
Result<void> OboGraphsImport::TakeNode(JsonValue node) {
  term_.Clear();
  term_.record = record_;
  CW_ASSIGN(term_.id, IdAt(node, "id"));
  term_.name = node["lbl"].text();
  bool is_relation = node["type"].text() == "PROPERTY";
  if (is_relation) term_.labels.emplace_back("Relation");
  if (is_relation && !term_.name.empty()) types_.Name(node["id"].text(), term_.name);
  JsonValue meta = node["meta"];
  if (term_.name.empty() && meta.is_null()) return {};
  ReadMeta(meta);
  return writer_.Take(term_);
}

void OboGraphsImport::ReadMeta(JsonValue meta) {
  term_.is_obsolete = meta["deprecated"].is_true();
  JsonValue definition = meta["definition"];
  if (definition["val"].is_string()) {
    term_.properties.Add("definition", std::string(definition["val"].text()));
  }
  AddTexts("definition_xref", definition["xrefs"], "");
  AddTexts("comment", meta["comments"], "");
  AddTexts("xref", meta["xrefs"], "val");
  for (JsonValue subset : meta["subsets"].elements()) {
    term_.properties.Add("subset", std::string(AfterHash(subset.text())));
  }
  for (JsonValue synonym : meta["synonyms"].elements()) ReadSynonym(synonym);
  for (JsonValue property : meta["basicPropertyValues"].elements()) ReadPropertyValue(property);
}

void OboGraphsImport::AddTexts(std::string_view key, JsonValue texts, std::string_view member) {
  for (JsonValue text : texts.elements()) {
    JsonValue value = member.empty() ? text : text[member];
    if (value.is_string()) term_.properties.Add(key, std::string(value.text()));
  }
}

void OboGraphsImport::ReadSynonym(JsonValue synonym) {
  std::string_view key = keys_.Of(synonym["pred"].text());
  if (key != kExactSynonym) {
    term_.properties.Add(key, std::string(synonym["val"].text()));
    return;
  }
  Term::Synonym& exact = term_.exact_synonyms.emplace_back();
  exact.name = synonym["val"].text();
  exact.record = record_;
  if (synonym["synonymType"].is_string()) {
    std::string curie = CurieOf(synonym["synonymType"].text());
    exact.properties.Add("synonym_type", std::string(AfterHash(curie)));
  }
  for (JsonValue xref : synonym["xrefs"].elements()) {
    exact.properties.Add("xref", std::string(xref.text()));
  }
}

void OboGraphsImport::ReadPropertyValue(JsonValue property) {
  std::string_view key = keys_.Of(property["pred"].text());
  std::string value = CurieOf(property["val"].text());
  if (key == "alternative_id") {
    term_.alternative_ids.push_back(Keep(std::move(value)));
    return;
  }
  bool is_relation = !term_.labels.empty();
  if (key == "namespace" && !is_relation) {
    auto label = FindLabelOfCategory(value);
    if (label && !label->empty()) term_.labels.push_back(*label);
  }
  term_.properties.Add(key, std::move(value));
}

Result<void> OboGraphsImport::TakeEdge(JsonValue edge) {
  CW_ASSIGN(std::string_view subject, IdAt(edge, "sub"));
  CW_ASSIGN(std::string_view object, IdAt(edge, "obj"));
  properties_.Clear();
  JsonValue meta = edge["meta"];
  Polarity polarity = Polarity::kAffirmed;
  for (JsonValue value : meta["basicPropertyValues"].elements()) {
    std::string_view key = keys_.Of(value["pred"].text());
    if (key == "negated") {
      polarity = value["val"].text() == "true" ? Polarity::kDenied : Polarity::kAffirmed;
    } else {
      properties_.Add(key, CurieOf(value["val"].text()));
    }
  }
  for (JsonValue xref : meta["xrefs"].elements()) {
    properties_.Add("xref", std::string(xref["val"].text()));
  }
  return Say(subject, edge["pred"].text(), object, properties_.Finish(), polarity);
}

// What is defined as "A that is part of B" is an A and part of B.
Result<void> OboGraphsImport::TakeDefinition(JsonValue axiom) {
  const std::array by_definition = {Property{"intersection_of", true}};
  CW_ASSIGN(std::string_view defined, IdAt(axiom, "definedClassId"));
  for (JsonValue genus : axiom["genusIds"].elements()) {
    CW_TRY(Say(defined, "is_a", Keep(CurieOf(genus.text())), by_definition));
  }
  for (JsonValue restriction : axiom["restrictions"].elements()) {
    if (restriction.is_null()) continue;
    CW_ASSIGN(std::string_view filler, IdAt(restriction, "fillerId"));
    CW_TRY(Say(defined, restriction["propertyId"].text(), filler, by_definition));
  }
  return {};
}

Result<void> OboGraphsImport::TakeEquivalents(JsonValue set) {
  std::string_view first;
  for (JsonValue id : set["nodeIds"].elements()) {
    std::string_view curie = Keep(CurieOf(id.text()));
    if (!first.empty()) CW_TRY(Say(first, type::kSameAs, curie, {}));
    if (first.empty()) first = curie;
  }
  return {};
}

Result<void> OboGraphsImport::Say(std::string_view subject, std::string_view predicate,
                                  std::string_view object, std::span<const Property> properties,
                                  Polarity polarity) {
  if (predicate.empty()) {
    return Rejected("an edge has no \"pred\"");
  }
  Statement statement = {.subject = {.id = subject},
                         .object = {.id = object},
                         .polarity = polarity,
                         .evidence = {.begin = record_, .end = record_, .properties = properties}};
  Relate(statement, types_.Of(predicate));
  return sink_.Take({&statement, 1});
}

}  // namespace

bool LooksLikeOboGraphs(std::string_view head) {
  size_t begin = head.find_first_not_of(" \t\r\n");
  return begin != std::string_view::npos && head[begin] == '{' && HasJsonMember(head, "graphs");
}

Result<std::string> LoadOboGraphs(const GraphInput& input, StatementSink& sink) {
  CW_TRY(sink.Begin({.key = std::string(input.key)}));
  OboGraphsImport graphs(input.options.limits, sink);
  CW_TRY(ReadJsonRecords(input.bytes, kOboGraphsPaths, input.options.limits, graphs));
  CW_TRY(sink.End());
  return std::string();
}

}  // namespace causeway
