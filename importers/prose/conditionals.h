// Clauses that say what comes of another: "When the valve leaks, blood flows back", "Without
// insulin, sugar builds up", "As a result, …". Tested by
// tests/importers/prose/conditionals_test.cc.
#pragma once

#include <vector>

#include "importers/prose/clauses.h"
#include "importers/prose/document.h"

namespace causeway {

// What a sentence says to come of a condition, which opens or closes it; at most `most` events of
// each. `tokens` are without asides. O(tokens · most).
std::vector<Relation> ReadConditional(TokenSpan tokens, size_t most);

// "If the clot grows, it may block …": "it" is the clot. O(tokens + relations).
void MendPronouns(TokenSpan tokens, std::vector<Relation>& relations);

// Whether a sentence opens with "As a result", "Thus", …: what it tells comes of the sentence
// before.
bool OpensConsequence(TokenSpan tokens);

// The events of a clause of condition, or what persons do or have in it; at most `most`.
// O(tokens · most).
std::vector<Words> EventsOfCondition(TokenSpan clause, size_t most);

// What a sentence tells that is one clause and carries no cue, as names; else none.
std::vector<Words> EventsOfSentence(TokenSpan tokens, size_t most);

// "food stops moving, | causing cramps": the clause of `governor` before `predicate`, as a name;
// empty where it is none. O(tokens).
Words EventBefore(TokenSpan tokens, const Predicate& governor, const Predicate& predicate);

// "Fatty acids build up in cells and | damage the liver": their buildup in cells, which does so;
// empty where nothing gathers. O(tokens).
Words GatheringBefore(TokenSpan tokens, const Predicate& governor, const Predicate& predicate);

// What a sentence tells last: the effects of its last cause, or its event. O(tokens + relations).
std::vector<Words> LastEffects(TokenSpan tokens, const std::vector<Relation>& relations);

}  // namespace causeway
