// "Foods that contain starch cause gas": which ones, where the noun alone says too little.
// Tested by tests/importers/prose/restrictions_test.cc.
#pragma once

#include <cstddef>
#include <vector>

#include "importers/prose/clauses.h"
#include "importers/prose/document.h"

namespace causeway {

// The subject of a verb with the clause that restricts it; empty where the noun says enough, or no
// clause stands between it and its verb. O(tokens between them).
Words RestrictedSubject(TokenSpan tokens, const Predicate& predicate);

// "caused by | bacteria | that live in the gut": takes the clause between `begin` and `end` into
// the last of `names`, where its noun says too little. O(tokens).
void RestrictLast(TokenSpan tokens, size_t begin, size_t end, std::vector<Words>& names);

}  // namespace causeway
