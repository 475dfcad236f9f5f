// Facets: the nouns by which prose speaks of a condition's causes, symptoms, sites and kinds, in
// headings ("Causes"), lead-ins and sentences ("A common symptom of gout is …"). One
// table, each row with its example. Tested by tests/importers/prose/facets_test.cc.
#pragma once

#include <span>
#include <string_view>

#include "importers/prose/document.h"

namespace causeway {

struct FacetCue {
  std::string_view nouns;  // "cause causes"
  RelationType type = RelationType::kCauses;
  bool item_is_subject = false;  // a cause of X is the subject, a symptom of X the object
  bool hedged = false;
  std::string_view example;  // of a sentence: "The main trigger of gout is dehydration."
};

struct FacetPhrase {
  const FacetCue* facet = nullptr;
  Words owner;      // "of gout"; empty: what the section is about
  size_t noun = 0;  // index of the facet's noun in the phrase
};

std::span<const FacetCue> FacetCues();
// The facet that a noun in lower case names, or nothing. O(1).
const FacetCue* FindFacet(std::string_view noun);
// "the symptoms of gout", "Other causes", "gout symptoms": the facet that a subject names.
FacetPhrase FindFacetPhrase(TokenSpan subject);
// Whether a phrase is a bare "symptoms", "signs", "complications".
bool NamesEffects(const Words& phrase);
// "possible causes", "symptoms that may develop". O(tokens).
bool IsSupposed(TokenSpan phrase);

}  // namespace causeway
