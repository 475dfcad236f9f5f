// What cues that can be read in two ways say of what stands beside them: "smoking is linked to
// gout" but "gout is linked to mutations", "it involves swelling" but "it involves the joints".
// Tested by tests/importers/prose/cue_senses_test.cc.
#pragma once

#include <vector>

#include "importers/prose/cues.h"
#include "importers/prose/document.h"

namespace causeway {

// Whether a name is a symptom, a sign or a condition.
bool IsFinding(const Words& name);

// The relation that a cue states with `objects`, which aren't empty: that of its row, unless what
// it involves is a finding. O(bytes).
RelationType TypeOf(const Cue& cue, const Words& subject, const std::vector<Words>& objects);

// Which side of the cue brings about the other: as its row says, unless an agent is linked to what
// comes of it, or anything to a risk. O(bytes).
Order OrderOf(const Cue& cue, const Words& subject, const Words& object, bool at_risk);

}  // namespace causeway
