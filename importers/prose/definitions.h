// What "X is a …" says of X: its class, its site, its facet of another condition.
// Tested by tests/importers/prose/definitions_test.cc.
#pragma once

#include <vector>

#include "importers/prose/document.h"

namespace causeway {

// Whether a copula says of its subject what it is: not "You are a carrier", "It is | clear that".
bool CanBeDefined(TokenSpan subject, TokenSpan predicate);

// The relations of `subject` to the phrase `predicate` that follows "is" or stands in apposition.
// At most `most` names a phrase. O(tokens).
std::vector<Relation> Define(const Words& subject, TokenSpan predicate, size_t most);

// "gout, a disease of the joints,": as if "is" stood there; "the enzyme lactase": as if "lactase is
// an enzyme". O(tokens).
std::vector<Relation> DefineAppositions(TokenSpan tokens, size_t most);

// The name of a kind of `of_class`: of "acute", "acute bronchitis"; of "B", "hepatitis B"; else
// `kind` itself.
Words NameOfKind(const Words& kind, const Words& of_class);

// Where a thing is by its gloss: "infection in the bladder" for cystitis. O(relations · tokens).
std::vector<Relation> SitesOfGlosses(const std::vector<Relation>& relations, size_t most);

// "a skin disease" as a class says where its member is, and nothing more. O(relations).
void PlaceClasses(std::vector<Relation>& relations);

}  // namespace causeway
