// What kind of thing a name names: a condition, a site, a symptom, a gene, people … By what its
// head is listed as (kind_words.h), its ending, and WordNet (nouns.h). Nothing but the name is
// looked at. Tested by tests/importers/prose/kinds_test.cc.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string_view>

namespace causeway {

enum class NameKind : uint8_t {
  kOther,
  kCondition,     // a disease, disorder, injury: "kidney failure"
  kCause,         // an agent or exposure: "bacteria", "smoking", "mutation"
  kSite,          // a place of the body, down to the cell: "kidneys"
  kEffect,        // a symptom, finding or impaired function: "blood in the urine"
  kFunction,      // what a body does: "digestion"
  kGene,          // "BRCA1 gene"
  kSubstance,     // "cholesterol", "dairy products"
  kPopulation,    // "older adults"
  kTreatment,     // "chemotherapy"
  kTest,          // "biopsy"
  kQuantity,      // "20 percent"
  kTime,          // "childhood"
  kOrganization,  // "the national institutes of health"
};

// The kind of a name as it is written; by the user's lexicon first, where this thread reads by one
// (user_lexicon.h): the longest entry at the end of the name's head decides. O(bytes).
NameKind KindOf(std::string_view name);

// The words before the name's first preposition or relative: of "loss of vision", "loss". O(bytes).
std::string_view HeadPhrase(std::string_view name);

// "condition", "site" …, and back.
std::string_view NameOf(NameKind kind);
std::span<const std::string_view> NamesOfKinds();
std::optional<NameKind> FindNameKind(std::string_view name);

}  // namespace causeway
