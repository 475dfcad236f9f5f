// Words that stand once in a coordination and belong to all of it: "pain or swelling in the ankles
// and feet" has four names. Tested by tests/importers/prose/coordination_test.cc.
#pragma once

#include <string_view>
#include <vector>

#include "importers/prose/document.h"

namespace causeway {

// What stands between commas and conjunctions.
struct Conjunct {
  Words words;
  bool after_comma = false;
  bool after_conjunction = false;
  size_t shared = 0;         // words at its front that the conjunct before it gave
  bool takes_place = false;  // "amounts of salt | and sugar in the blood": what the next is in
};

// Nouns, in lower case, that say little without what they are of ("growth"), and for what is felt
// or seen at a place ("numbness").
bool IsIncomplete(std::string_view noun);
bool IsLocal(std::string_view noun);
bool HasPreposition(TokenSpan words);
// What may stand before a noun and tells more of it; an article as well.
bool IsModifier(const Token& token);

// Gives each conjunct the words that it shares with its neighbours; one that shares a list becomes
// as many. O(conjuncts · words of them).
void ShareWords(std::vector<Conjunct>& parts);

}  // namespace causeway
