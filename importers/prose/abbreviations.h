// Abbreviations where a text gives them: "amyotrophic lateral sclerosis (ALS)".
// Tested by tests/importers/prose/abbreviations_test.cc.
#pragma once

#include <vector>

#include "importers/prose/document.h"

namespace causeway {

// Words of the sentence; the first of the long form may be the end of a token ("anti-|tumor").
struct Abbreviation {
  Words long_form;
  Words short_form;
};

// The short forms that stand in brackets after their long form, in front of a bracket that holds
// it, or after "or", "called", "abbreviated"; in order of the text. O(tokens).
std::vector<Abbreviation> FindAbbreviations(TokenSpan sentence);

// Whether a sentence holds a short form as a word of its own.
bool HoldsShortForm(std::string_view sentence, std::string_view short_form);

}  // namespace causeway
