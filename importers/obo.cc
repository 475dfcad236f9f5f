// Terms are said as they are read. Relations have short names that only their own stanzas explain,
// and those stand last: they are kept until then.
#include "importers/obo.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <deque>
#include <map>
#include <optional>
#include <utility>
#include <vector>

#include "graph/vocabulary.h"
#include "importers/categories.h"
#include "importers/curies.h"
#include "importers/obo_stanza.h"
#include "importers/rejected.h"
#include "importers/term.h"

namespace causeway {
namespace {

constexpr std::string_view kRelation = "Relation";
constexpr std::string_view kTypedef = "Typedef";

class OboImport {
 public:
  OboImport(const GraphInput& input, StatementSink& sink)
      : limits_(input.options.limits), reader_(input.bytes, limits_), writer_(sink, limits_) {}

  Result<std::string> Run();

 private:
  using Read = Result<void> (OboImport::*)(const OboTag& tag);
  struct Row {
    std::string_view tag;
    Read read;
  };
  static const Row* FindRow(std::string_view tag);

  void ReadHeader(const OboStanza& header);
  Result<void> ReadStanza(const OboStanza& stanza);
  Result<void> ReadRelations();
  void NameRelation(const OboStanza& stanza);
  [[nodiscard]] std::string_view IdOf(std::string_view id);

  Result<void> ReadId(const OboTag& tag);
  Result<void> ReadName(const OboTag& tag);
  Result<void> ReadNamespace(const OboTag& tag);
  Result<void> ReadDefinition(const OboTag& tag);
  Result<void> ReadFreeText(const OboTag& tag);
  Result<void> ReadWord(const OboTag& tag);
  Result<void> ReadFlag(const OboTag& tag);
  Result<void> ReadAlternativeId(const OboTag& tag);
  Result<void> ReadSynonym(const OboTag& tag);
  Result<void> ReadScopedSynonym(const OboTag& tag);
  Result<void> ReadObsolete(const OboTag& tag);
  Result<void> ReadPropertyValue(const OboTag& tag);
  Result<void> ReadIsA(const OboTag& tag);
  Result<void> ReadRelationship(const OboTag& tag);
  Result<void> ReadIntersection(const OboTag& tag);
  Result<void> ReadNamedRelation(const OboTag& tag);

  void AddSynonym(std::string_view name, std::string_view scope, Term::Synonym synonym);
  Result<Term::Edge*> AddEdge(const OboTag& tag, std::string_view relation, OboValue& value);

