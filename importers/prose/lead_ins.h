// Lead-ins: the sentence that a reader makes of "Symptoms of gout include:" and "sudden pain".
// Tested by tests/importers/prose/lead_ins_test.cc.
#pragma once

#include <cstddef>

#include "importers/prose/document.h"
#include "importers/prose/facets.h"

namespace causeway {

// A sentence that stands nowhere in the text as it is. Words that only join have no range.
struct VirtualSentence {
  Tokens tokens;
  size_t item_begin = 0;
  size_t item_end = 0;
};

// Whether tagged tokens are a phrase, not a sentence: no verb, or each in a clause of its own.
// O(tokens).
bool IsPhrase(TokenSpan tagged);

// "Symptoms include:" + "pain" is "Symptoms include pain"; where the lead-in says "the following
// drugs", "any of these", the item stands instead: "The following may cause gout:" + "Trauma" is
// "Trauma may cause gout". An item that is a sentence itself stays alone. Takes untagged tokens,
// of an item those of its first sentence, and gives such; of the lead-in at most the last 100.
// O(lead + item).
VirtualSentence JoinLeadIn(TokenSpan lead, TokenSpan item);

struct FacetLeadIn {
  Tokens tokens;
  size_t focus_begin = 0;
  size_t focus_end = 0;
};

// What leads in an item that only a heading governs: "symptoms of gout include"; without a focus,
// "symptoms include".
FacetLeadIn LeadInOf(const Facet& facet, TokenSpan focus);

}  // namespace causeway
