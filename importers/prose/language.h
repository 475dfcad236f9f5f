// Before the stages that know English: whether a text is in it.
// Tested by tests/importers/prose/language_test.cc.
#pragma once

#include <span>
#include <string_view>

#include "base/limits.h"
#include "importers/prose/document.h"

namespace causeway {

// Whether the paragraphs read as English: at least `limits.english_share` of their words are
// function words that English has and its neighbours have not. Few words
// (limits.english_words) are taken for English, and so is what has no paragraphs: names in a list
// look alike in every language. `lower` is the text in ASCII lower case. O(bytes).
bool LooksEnglish(std::string_view lower, std::span<const Block> blocks, const Limits& limits);

}  // namespace causeway
