// The table is of names as types are written, so that a row stands for a name in each vocabulary
// that has it: PART_OF for OBO's part_of, for biolink:part_of, for the label "part of".
#include "importers/predicates.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <optional>
#include <utility>

#include "graph/vocabulary.h"
#include "importers/curies.h"

namespace causeway {
namespace {

struct Row {
  std::string_view predicate;
  EdgeType type;
};

// Sorted by predicate. RO and BFO by their identifiers, with their labels beside them.
constexpr std::array kRows = {
    Row{"AFFECTED_BY", {type::kAffects, true}},
    Row{"BFO_0000050", {type::kPartOf}},          // part of
    Row{"BFO_0000051", {type::kPartOf, true}},    // has part
    Row{"BFO_0000066", {type::kOccursIn}},        // occurs in
    Row{"BFO_0000067", {type::kOccursIn, true}},  // contains process
    Row{"BROADER", {type::kIsA}},                 // skos
    Row{"BROADER_TRANSITIVE", {type::kIsA}},      // skos
    Row{"CAUSED_BY", {type::kCauses, true}},
    Row{"CAUSES_CONDITION", {type::kCauses}},  // RO:0003303
    Row{"CONTAINS_PROCESS", {type::kOccursIn, true}},
    Row{"DISEASE_CAUSES_DYSFUNCTION_OF", {type::kAffects}},
    Row{"DISEASE_HAS_INFLAMMATION_SITE", {type::kOccursIn}},
    Row{"DISEASE_HAS_LOCATION", {type::kOccursIn}},
    Row{"EQUIVALENT_CLASS", {type::kSameAs}},  // owl
    Row{"EQUIVALENT_TO", {type::kSameAs}},     // OBO
    Row{"EXACT_MATCH", {type::kSameAs}},       // skos, biolink
    Row{"HAS_PART", {type::kPartOf, true}},
    Row{"HAS_SUBCLASS", {type::kIsA, true}},
    Row{"HAS_SYMPTOM", {type::kHasPhenotype}},
    Row{"INSTANCE_OF", {type::kIsA}},
    Row{"ISA", {type::kIsA}},
    Row{"IS_PART_OF", {type::kPartOf}},  // dcterms
    Row{"LOCATED_IN", {type::kOccursIn}},
    Row{"LOCATION_OF", {type::kOccursIn, true}},
    Row{"LOCATION_OF_DISEASE", {type::kOccursIn, true}},
    Row{"NARROWER", {type::kIsA, true}},             // skos
    Row{"NARROWER_TRANSITIVE", {type::kIsA, true}},  // skos
    Row{"PHENOTYPE_OF", {type::kHasPhenotype, true}},
    Row{"RO_0001015", {type::kOccursIn, true}},      // location of
    Row{"RO_0001025", {type::kOccursIn}},            // located in
    Row{"RO_0002200", {type::kHasPhenotype}},        // has phenotype
    Row{"RO_0002201", {type::kHasPhenotype, true}},  // phenotype of
    Row{"RO_0002452", {type::kHasPhenotype}},        // has symptom
    Row{"RO_0003303", {type::kCauses}},              // causes condition
    Row{"RO_0004025", {type::kAffects}},             // disease causes dysfunction of
    Row{"RO_0004026", {type::kOccursIn}},            // disease has location
    Row{"RO_0004027", {type::kOccursIn}},            // disease has inflammation site
    Row{"SITE_OF", {type::kOccursIn, true}},
    Row{"SUBCLASS_OF", {type::kIsA}},   // biolink
    Row{"SUB_CLASS_OF", {type::kIsA}},  // rdfs
    Row{"SUPERCLASS_OF", {type::kIsA, true}},
    Row{"SYMPTOM_OF", {type::kHasPhenotype, true}},
    Row{"TYPE", {type::kIsA}},  // rdf, of an individual
};
static_assert(std::ranges::is_sorted(kRows, {}, &Row::predicate));

std::optional<EdgeType> FindRow(std::string_view name) {
  const auto* found = std::ranges::lower_bound(kRows, name, {}, &Row::predicate);
  if (found == kRows.end() || found->predicate != name) return std::nullopt;
  return found->type;
}

bool IsUpper(char c) { return c >= 'A' && c <= 'Z'; }
bool IsLower(char c) { return c >= 'a' && c <= 'z'; }
bool IsLetterOrDigit(char c) { return IsUpper(c) || IsLower(c) || (c >= '0' && c <= '9'); }
char Upper(char c) { return IsLower(c) ? static_cast<char>(c - 'a' + 'A') : c; }

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
  std::optional<EdgeType> row = FindRow(TypeNameOf(CurieOf(predicate)));
  std::string own = TypeNameOf(label);
  if (!row) row = FindRow(own);
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
    if (IsLetterOrDigit(c)) name += Upper(c);
    before = c;
  }
  return name.empty() ? "RELATED_TO" : name;
}

}  // namespace causeway
