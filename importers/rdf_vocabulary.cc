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

struct Row {
  std::string_view predicate;  // as importers/curies.h shortens it
  RdfUse use;
  std::string_view key = {};  // of a property; empty: the local name
};
constexpr std::array kRows = {
    Row{"rdf:type", RdfUse::kType},
    Row{"rdfs:label", RdfUse::kName},
    Row{"skos:prefLabel", RdfUse::kName},
    Row{"foaf:name", RdfUse::kName},
    Row{"schema:name", RdfUse::kName},
    Row{"skos:altLabel", RdfUse::kExactSynonym},
    Row{"oboInOwl:hasExactSynonym", RdfUse::kExactSynonym},
    Row{"owl:deprecated", RdfUse::kDeprecated},
    Row{"rdf:subject", RdfUse::kReifies},
    Row{"rdf:predicate", RdfUse::kReifies},
    Row{"rdf:object", RdfUse::kReifies},
    Row{"owl:annotatedSource", RdfUse::kReifies},
    Row{"owl:annotatedProperty", RdfUse::kReifies},
    Row{"owl:annotatedTarget", RdfUse::kReifies},
    Row{"IAO:0000115", RdfUse::kProperty, "definition"},
    Row{"skos:definition", RdfUse::kProperty, "definition"},
    Row{"rdfs:comment", RdfUse::kProperty, "comment"},
    Row{"rdfs:seeAlso", RdfUse::kProperty, "see_also"},
    Row{"rdfs:isDefinedBy", RdfUse::kProperty, "defined_by"},
    Row{"skos:inScheme", RdfUse::kProperty, "scheme"},
    Row{"skos:notation", RdfUse::kProperty, "notation"},
    Row{"owl:versionInfo", RdfUse::kProperty, "version"},
    Row{"owl:versionIRI", RdfUse::kProperty, "version"},
    Row{"owl:imports", RdfUse::kProperty, "imports"},
    Row{"oboInOwl:hasDbXref", RdfUse::kProperty, "xref"},
    Row{"oboInOwl:hasAlternativeId", RdfUse::kProperty, "alternative_id"},
    Row{"oboInOwl:hasOBONamespace", RdfUse::kProperty, "namespace"},
    Row{"oboInOwl:hasRelatedSynonym", RdfUse::kProperty, "related_synonym"},
    Row{"oboInOwl:hasBroadSynonym", RdfUse::kProperty, "broad_synonym"},
    Row{"oboInOwl:hasNarrowSynonym", RdfUse::kProperty, "narrow_synonym"},
    Row{"oboInOwl:inSubset", RdfUse::kProperty, "subset"},
    Row{"oboInOwl:consider", RdfUse::kProperty, "consider"},
    Row{"IAO:0100001", RdfUse::kProperty, "replaced_by"},
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
  const auto* row = std::ranges::find(kRows, curie, &Row::predicate);
  RdfPredicate predicate;
  if (row != kRows.end()) {
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
