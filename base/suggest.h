// "Did you mean …?": the candidates nearest to a mistyped word. Tested by
// tests/base/suggest_test.cc.
#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace causeway {

// Up to `most` candidates within an edit distance (optimal string alignment: insertions, deletions,
// substitutions, transpositions) of a third of the word's length, nearest first, then in order.
// Case is ignored. O(candidates · length²).
std::vector<std::string> Suggest(std::string_view word,
                                 std::span<const std::string_view> candidates, size_t most = 3);

}  // namespace causeway
