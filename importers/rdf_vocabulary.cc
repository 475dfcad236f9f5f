// The table is short: importers/predicates.h has the relations.
#include "importers/rdf_vocabulary.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <limits>

#include "importers/curies.h"

namespace causeway {
namespace {

struct VocabularyRow {
  std::string_view predicate;  // as importers/curies.h shortens it
  RdfUse use;
  std::string_view key = {};  // of a property; empty: the local name
};
constexpr std::array kVocabulary = {
    VocabularyRow{"rdf:type", RdfUse::kType},
    VocabularyRow{"rdfs:label", RdfUse::kName},
    VocabularyRow{"skos:prefLabel", RdfUse::kName},
    VocabularyRow{"foaf:name", RdfUse::kName},
    VocabularyRow{"schema:name", RdfUse::kName},
    VocabularyRow{"skos:altLabel", RdfUse::kExactSynonym},
    VocabularyRow{"oboInOwl:hasExactSynonym", RdfUse::kExactSynonym},
    VocabularyRow{"owl:deprecated", RdfUse::kDeprecated},
    VocabularyRow{"rdf:subject", RdfUse::kReifies},
    VocabularyRow{"rdf:predicate", RdfUse::kReifies},
    VocabularyRow{"rdf:object", RdfUse::kReifies},
    VocabularyRow{"owl:annotatedSource", RdfUse::kReifies},
    VocabularyRow{"owl:annotatedProperty", RdfUse::kReifies},
    VocabularyRow{"owl:annotatedTarget", RdfUse::kReifies},
    VocabularyRow{"IAO:0000115", RdfUse::kProperty, "definition"},
    VocabularyRow{"skos:definition", RdfUse::kProperty, "definition"},
    VocabularyRow{"rdfs:comment", RdfUse::kProperty, "comment"},
    VocabularyRow{"rdfs:seeAlso", RdfUse::kProperty, "see_also"},
    VocabularyRow{"rdfs:isDefinedBy", RdfUse::kProperty, "defined_by"},
    VocabularyRow{"skos:inScheme", RdfUse::kProperty, "scheme"},
    VocabularyRow{"skos:notation", RdfUse::kProperty, "notation"},
    VocabularyRow{"owl:versionInfo", RdfUse::kProperty, "version"},
    VocabularyRow{"owl:versionIRI", RdfUse::kProperty, "version"},
    VocabularyRow{"owl:imports", RdfUse::kProperty, "imports"},
    VocabularyRow{"oboInOwl:hasDbXref", RdfUse::kProperty, "xref"},
    VocabularyRow{"oboInOwl:hasAlternativeId", RdfUse::kProperty, "alternative_id"},
    VocabularyRow{"oboInOwl:hasOBONamespace", RdfUse::kProperty, "namespace"},
    VocabularyRow{"oboInOwl:hasRelatedSynonym", RdfUse::kProperty, "related_synonym"},
    VocabularyRow{"oboInOwl:hasBroadSynonym", RdfUse::kProperty, "broad_synonym"},
    VocabularyRow{"oboInOwl:hasNarrowSynonym", RdfUse::kProperty, "narrow_synonym"},
    VocabularyRow{"oboInOwl:inSubset", RdfUse::kProperty, "subset"},
    VocabularyRow{"oboInOwl:consider", RdfUse::kProperty, "consider"},
    VocabularyRow{"IAO:0100001", RdfUse::kProperty, "replaced_by"},
};

// A document that makes up predicates without end is not remembered without end.
constexpr size_t kMostKnown = 10'000;

constexpr std::string_view kSchema = "http://www.w3.org/2001/XMLSchema#";
constexpr std::array<std::string_view, 13> kWholeNumbers = {"integer",
                                                            "int",
                                                            "long",
                                                            "short",
                                                            "byte",
                                                            "nonNegativeInteger",
                                                            "positiveInteger",
                                                            "nonPositiveInteger",
                                                            "negativeInteger",
                                                            "unsignedLong",
                                                            "unsignedInt",
                                                            "unsignedShort",
                                                            "unsignedByte"};

template <class Number>
Value NumberOr(std::string_view text) {
  std::string_view digits = text.substr(text.starts_with('+') ? 1 : 0);
  Number number{};
  auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), number);
  bool is_number = error == std::errc() && end == digits.data() + digits.size();
  if constexpr (std::is_floating_point_v<Number>) is_number = is_number && std::isfinite(number);
  return is_number ? Value(number) : Value(std::string(text));
}

}  // namespace

const RdfPredicate& RdfPredicates::Of(std::string_view iri) {
  auto found = known_.find(iri);
  if (found != known_.end()) return found->second;
  if (known_.size() >= kMostKnown) known_.clear();
  std::string curie = CurieOf(iri);
  const auto* row = std::ranges::find(kVocabulary, curie, &VocabularyRow::predicate);
  RdfPredicate predicate;
  if (row != kVocabulary.end()) {
    predicate.use = row->use;
    predicate.key = row->key;
  }
  if (predicate.key.empty())
    predicate.key = LocalNameOf(IsCurie(curie) ? std::string_view(curie) : iri);
  EdgeTypes types;  // the name is valid as long as these
  EdgeType edge = types.Of(iri);
  predicate.type = edge.name;
  predicate.is_reversed = edge.reversed;
  return known_.try_emplace(std::string(iri), std::move(predicate)).first->second;
}

Value ValueOfLiteral(const RdfTerm& literal) {
  if (!literal.datatype.starts_with(kSchema)) return std::string(literal.text);
  std::string_view type = literal.datatype.substr(kSchema.size());
  if (type == "boolean" && (literal.text == "true" || literal.text == "1")) return true;
  if (type == "boolean" && (literal.text == "false" || literal.text == "0")) return false;
  if (type == "decimal" || type == "double" || type == "float") {
    return NumberOr<double>(literal.text);
  }
  bool is_whole = std::ranges::find(kWholeNumbers, type) != kWholeNumbers.end();
  return is_whole ? NumberOr<int64_t>(literal.text) : Value(std::string(literal.text));
}

}  // namespace causeway
