// Clauses that say what comes of another: "When the valve leaks, blood flows back", "Without
// insulin, sugar builds up", "As a result, …". Tested by
// tests/importers/prose/conditionals_test.cc.
#pragma once

#include <vector>

#include "importers/prose/clauses.h"
#include "importers/prose/document.h"

namespace causeway {

// What a sentence that opens with a condition says to come of it. `tokens` are without asides.
// O(tokens).
std::vector<Relation> ReadConditional(TokenSpan tokens);

// Whether a sentence opens with "As a result", "Thus", …: what it tells comes of the sentence
// before.
bool OpensConsequence(TokenSpan tokens);

// What a sentence tells that is one clause and carries no cue, as a name; else empty.
Words EventOfSentence(TokenSpan tokens);

// "food stops moving, | causing cramps": the clause of `governor` before `predicate`, as a name;
// empty where it is none. O(tokens).
Words EventBefore(TokenSpan tokens, const Predicate& governor, const Predicate& predicate);

// What a sentence tells last: the effects of its last cause, or its event. O(tokens + relations).
std::vector<Words> LastEffects(TokenSpan tokens, const std::vector<Relation>& relations);

}  // namespace causeway
