// Sentences whose subject names a facet: "Symptoms of gout include …", "begin with …", "range from
// … to …", "appear suddenly, such as …". Tested by tests/importers/prose/facet_sentences_test.cc.
#pragma once

#include <optional>
#include <vector>

#include "importers/prose/asides.h"
#include "importers/prose/clauses.h"

namespace causeway {

// What the list says that `predicate` gives of the facet its subject names; nothing where it names
// none, or gives no list. "Facial features include" also says of what kind the items are. At most
// `most` names a phrase. O(tokens).
std::optional<std::vector<Relation>> ReadFacetSentence(const Asides& sentence,
                                                       const Predicate& predicate, size_t most);

}  // namespace causeway
