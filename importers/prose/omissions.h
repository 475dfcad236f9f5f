// What a sentence can do without: "on the other hand", how a word is said. Tested by
// tests/importers/prose/omissions_test.cc.
#pragma once

#include <cstddef>

#include "importers/prose/document.h"

namespace causeway {

// The index of the bracket that closes the one at `open`, or `open`. Looks ahead at most 60 tokens.
size_t ClosingBracket(TokenSpan tokens, size_t open);

// Without ", however," and "Congenital (kon-JEN-ih-tal)". O(tokens).
Tokens WithoutParentheticals(TokenSpan tokens);
Tokens WithoutPronunciations(TokenSpan tokens);

}  // namespace causeway
