// The names that a phrase or a list within a sentence enumerates.
// Tested by tests/importers/prose/enumerations_test.cc.
#pragma once

#include <vector>

#include "importers/prose/asides.h"
#include "importers/prose/document.h"

namespace causeway {

// The names of a phrase, with the members that asides give of a class; of a generic class ("other
// conditions"), the members alone. O(tokens).
std::vector<Words> NamesWithExamples(const Asides& sentence, TokenSpan phrase, size_t most);
// Those of a list from `begin` on whose items may be long: "redness; pain that comes at night; and
// fever". O(tokens).
std::vector<Words> ItemsFrom(const Asides& sentence, size_t begin, size_t most);
// Where the list that began at `begin` and ended at `end` goes on with its preposition again, the
// index after that: "by smoke, | by dust", "or through injuries"; else 0.
size_t AfterRepeated(TokenSpan tokens, size_t begin, size_t end);

// Of "one of a group of diseases called the ataxias": one of the ataxias; they are the diseases.
Relation WithCalledClass(const Asides& sentence, Relation relation);

}  // namespace causeway
