// Where the phrase begins that a bracket, an apposition or a list of examples is about.
// Tested by tests/importers/prose/extents_test.cc.
#pragma once

#include <cstddef>
#include <string_view>

#include "importers/prose/document.h"

namespace causeway {

// Tokens of a sentence, half open.
struct Extent {
  size_t begin = 0;
  size_t end = 0;
};

// Whether a token may stand inside a noun phrase that no preposition divides.
bool IsInPhrase(const Token& token);
// Whether the last word is a term of medicine by its ending: "photophobia".
bool EndsClinical(TokenSpan words);
// Whether the head of a phrase is a place of the body.
bool IsSitePhrase(TokenSpan words);
// Whether a token opens a clause that belongs to a noun: "that", "where".
bool OpensRelative(const Token& token);
// Whether a noun is the head of a class of things: "medicine", "protein".
bool IsClassOfThings(std::string_view noun);
// The noun that a phrase is about, before its relative clause; or nothing.
std::string_view HeadNoun(TokenSpan words);

// The nouns before `end` and what stands before them, without prepositions. O(tokens).
size_t BeginOfNear(TokenSpan tokens, size_t end);
// As BeginOfNear, over prepositions; "symptoms of |". O(tokens).
size_t BeginOfWide(TokenSpan tokens, size_t end);
// "loss of interest and | enthusiasm": where what stands before "and" shares its head. O(tokens).
size_t OverConjunction(TokenSpan tokens, size_t begin);

// The phrase before a term that the term names: of "a loss of interest and drive | anhedonia", what
// follows "a"; of "hearing loss caused by noise | noise-induced hearing loss", "hearing loss". It
// is empty where the term is a finding and only a place stands before it. O(tokens).
Extent GlossedBefore(TokenSpan before, TokenSpan term);

// Where the class begins, at the end of `before`, of which `member` is an example: of "drinks with
// caffeine, such as | cola", the drinks. O(tokens).
size_t BeginOfClass(TokenSpan before, TokenSpan member);
// "proteins | from the blood" are proteins wherever they are: a class without its origin.
// O(tokens).
Words WithoutOrigin(Words of_class);

}  // namespace causeway
