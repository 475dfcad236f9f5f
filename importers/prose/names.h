// The last stage: one name for one thing throughout the document.
// Tested by tests/importers/prose/names_test.cc.
#pragma once

#include <set>
#include <string>
#include <string_view>
#include <unordered_set>
#include <vector>

#include "importers/prose/read.h"

namespace causeway {

// What two spellings of one name share: ASCII lower case, without possessive and plural endings.
std::string NameKey(std::string_view name);
// The keys of its words.
std::set<std::string> KeyWords(std::string_view name);

// Puts the fullest name for its abbreviations and other names, as the document itself gives them,
// and within longer names as PutFullestNames does with those that it has `titled`; an alias that
// two names claim stands for neither. Takes the capital from a name that opens a sentence where
// `proper_words`, in lower case, does not hold its first word. Drops what relates a name to itself,
// and repetitions within one sentence. O(assertions).
void UnifyNames(const std::unordered_set<std::string_view>& proper_words,
                const std::vector<std::string>& titled, std::vector<Assertion>& assertions);

// Adds the keys of what is a disease, a syndrome, … by its own name or by its class. O(assertions).
void NoteConditions(const std::vector<Assertion>& assertions, std::set<std::string>& conditions);

}  // namespace causeway
