// A hash table with open addressing over an arena of blocks.
#include "graph/string_pool.h"

#include <algorithm>
#include <cstring>
#include <numeric>
#include <random>

#include "base/hash.h"

namespace causeway {
namespace {

constexpr uint32_t kFree = UINT32_MAX;
constexpr size_t kBlock = 1 << 16;

// Documents choose the strings, so the table's seed is random: no document can make them collide.
uint64_t RandomSeed() {
  std::random_device device;
  return (static_cast<uint64_t>(device()) << 32) | device();
}

}  // namespace

StringPool::StringPool() : slots_(64, kFree), seed_(RandomSeed()) { Add(""); }

std::vector<uint32_t> StringPool::Ranks() const {
  std::vector<uint32_t> order(texts_.size());
  std::iota(order.begin(), order.end(), 0U);
  std::ranges::sort(order, {}, [this](uint32_t number) { return texts_[number]; });
  std::vector<uint32_t> ranks(order.size());
  for (uint32_t rank = 0; rank < order.size(); ++rank) ranks[order[rank]] = rank;
  return ranks;
}

size_t StringPool::SlotOf(std::string_view text) const {
  size_t mask = slots_.size() - 1;
  size_t slot = Checksum(text, seed_) & mask;
  while (slots_[slot] != kFree && texts_[slots_[slot]] != text) slot = (slot + 1) & mask;
  return slot;
}

uint32_t StringPool::Add(std::string_view text) {
  size_t slot = SlotOf(text);
  if (slots_[slot] != kFree) return slots_[slot];
  auto number = static_cast<uint32_t>(texts_.size());
  slots_[slot] = number;
  texts_.push_back(Keep(text));
  if (texts_.size() * 2 > slots_.size()) Grow();
  return number;
}

std::string_view StringPool::Keep(std::string_view text) {
  if (text.empty()) return {};
  if (text.size() > left_) {
    left_ = std::max(kBlock, text.size());
    blocks_.push_back(std::make_unique_for_overwrite<char[]>(left_));
    free_ = blocks_.back().get();
  }
  char* kept = free_;
  std::memcpy(kept, text.data(), text.size());
  free_ += text.size();
  left_ -= text.size();
  return {kept, text.size()};
}

void StringPool::Grow() {
  slots_.assign(slots_.size() * 2, kFree);
  for (uint32_t number = 0; number < texts_.size(); ++number) {
    slots_[SlotOf(texts_[number])] = number;
  }
}

}  // namespace causeway
