// The seventh stage: the relations that a sentence states, by cues, facets and definitions.
// Tested by tests/importers/prose/relations_test.cc.
#pragma once

#include <string>
#include <vector>

#include "importers/prose/asides.h"
#include "importers/prose/document.h"

namespace causeway {

// The relations of one sentence whose asides are taken out. An empty subject or object stands for
// what the section is about. At most `most` names a phrase. O(tokens + relations).
std::vector<Relation> ReadRelations(const Asides& sentence, size_t most);

std::string ToText(const std::vector<Relation>& relations);

}  // namespace causeway
