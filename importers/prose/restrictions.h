// "Foods that contain starch cause gas": which ones, where the noun alone says too little.
// Tested by tests/importers/prose/restrictions_test.cc.
#pragma once

#include "importers/prose/clauses.h"
#include "importers/prose/document.h"

namespace causeway {

// The subject of a verb with the clause that restricts it; empty where the noun says enough, or no
// clause stands between it and its verb. O(tokens between them).
Words RestrictedSubject(TokenSpan tokens, const Predicate& predicate);

}  // namespace causeway
