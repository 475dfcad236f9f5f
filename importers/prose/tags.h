// The fourth stage: what each word does, by closed classes, a verb list, endings and neighbours.
// A trained tagger takes this door. Tested by tests/importers/prose/tags_test.cc.
#pragma once

#include <string>

#include "importers/prose/document.h"

namespace causeway {

// Sets tag and lemma of each token. O(tokens).
void TagTokens(Tokens& tokens);

// "motor/noun neurons/noun are/auxiliary", for tests.
std::string ToTaggedText(TokenSpan tokens);

}  // namespace causeway
