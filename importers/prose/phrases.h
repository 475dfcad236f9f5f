// Noun phrases without a parser: where one ends, what of it is a name, and how coordination shares
// its words. Tested by tests/importers/prose/phrases_test.cc.
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include "importers/prose/document.h"

namespace causeway {

// The index at which the phrase that starts at `begin` ends: before a finite verb (and what may be
// that verb's subject), a clause, or a preposition that belongs to the sentence. O(tokens).
size_t EndOfPhrase(TokenSpan tokens, size_t begin);
// "an inability | to walk", "the urge | to move": whether an infinitive at `to` belongs to the noun
// before it.
bool CompletesNoun(TokenSpan tokens, size_t to);
// The index at which the noun phrase that ends before `end` begins; not before `floor`, nor across
// a comma or "and". A wide one takes in every preposition, not only "of" and "in". O(tokens).
size_t BeginOfPhrase(TokenSpan tokens, size_t floor, size_t end, bool wide = false);

// Without determiners, vague words and what hangs over at the ends.
Words Cleaned(TokenSpan words);

// Whether an adverb tells how a thing is or is done, not how often or how much: "clearly".
bool IsMannerWord(std::string_view adverb);
// "sharply | defined eyebrows": whether an adverb tells how a thing is, not how often or how much.
bool IsManner(TokenSpan words, size_t at);

// Whether a noun in lower case only measures what follows its "of": "variety", "types".
bool IsMeasure(std::string_view noun);

// The names in a phrase: "gradual degeneration and death of motor neurons" has two. At most
// `most`. O(tokens · 2).
std::vector<Words> Expand(TokenSpan phrase, size_t most);

// The index of the first preposition after the first word; words.size() where none.
size_t PrepositionIn(TokenSpan words);

// The last word before a preposition: the noun that the phrase is about; words.size() where none.
size_t HeadOf(TokenSpan words);

// Whether a phrase is about persons or a share of them: "half of the children".
bool SpeaksOfPersons(TokenSpan words);

// Whether tagged tokens are a phrase, not a sentence: no verb, or each in a clause of its own.
// O(tokens).
bool IsPhrase(TokenSpan tagged);

// Whether no punctuation and no subordinator parts these words.
bool IsOnePhrase(TokenSpan words);

// Whether a word names a site, or stands for the items of a list.
bool NamesSite(const Words& words);

}  // namespace causeway
