// Sentences that tell the kinds of a thing, or the class that a thing is counted among.
// Tested by tests/importers/prose/varieties_test.cc.
#pragma once

#include <vector>

#include "importers/prose/asides.h"
#include "importers/prose/clauses.h"

namespace causeway {

// "There are two types of gout: acute and chronic", "Gout has two forms, …", "Among the ataxias
// are …": each listed kind is one of the thing; an empty object stands for what the section is
// about. At most `most` names. O(tokens).
std::vector<Relation> ReadVarieties(const Asides& sentence, size_t most);

// "is considered | an arthritis", "is classified as |", "belongs to |": where the class begins; 0
// where the predicate does not classify. O(1).
size_t BeginOfClassification(TokenSpan tokens, const Predicate& predicate);

}  // namespace causeway