  const Limits& limits_;
  OboReader reader_;
  TermWriter writer_;
  EdgeTypes types_;
  PropertyKeys keys_;
  std::string default_namespace_;
  std::vector<OboStanza> relations_;
  std::map<std::string, std::string, std::less<>> relation_ids_;  // by short name
  bool is_relation_ = false;
  Term term_;
  std::deque<std::string> texts_;  // that the term at hand borrows
};

const OboImport::Row* OboImport::FindRow(std::string_view tag) {
  static constexpr std::array kRows = {
      // Sorted by tag.
      Row{"alt_id", &OboImport::ReadAlternativeId},
      Row{"broad_synonym", &OboImport::ReadScopedSynonym},
      Row{"comment", &OboImport::ReadFreeText},
      Row{"consider", &OboImport::ReadWord},
      Row{"created_by", &OboImport::ReadFreeText},
      Row{"creation_date", &OboImport::ReadFreeText},
      Row{"def", &OboImport::ReadDefinition},
      Row{"disjoint_from", &OboImport::ReadWord},
      Row{"domain", &OboImport::ReadWord},
      Row{"equivalent_to", &OboImport::ReadNamedRelation},
      Row{"exact_synonym", &OboImport::ReadScopedSynonym},
      Row{"id", &OboImport::ReadId},
      Row{"instance_of", &OboImport::ReadNamedRelation},
      Row{"intersection_of", &OboImport::ReadIntersection},
      Row{"inverse_of", &OboImport::ReadNamedRelation},
      Row{"is_a", &OboImport::ReadIsA},
      Row{"is_functional", &OboImport::ReadFlag},
      Row{"is_obsolete", &OboImport::ReadObsolete},
      Row{"is_reflexive", &OboImport::ReadFlag},
      Row{"is_symmetric", &OboImport::ReadFlag},
      Row{"is_transitive", &OboImport::ReadFlag},
      Row{"name", &OboImport::ReadName},
      Row{"namespace", &OboImport::ReadNamespace},
      Row{"narrow_synonym", &OboImport::ReadScopedSynonym},
      Row{"property_value", &OboImport::ReadPropertyValue},
      Row{"range", &OboImport::ReadWord},
      Row{"related_synonym", &OboImport::ReadScopedSynonym},
      Row{"relationship", &OboImport::ReadRelationship},
      Row{"replaced_by", &OboImport::ReadWord},
      Row{"subset", &OboImport::ReadWord},
      Row{"synonym", &OboImport::ReadSynonym},
      Row{"union_of", &OboImport::ReadWord},
      Row{"use_term", &OboImport::ReadWord},
      Row{"xref", &OboImport::ReadWord},
  };
  const auto* found = std::ranges::lower_bound(kRows, tag, {}, &Row::tag);
  return found == kRows.end() || found->tag != tag ? nullptr : found;
}

Result<std::string> OboImport::Run() {
  OboStanza stanza;
  CW_TRY(reader_.Next(stanza));
  ReadHeader(stanza);
  for (;;) {
    CW_ASSIGN(bool more, reader_.Next(stanza));
    if (!more) break;
    if (stanza.kind == kTypedef) {
      relations_.push_back(std::exchange(stanza, {}));
    } else {
      CW_TRY(ReadStanza(stanza));
    }
  }
  CW_TRY(ReadRelations());
  return std::string();
}

void OboImport::ReadHeader(const OboStanza& header) {
  for (const OboTag& tag : header.tags) {
    if (tag.name == "default-namespace") default_namespace_ = tag.value;
  }
}

Result<void> OboImport::ReadRelations() {
  for (const OboStanza& stanza : relations_) NameRelation(stanza);
  is_relation_ = true;
  for (const OboStanza& stanza : relations_) CW_TRY(ReadStanza(stanza));
  return {};
}

// A relation's identifier is that of the ontology of relations, where it has one there.
void OboImport::NameRelation(const OboStanza& stanza) {
  std::string name;
  std::string id;
  for (const OboTag& tag : stanza.tags) {
    if (tag.name == "id") name = OboValue(tag, texts_).Word();
    if (tag.name != "xref") continue;
    std::string_view xref = OboValue(tag, texts_).Word();
    bool is_relation =
        xref.starts_with("RO:") || xref.starts_with("BFO:") || xref.starts_with("BSPO:");
    if (id.empty() && is_relation) id = xref;
  }
  if (!IsCurie(name) && !id.empty()) relation_ids_.emplace(std::move(name), std::move(id));
}

// An identifier without a prefix is scoped by what it is of.
std::string_view OboImport::IdOf(std::string_view id) {
  if (!is_relation_ || IsCurie(id)) {
    return id.starts_with("http") ? texts_.emplace_back(CurieOf(id)) : id;
  }
  auto known = relation_ids_.find(id);
  if (known != relation_ids_.end()) return known->second;
  return texts_.emplace_back(fmt::format("{}:{}", kRelation, id));
}

Result<void> OboImport::ReadStanza(const OboStanza& stanza) {
  term_.Clear();
  texts_.clear();
  term_.record = stanza.line;
  if (is_relation_) term_.labels.emplace_back(kRelation);
  for (const OboTag& tag : stanza.tags) {
    const Row* row = FindRow(tag.name);
    if (row != nullptr) CW_TRY((this->*row->read)(tag));
  }
  if (term_.id.empty()) {
    return Rejected(fmt::format("line {}: [{}] has no id", stanza.line, stanza.kind));
  }
  if (term_.labels.empty() && !default_namespace_.empty()) {
    if (auto label = FindLabelOfCategory(default_namespace_)) term_.labels.push_back(*label);
  }
  return writer_.Take(term_);
}

Result<void> OboImport::ReadId(const OboTag& tag) {
  term_.id = IdOf(OboValue(tag, texts_).Word());
  return {};
}

Result<void> OboImport::ReadName(const OboTag& tag) {
  term_.name = OboValue(tag, texts_, true).Rest();
  return {};
}

Result<void> OboImport::ReadNamespace(const OboTag& tag) {
  std::string_view name = OboValue(tag, texts_).Word();
  term_.properties.Add("namespace", std::string(name));
  auto label = FindLabelOfCategory(name);
  if (label && !is_relation_ && !label->empty()) term_.labels.push_back(*label);
  return {};
}

Result<void> OboImport::ReadDefinition(const OboTag& tag) {
  OboValue value(tag, texts_);
  CW_ASSIGN(std::string_view text, value.Quoted());
  term_.properties.Add("definition", std::string(text));
  for (std::string_view xref : value.Xrefs()) {
    term_.properties.Add("definition_xref", std::string(xref));
  }
  return {};
}

Result<void> OboImport::ReadFreeText(const OboTag& tag) {
  term_.properties.Add(tag.name, std::string(OboValue(tag, texts_, true).Rest()));
  return {};
}

Result<void> OboImport::ReadWord(const OboTag& tag) {
  term_.properties.Add(tag.name, std::string(OboValue(tag, texts_).Word()));
  return {};
}

Result<void> OboImport::ReadFlag(const OboTag& tag) {
  term_.properties.Add(tag.name, OboValue(tag, texts_).Word() == "true");
  return {};
}

Result<void> OboImport::ReadAlternativeId(const OboTag& tag) {
  term_.alternative_ids.push_back(OboValue(tag, texts_).Word());
  return {};
}

// synonym: "text" SCOPE TYPE [xrefs] {modifiers}; a synonym without a scope is a related one.
Result<void> OboImport::ReadSynonym(const OboTag& tag) {
  OboValue value(tag, texts_);
  CW_ASSIGN(std::string_view name, value.Quoted());
  Term::Synonym synonym{.record = tag.line};
  std::string_view scope = "RELATED";
  if (!value.is_empty() && !value.starts_with('[')) scope = value.Word();
  if (!value.is_empty() && !value.starts_with('[')) {
    synonym.properties.Add("synonym_type", std::string(value.Word()));
  }
  for (std::string_view xref : value.Xrefs()) synonym.properties.Add("xref", std::string(xref));
  value.AddModifiersTo(synonym.properties, keys_);
  AddSynonym(name, scope, std::move(synonym));
  return {};
}

// exact_synonym: "text" [xrefs], as OBO 1.0 had it.
Result<void> OboImport::ReadScopedSynonym(const OboTag& tag) {
  CW_ASSIGN(std::string_view name, OboValue(tag, texts_).Quoted());
  AddSynonym(name, tag.name, {.record = tag.line});
  return {};
}

void OboImport::AddSynonym(std::string_view name, std::string_view scope, Term::Synonym synonym) {
  if (scope == "EXACT" || scope == kExactSynonym) {
    synonym.name = name;
    term_.exact_synonyms.push_back(std::move(synonym));
    return;
  }
  std::string_view key = "related_synonym";
  if (scope.starts_with('B') || scope.starts_with('b')) key = "broad_synonym";
  if (scope.starts_with('N') || scope.starts_with('n')) key = "narrow_synonym";
  term_.properties.Add(key, std::string(name));
}

Result<void> OboImport::ReadObsolete(const OboTag& tag) {
  term_.is_obsolete = OboValue(tag, texts_).Word() == "true";
  return {};
}

// property_value: RELATION "text" TYPE, or RELATION ID
Result<void> OboImport::ReadPropertyValue(const OboTag& tag) {
  OboValue value(tag, texts_);
  std::string_view key;
  if (value.starts_with('"')) {
    CW_ASSIGN(key, value.Quoted());
  } else {
    key = value.Word();
  }
  std::string_view text;
  if (value.starts_with('"')) {
    CW_ASSIGN(text, value.Quoted());
  } else {
    text = value.Word();
  }
  term_.properties.Add(keys_.Of(key), std::string(text));
  return {};
}

Result<void> OboImport::ReadIsA(const OboTag& tag) {
  OboValue value(tag, texts_);
  CW_TRY(AddEdge(tag, is_relation_ ? "sub_property_of" : "is_a", value));
  return {};
}

Result<void> OboImport::ReadRelationship(const OboTag& tag) {
  OboValue value(tag, texts_);
  std::string_view relation = value.Word();
  CW_TRY(AddEdge(tag, relation, value));
  return {};
}

// A genus, or a relation and what it leads to: what is defined as "A that is part of B" is an A and
// part of B.
Result<void> OboImport::ReadIntersection(const OboTag& tag) {
  OboValue value(tag, texts_);
  OboValue ahead(tag, texts_);
  ahead.Word();
  std::string_view relation = ahead.is_empty() ? "is_a" : value.Word();
  CW_ASSIGN(Term::Edge * edge, AddEdge(tag, relation, value));
  edge->properties.Add("intersection_of", true);
  return {};
}

Result<void> OboImport::ReadNamedRelation(const OboTag& tag) {
  OboValue value(tag, texts_);
  CW_TRY(AddEdge(tag, tag.name, value));
  return {};
}

Result<Term::Edge*> OboImport::AddEdge(const OboTag& tag, std::string_view relation,
                                       OboValue& value) {
  std::string_view target = value.Word();
  if (target.empty()) {
    return Rejected(fmt::format("line {}: \"{}\" does not say to what", tag.line, tag.name));
  }
  Term::Edge& edge = term_.edges.emplace_back();
  edge.type = types_.Of(relation);
  edge.target = IdOf(target);
  edge.record = tag.line;
  value.AddModifiersTo(edge.properties, keys_);
  return &edge;
}

}  // namespace

bool LooksLikeObo(std::string_view head) {
  return head.starts_with("format-version:") || head.find("\n[Term]") != std::string_view::npos ||
         head.starts_with("[Term]");
}

Result<std::string> LoadObo(const GraphInput& input, StatementSink& sink) {
  CW_TRY(sink.Begin({.key = std::string(input.key)}));
  CW_ASSIGN(std::string note, OboImport(input, sink).Run());
  CW_TRY(sink.End());
  return note;
}

}  // namespace causeway
