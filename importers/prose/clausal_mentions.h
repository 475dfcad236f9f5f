// Clauses as arguments: "nerves are damaged", "forming blebs", and nouns with the clause that
// narrows them, "bones that support breathing". Tested by
// tests/importers/prose/clausal_mentions_test.cc.
#pragma once

#include <vector>

#include "importers/prose/mentions.h"
#include "importers/prose/noun_phrases.h"

namespace causeway {

// Of the sentence that `phrases` are of; in order of the text, at most one for each verb.
// O(tokens).
std::vector<MentionSpan> FindClausalMentions(TokenSpan sentence,
                                             const std::vector<NounPhrase>& phrases);

}  // namespace causeway
