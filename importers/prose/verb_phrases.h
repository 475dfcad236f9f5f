// Verb phrases as names: "feel tired or weak" under symptoms, "who smoke" of those at risk.
// Tested by tests/importers/prose/verb_phrases_test.cc.
#pragma once

#include <vector>

#include "importers/prose/document.h"

namespace causeway {

// Whether a phrase opens with a verb that is no noun there: "being thirsty", "pass out", "not
// eating"; not "swelling of the feet". O(1).
bool OpensVerbPhrase(TokenSpan tokens);
// Up to what closes the clause; parted at its conjunctions: "eat or drink too fast" gives two. What
// one has ("having dry skin and hair") is named by itself. At most `most`. O(tokens).
std::vector<Words> VerbPhrases(TokenSpan tokens, size_t most);
// With its verb in -ing, as causes are named: "smoke", "are overweight". O(tokens).
Words AsGerund(Words phrase);

}  // namespace causeway
