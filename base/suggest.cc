// Suggestions by optimal string alignment distance (Damerau 1964, restricted edits).
#include "base/suggest.h"

#include <algorithm>
#include <cctype>

#include "base/ascii.h"

namespace causeway {
namespace {

// The distance, or more than `limit` as soon as it must be.
size_t Distance(std::string_view a, std::string_view b, size_t limit) {
  if (a.size() > b.size() + limit || b.size() > a.size() + limit) return limit + 1;
  std::vector<size_t> before(b.size() + 1);
  std::vector<size_t> above(b.size() + 1);
  std::vector<size_t> row(b.size() + 1);
  for (size_t j = 0; j <= b.size(); ++j) above[j] = j;
  for (size_t i = 1; i <= a.size(); ++i) {
    row[0] = i;
    for (size_t j = 1; j <= b.size(); ++j) {
      size_t substitute = above[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1);
      row[j] = std::min({above[j] + 1, row[j - 1] + 1, substitute});
      bool swapped = i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1];
      if (swapped) row[j] = std::min(row[j], before[j - 2] + 1);
    }
    if (*std::ranges::min_element(row) > limit) return limit + 1;
    before.swap(above);
    above.swap(row);
  }
  return above[b.size()];
}

}  // namespace

std::vector<std::string> Suggest(std::string_view word,
                                 std::span<const std::string_view> candidates, size_t most) {
  std::string wanted = LowerAscii(word);
  size_t limit = std::max<size_t>(1, wanted.size() / 3);
  std::vector<std::pair<size_t, std::string_view>> near;
  for (std::string_view candidate : candidates) {
    size_t distance = Distance(wanted, LowerAscii(candidate), limit);
    if (distance <= limit) near.emplace_back(distance, candidate);
  }
  std::ranges::sort(near);
  auto repeated = std::ranges::unique(near);
  near.erase(repeated.begin(), repeated.end());
  std::vector<std::string> nearest;
  for (const auto& [distance, candidate] : near) {
    if (nearest.size() == most) break;
    nearest.emplace_back(candidate);
  }
  return nearest;
}

}  // namespace causeway
