// The words that the tagger and the parser read: tokens, divided where the treebanks divide them.
// Tested by tests/importers/prose/words_test.cc.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "importers/prose/document.h"

namespace causeway {

struct SyntaxWord {
  std::string_view text;
  TextRange range;     // in the document
  uint32_t token = 0;  // its index
};

// "patient's", "isn't" and "cannot" are two words each; a slot or a mask stands for a noun.
// O(tokens).
void SplitWords(TokenSpan tokens, std::vector<SyntaxWord>& words);

}  // namespace causeway
