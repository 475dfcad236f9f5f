// The second stage: a block's sentences. Tested by tests/importers/prose/sentences_test.cc.
#pragma once

#include <string_view>
#include <vector>

#include "importers/prose/document.h"

namespace causeway {

// The sentences of text[block), trimmed, in order. Knows abbreviations ("e.g.", "T. solium") and
// parts sentences that were glued together ("controlWhereas", "tired.The"). O(bytes).
std::vector<TextRange> SplitSentences(std::string_view text, TextRange block);

}  // namespace causeway
