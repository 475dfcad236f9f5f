// What the parse of a sentence mends in what the rules see of it: tags of words that they take for
// another part of speech, and subjects of predicates that lie further off than they look.
// Tested by tests/importers/prose/parse_repairs_test.cc.
#pragma once

#include <vector>

#include "importers/prose/clauses.h"
#include "importers/prose/document.h"

namespace causeway {

// Whether a parse could mend anything that the relations of a sentence turn on. O(tokens).
bool CallsForParse(TokenSpan tokens);

// Gives words of a parsed sentence (syntax.h) the tag that the trained tagger's speaks for: "joint
// swelling" is a noun, "may scar" a verb. O(tokens).
void MendTags(Tokens& tokens);

// Gives each predicate of a parsed sentence the subject that the tree gives it, where that lies
// outside the one that it has, or opens it after a comma. Without a parse nothing changes.
// O(tokens · predicates).
void MendSubjects(TokenSpan tokens, std::vector<Predicate>& predicates);

}  // namespace causeway
