// Clauses that share words, each by itself: "fluid leaks and builds up" is "fluid leaks" and "fluid
// builds up"; "the ducts are narrowed or blocked" two states. Tested by
// tests/importers/prose/conjoined_test.cc.
#pragma once

#include <vector>

#include "importers/prose/document.h"

namespace causeway {

// Parted at the conjunctions of verbs, of what is said of a subject, and of two subjects; at most
// `most`. O(tokens · most).
std::vector<Words> ConjoinedClauses(TokenSpan clause, size_t most);

}  // namespace causeway
