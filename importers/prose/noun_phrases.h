// Noun phrases of a parsed sentence: chunks, what each is the complement of, and what it is
// coordinated with. Tested by tests/importers/prose/mentions_test.cc.
#pragma once

#include <cstdint>
#include <vector>

#include "importers/prose/document.h"
#include "importers/prose/noun_chunks.h"

namespace causeway {

inline constexpr uint32_t kNoPhrase = UINT32_MAX;

struct Complement {
  uint32_t preposition = 0;  // a token
  uint32_t phrase = 0;       // the first of its coordination
};

// Phrases are named by their index.
struct NounPhrase {
  NounChunk chunk;
  Words words;            // without determiners, counts and vague words; with what it borrows
  bool borrowed = false;  // its noun is a later conjunct's
  uint32_t governor = kNoPhrase;  // the phrase that it completes
  uint32_t preposition = 0;       // between them
  uint32_t first = kNoPhrase;     // of its coordination; itself when alone
  uint32_t next = kNoPhrase;      // of its coordination
  uint32_t last = kNoPhrase;      // of the first: the last of its coordination
  std::vector<Complement> complements;
};

// In order of the text. O(tokens).
std::vector<NounPhrase> FindNounPhrases(TokenSpan sentence);

}  // namespace causeway
