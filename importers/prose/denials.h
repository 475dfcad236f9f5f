// What a clause denies ("not", "no", "neither", "nor", "there is no evidence that"), and what it
// neither says nor denies ("may not", "some do not"). Tested by
// tests/importers/prose/denials_test.cc.
#pragma once

#include "importers/prose/clauses.h"
#include "importers/prose/document.h"

namespace causeway {

// Adds to `predicate`, whose subject and verb are known, what the words around it deny. O(words
// between the clause before and the predicate).
void ReadDenial(TokenSpan tokens, Predicate& predicate);

// "Unlike gout, …": gout; empty where a sentence does not open so.
TokenSpan ContrastOf(TokenSpan tokens);

}  // namespace causeway
