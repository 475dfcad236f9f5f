// A map from each set to its number.
#include "graph/label_sets.h"

#include <algorithm>
#include <utility>

namespace causeway {

uint32_t LabelSets::Keep(std::vector<uint32_t> labels) {
  std::ranges::sort(labels);
  labels.erase(std::ranges::unique(labels).begin(), labels.end());
  auto [at, is_new] = numbers_.try_emplace(std::move(labels), static_cast<uint32_t>(sets_.size()));
  if (is_new) sets_.push_back(at->first);
  return at->second;
}

uint32_t LabelSets::KeepBoth(uint32_t a, uint32_t b) {
  if (a == b || b == 0) return a;
  if (a == 0) return b;
  std::vector<uint32_t> both = sets_[a];
  both.insert(both.end(), sets_[b].begin(), sets_[b].end());
  return Keep(std::move(both));
}

}  // namespace causeway
