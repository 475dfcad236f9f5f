// Uncertainty that stands outside a verb group: "is most | likely caused by", "scientists believe
// genes | cause", "may irritate and | damage". Tested by tests/importers/prose/hedges_test.cc.
#pragma once

#include <vector>

#include "importers/prose/clauses.h"
#include "importers/prose/document.h"

namespace causeway {

// Marks as hedged each predicate that the words around it, or the verb that it is joined to, make
// uncertain. O(predicates · tokens).
void HedgeByContext(TokenSpan tokens, std::vector<Predicate>& predicates);

}  // namespace causeway
