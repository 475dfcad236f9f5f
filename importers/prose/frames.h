// "In gout, crystals build up in joints": what happens within a condition that opens its sentence.
// Tested by tests/importers/prose/frames_test.cc.
#pragma once

#include <cstddef>
#include <vector>

#include "importers/prose/document.h"

namespace causeway {

// "In gout, | the toes …", "With this disorder, | …": the condition whose frame ends before the
// subject at `subject`, or those who have it; empty where there is none. O(tokens).
TokenSpan ConditionFraming(TokenSpan tokens, size_t subject);

// What happens within the condition that opens the sentence, where no cue says more of it: what
// forms, or the event. At most `most`. O(tokens · most).
std::vector<Relation> ReadFramed(TokenSpan tokens, size_t most);

}  // namespace causeway
