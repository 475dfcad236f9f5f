// "Gout is a condition in which crystals build up in joints": what happens is caused by the
// condition, or reaches a site. Tested by tests/importers/prose/in_which_test.cc.
#pragma once

#include <cstddef>
#include <vector>

#include "importers/prose/asides.h"
#include "importers/prose/clauses.h"
#include "importers/prose/document.h"

namespace causeway {

// `predicate` stands after "in which"; `defined` is the subject of the definition that it belongs
// to, empty where there is none. At most `most` of each. O(tokens · most).
std::vector<Relation> ReadInWhich(const Asides& sentence, const Predicate& predicate,
                                  TokenSpan defined, size_t most);

}  // namespace causeway
