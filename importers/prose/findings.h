// What a clause tells of a condition without a verb of cause: that a symptom occurs, is common, is
// there; what becomes of a part of the body; what persons cannot do. The condition is that of "In
// gout, …", or the section's. Tested by tests/importers/prose/findings_test.cc.
#pragma once

#include <cstddef>
#include <vector>

#include "importers/prose/asides.h"
#include "importers/prose/clauses.h"

namespace causeway {

// CAUSES of each finding; the subject is empty where the section's condition is meant. `predicate`
// carries denial and hedge. At most `most` findings. O(tokens).
std::vector<Relation> ReadFindings(const Asides& sentence, const Predicate& predicate, size_t most);

}  // namespace causeway
