// One batch a term; the batch borrows from the term.
#include "importers/term.h"

#include <fmt/format.h>

#include "graph/vocabulary.h"

namespace causeway {
namespace {

Evidence At(uint32_t record, PropertyList& properties) {
  return {.begin = record, .end = record, .properties = properties.Finish()};
}

}  // namespace

void Term::Clear() {
  id = name = {};
  record = 0;
  is_obsolete = false;
  labels.clear();
  properties.Clear();
  exact_synonyms.clear();
  alternative_ids.clear();
  edges.clear();
}

Result<void> TermWriter::Take(Term& term) {
  batch_.resize(1);  // the declaration, once its properties are known
  labels_.assign(term.labels.begin(), term.labels.end());
  AddNames(term);
  if (term.is_obsolete) term.properties.Add(kObsolete, true);
  subject_.labels = labels_;
  batch_.front() = {.subject = subject_, .evidence = At(term.record, term.properties)};
  subject_.labels = {};
  for (Term::Edge& edge : term.edges) AddEdge(edge);
  return sink_.Take(batch_);
}

void TermWriter::AddNames(Term& term) {
  subject_ = {.id = term.id};
  if (IsName(term.name)) {
    if (term.is_obsolete) obsolete_name_ = ObsoleteName(term.name);
    subject_.name = term.is_obsolete ? std::string_view(obsolete_name_) : term.name;
  } else if (!term.name.empty()) {
    term.properties.Add("name", std::string(term.name));
  }
  for (Term::Synonym& synonym : term.exact_synonyms) {
    if (IsName(synonym.name) && !term.is_obsolete) {
      AddAlias(synonym.name, At(synonym.record, synonym.properties));
    } else {
      term.properties.Add(kExactSynonym, std::string(synonym.name));
    }
  }
  for (std::string_view id : term.alternative_ids) {
    if (IsName(id)) AddAlias(id, {.begin = term.record, .end = term.record});
  }
}

void TermWriter::AddAlias(std::string_view alias, const Evidence& evidence) {
  batch_.push_back({.subject = subject_,
                    .relation = type::kSameAs,
                    .object = {.name = alias},
                    .evidence = evidence});
}

void TermWriter::AddEdge(Term::Edge& edge) {
  batch_.push_back({.subject = subject_,
                    .object = {.id = edge.target},
                    .evidence = At(edge.record, edge.properties)});
  Relate(batch_.back(), edge.type);
}

std::string ObsoleteName(std::string_view name) {
  bool is_called_so = name.starts_with("obsolete ") || name.starts_with("Obsolete ") ||
                      name.starts_with("OBSOLETE ");
  return is_called_so ? std::string(name) : fmt::format("obsolete {}", name);
}

}  // namespace causeway
