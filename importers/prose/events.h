// What a clause says to happen, as a name: "the ducts become blocked" is blocked ducts, "fluid
// builds up in the lungs" buildup of fluid in the lungs, "the heart cannot fill" itself. Tested by
// tests/importers/prose/events_test.cc.
#pragma once

#include <vector>

#include "importers/prose/document.h"

namespace causeway {

// Empty where the words are no clause of their own, tell of persons, or say what a thing is.
// O(tokens).
Words EventOf(TokenSpan clause);
// Of each of the clauses that are joined in one: "the ducts narrow and bile builds up". At most
// `most`. O(tokens · most).
std::vector<Words> EventsOf(TokenSpan clause, size_t most);
// "you don't get enough iron": not getting enough iron; "people have a weak heart": a weak heart.
// Empty where the clause is not about persons. O(tokens).
std::vector<Words> ActsOfPersons(TokenSpan clause, size_t most);

}  // namespace causeway
