// What verbs of naming say: "is called", "is also known as". Another name of a thing, of what the
// text is about, or a kind of it. Tested by tests/importers/prose/called_test.cc.
#pragma once

#include <cstddef>
#include <vector>

#include "importers/prose/asides.h"
#include "importers/prose/clauses.h"
#include "importers/prose/document.h"

namespace causeway {

// The names begin at `begin`. A relation without a subject speaks of what the text is about. At
// most `most` names. O(tokens).
std::vector<Relation> ReadCalled(const Asides& sentence, const Predicate& predicate,
                                 TokenSpan subject, size_t begin, size_t most);

}  // namespace causeway
