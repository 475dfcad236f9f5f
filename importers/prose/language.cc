// Function words make a third of English prose, and a twelfth of a lecturer's notes.
#include "importers/prose/language.h"

#include <algorithm>
#include <array>
#include <cstdint>

#include "importers/prose/characters.h"

namespace causeway {
namespace {

// Sorted. What another language writes too is left out: "in" (German), "of" (Dutch), "for"
// (Danish), "as" (Portuguese), "to" (Polish).
constexpr std::array<std::string_view, 33> kEnglishWords = {
    "and",  "are",   "because", "been",  "can",  "from",  "have", "how",     "into",
    "it",   "its",   "may",     "not",   "or",   "other", "such", "than",    "that",
    "the",  "their", "there",   "these", "they", "this",  "too",  "usually", "were",
    "what", "when",  "which",   "who",   "with", "you"};
static_assert(std::ranges::is_sorted(kEnglishWords));

struct Count {
  uint64_t words = 0;
  uint64_t english = 0;
};

void CountWordsOf(std::string_view paragraph, Count& count) {
  size_t at = 0;
  while (at < paragraph.size()) {
    size_t begin = at;
    while (at < paragraph.size() && IsAlpha(paragraph[at])) ++at;
    if (at == begin) {
      ++at;
      continue;
    }
    ++count.words;
    std::string_view word = paragraph.substr(begin, at - begin);
    count.english += static_cast<uint64_t>(std::ranges::binary_search(kEnglishWords, word));
  }
}

}  // namespace

bool LooksEnglish(std::string_view lower, std::span<const Block> blocks, const Limits& limits) {
  Count count;
  for (const Block& block : blocks) {
    if (block.kind == BlockKind::kParagraph) CountWordsOf(Slice(lower, block.range), count);
  }
  if (count.words < limits.english_words) return true;
  return static_cast<double>(count.english) >=
         limits.english_share * static_cast<double>(count.words);
}

}  // namespace causeway
