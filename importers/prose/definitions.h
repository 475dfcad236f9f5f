// What "X is a …" says of X: its class, its site, its facet of another condition.
// Tested by tests/importers/prose/definitions_test.cc.
#pragma once

#include <vector>

#include "importers/prose/document.h"

namespace causeway {

// The relations of `subject` to the phrase `predicate` that follows "is" or stands in apposition.
// At most `most` names a phrase. O(tokens).
std::vector<Relation> Define(const Words& subject, TokenSpan predicate, size_t most);

}  // namespace causeway
