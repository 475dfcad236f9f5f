// Modifiers, and nouns after them, that stand once in a coordination: "rapid or irregular
// heartbeat", "chest pain or discomfort". Tested by tests/importers/prose/coordination_test.cc.
#pragma once

#include <vector>

#include "importers/prose/coordination.h"

namespace causeway {

// Gives each conjunct the modifiers or the noun that only its neighbour has. O(conjuncts · words of
// them).
void ShareModifiers(std::vector<Conjunct>& parts);

}  // namespace causeway
