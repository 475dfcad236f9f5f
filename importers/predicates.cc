// The table is of names as types are written, so that a row stands for a name in each vocabulary
// that has it: PART_OF for OBO's part_of, for biolink:part_of, for the label "part of".
#include "importers/predicates.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <optional>
#include <utility>

#include "base/ascii.h"
#include "graph/vocabulary.h"
#include "importers/curies.h"

namespace causeway {
namespace {

struct PredicateRow {
  std::string_view predicate;
  EdgeType type;
};

// Sorted by predicate. RO and BFO by their identifiers, with their labels beside them.
constexpr std::array kPredicates = {
    PredicateRow{"AFFECTED_BY", {type::kAffects, true}},
    PredicateRow{"BFO_0000050", {type::kPartOf}},          // part of
    PredicateRow{"BFO_0000051", {type::kPartOf, true}},    // has part
    PredicateRow{"BFO_0000066", {type::kOccursIn}},        // occurs in
    PredicateRow{"BFO_0000067", {type::kOccursIn, true}},  // contains process
    PredicateRow{"BROADER", {type::kIsA}},                 // skos
    PredicateRow{"BROADER_TRANSITIVE", {type::kIsA}},      // skos
    PredicateRow{"CAUSED_BY", {type::kCauses, true}},
    PredicateRow{"CAUSES_CONDITION", {type::kCauses}},  // RO:0003303
    PredicateRow{"CONTAINS_PROCESS", {type::kOccursIn, true}},
    PredicateRow{"DISEASE_CAUSES_DYSFUNCTION_OF", {type::kAffects}},
    PredicateRow{"DISEASE_HAS_INFLAMMATION_SITE", {type::kOccursIn}},
    PredicateRow{"DISEASE_HAS_LOCATION", {type::kOccursIn}},
    PredicateRow{"EQUIVALENT_CLASS", {type::kSameAs}},  // owl
    PredicateRow{"EQUIVALENT_TO", {type::kSameAs}},     // OBO
    PredicateRow{"EXACT_MATCH", {type::kSameAs}},       // skos, biolink
    PredicateRow{"HAS_PART", {type::kPartOf, true}},
    PredicateRow{"HAS_SUBCLASS", {type::kIsA, true}},
    PredicateRow{"HAS_SYMPTOM", {type::kHasPhenotype}},
    PredicateRow{"INSTANCE_OF", {type::kIsA}},
    PredicateRow{"ISA", {type::kIsA}},
    PredicateRow{"IS_PART_OF", {type::kPartOf}},  // dcterms
    PredicateRow{"LOCATED_IN", {type::kOccursIn}},
    PredicateRow{"LOCATION_OF", {type::kOccursIn, true}},
    PredicateRow{"LOCATION_OF_DISEASE", {type::kOccursIn, true}},
    PredicateRow{"NARROWER", {type::kIsA, true}},             // skos
    PredicateRow{"NARROWER_TRANSITIVE", {type::kIsA, true}},  // skos
    PredicateRow{"PHENOTYPE_OF", {type::kHasPhenotype, true}},
    PredicateRow{"RO_0001015", {type::kOccursIn, true}},      // location of
    PredicateRow{"RO_0001025", {type::kOccursIn}},            // located in
    PredicateRow{"RO_0002200", {type::kHasPhenotype}},        // has phenotype
    PredicateRow{"RO_0002201", {type::kHasPhenotype, true}},  // phenotype of
    PredicateRow{"RO_0002452", {type::kHasPhenotype}},        // has symptom
    PredicateRow{"RO_0003303", {type::kCauses}},              // causes condition
    PredicateRow{"RO_0004025", {type::kAffects}},             // disease causes dysfunction of
    PredicateRow{"RO_0004026", {type::kOccursIn}},            // disease has location
    PredicateRow{"RO_0004027", {type::kOccursIn}},            // disease has inflammation site
    PredicateRow{"SITE_OF", {type::kOccursIn, true}},
    PredicateRow{"SUBCLASS_OF", {type::kIsA}},   // biolink
    PredicateRow{"SUB_CLASS_OF", {type::kIsA}},  // rdfs
    PredicateRow{"SUPERCLASS_OF", {type::kIsA, true}},
    PredicateRow{"SYMPTOM_OF", {type::kHasPhenotype, true}},
    PredicateRow{"TYPE", {type::kIsA}},  // rdf, of an individual
};
static_assert(std::ranges::is_sorted(kPredicates, {}, &PredicateRow::predicate));

std::optional<EdgeType> FindPredicate(std::string_view name) {
  const auto* found = std::ranges::lower_bound(kPredicates, name, {}, &PredicateRow::predicate);
  if (found == kPredicates.end() || found->predicate != name) return std::nullopt;
  return found->type;
}

// "RO:0002434" has no name in it, "biolink:interacts_with" has.
std::string_view NameIn(std::string_view predicate) {
  std::string_view local = LocalNameOf(predicate);
  bool has_letter = std::ranges::any_of(local, [](char c) { return IsUpper(c) || IsLower(c); });
  return has_letter ? local : predicate;
}

}  // namespace

void Relate(Statement& statement, const EdgeType& type) {
  statement.relation = type.name;
  if (type.reversed) std::swap(statement.subject, statement.object);
}

EdgeType EdgeTypes::Of(std::string_view predicate) {
  auto found = known_.find(predicate);
  if (found == known_.end()) {
    Name(predicate, NameIn(CurieOf(predicate)));
    found = known_.find(predicate);
  }
  return {.name = found->second.name, .reversed = found->second.reversed};
}

// The identifier says more than the label: a label may be in any language.
void EdgeTypes::Name(std::string_view predicate, std::string_view label) {
  std::optional<EdgeType> row = FindPredicate(TypeNameOf(CurieOf(predicate)));
  std::string own = TypeNameOf(label);
  if (!row) row = FindPredicate(own);
  Known known{.name = own};
  if (row) known = {.name = std::string(row->name), .reversed = row->reversed};
  known_.try_emplace(std::string(predicate), std::move(known));
}

std::string TypeNameOf(std::string_view text) {
  std::string name;
  char before = '\0';
  for (char c : text) {
    bool begins_word =
        IsLetterOrDigit(c) && (!IsLetterOrDigit(before) || (IsUpper(c) && IsLower(before)));
    if (begins_word && !name.empty()) name += '_';
    if (IsLetterOrDigit(c)) name += UpperAscii(c);
    before = c;
  }
  return name.empty() ? "RELATED_TO" : name;
}

}  // namespace causeway
