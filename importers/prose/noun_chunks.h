// Base noun phrases of a parsed sentence: determiners, modifiers and a head noun, with no
// preposition and no coordination inside. Tested by tests/importers/prose/mentions_test.cc.
#pragma once

#include <cstdint>
#include <vector>

#include "importers/prose/document.h"

namespace causeway {

// Indices of the sentence's tokens, half open.
struct NounChunk {
  uint32_t begin = 0;
  uint32_t end = 0;
  uint32_t head = 0;  // its last noun
  bool open = false;  // modifiers whose noun stands in a later conjunct: "partial or"
};

// In order of the text. O(tokens).
std::vector<NounChunk> FindNounChunks(TokenSpan sentence);

bool IsNominal(Pos pos);
bool IsVerbPos(Pos pos);

}  // namespace causeway
