// What causatives take: a thing and what it is brought to do or be, as names ("cause the valve to
// leak", "makes the blood thick", "keeps the heart from filling", "puts strain on the knees").
// Tested by tests/importers/prose/causatives_test.cc.
#pragma once

#include <cstddef>
#include <vector>

#include "importers/prose/clauses.h"
#include "importers/prose/document.h"

namespace causeway {

struct CausedEvents {
  std::vector<Words> names;
  size_t end = 0;  // of what was taken; 0: nothing
};

// "cause | neurons to weaken and die": what begins at `begin` as events of a thing, where it is an
// infinitive; nothing of persons. At most `most`. O(tokens · most).
CausedEvents InfinitivesAt(TokenSpan tokens, size_t begin, size_t most);

// "should allow", "must keep". O(1).
bool IsAdvice(TokenSpan tokens, const Predicate& verb);

// What `verb` ("make", "put", "prevent", …) takes at `begin`. At most `most`. O(tokens · most).
CausedEvents CausedAt(TokenSpan tokens, const Predicate& verb, size_t begin, size_t most);

}  // namespace causeway
