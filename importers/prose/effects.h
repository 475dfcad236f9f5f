// What a cue takes where its object is more than a phrase: a clause that names an effect, or what a
// verb of change makes of a phrase. Tested by tests/importers/prose/effects_test.cc.
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include "importers/prose/clauses.h"
#include "importers/prose/document.h"

namespace causeway {

// The index at which the clause that holds `at` ends: at a comma, a stop, the next clause.
// O(tokens).
size_t EndOfClause(TokenSpan tokens, size_t at);

// "cause | nerve signals to fail to reach muscles": where the infinitive of a phrase that begins at
// `begin` ends; 0 where it has none. O(tokens).
size_t EndOfInfinitive(TokenSpan tokens, size_t begin);

// "affects | how cells grow": the clause at "how", as a name; empty where it is about a pronoun.
// O(tokens).
Words HowAt(TokenSpan tokens, size_t begin);

// "you | to throw up blood": what persons do, without them; of other subjects the whole clause.
Words WithoutPersons(TokenSpan clause);

// "when A falls or when B is damaged": each clause by itself, at most `most`. O(tokens).
std::vector<Words> ClausesAt(TokenSpan tokens, size_t begin, size_t most);

// "prevents the skull | from growing": the index of "from", or 0. O(tokens).
size_t FromActAt(TokenSpan tokens, size_t begin);

// "reduces | the activity of the enzyme": "reduced" put into the object at `at`.
Words Changed(std::string_view lemma, TokenSpan object, size_t at = 0);

// Whether a thing that a verb of change can take stands at `begin`; a purpose ("to lower …") is no
// change.
bool CanBeChanged(TokenSpan tokens, const Predicate& predicate, size_t begin);

// "reduced pain", "lowered risk": to make less of what is bad is treatment, and no effect.
bool IsMended(std::string_view lemma, const Words& changed);

// "lose | fluids", "| consciousness": lost fluids, loss of consciousness.
void NameLoss(Words& object);

// "Metformin reduces …": what a drug or a person changes is treatment too.
bool IsTreating(const Words& subject);

}  // namespace causeway
