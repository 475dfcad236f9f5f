// The numbers come in order of arrival, so that no document can choose them to collide.
#include "graph/mention_table.h"

namespace causeway {
namespace {

constexpr uint32_t kFree = UINT32_MAX;
constexpr size_t kFewestSlots = 64;

// Multiplicative hashing (Knuth, The Art of Computer Programming, volume 3, section 6.4), with odd
// constants from the golden ratio and from the square roots of 3 and 5.
uint64_t Hash(const MentionTable::Key& key) {
  uint64_t hash =
      key.name * 0x9E3779B97F4A7C15 + key.id * 0xBB67AE8584CAA73B + key.labels * 0x3C6EF372FE94F82B;
  return (hash ^ (hash >> 32)) * 0x9E3779B97F4A7C15 >> 20;
}

}  // namespace

MentionTable::MentionTable() : slots_(kFewestSlots, kFree) {}

size_t MentionTable::SlotOf(const Key& key) const {
  size_t mask = slots_.size() - 1;
  size_t slot = Hash(key) & mask;
  while (slots_[slot] != kFree && keys_[slots_[slot]] != key) slot = (slot + 1) & mask;
  return slot;
}

uint32_t MentionTable::Add(const Key& key) {
  size_t slot = SlotOf(key);
  if (slots_[slot] != kFree) return slots_[slot];
  auto number = static_cast<uint32_t>(keys_.size());
  slots_[slot] = number;
  keys_.push_back(key);
  if (keys_.size() * 2 <= slots_.size()) return number;
  slots_.assign(slots_.size() * 2, kFree);
  for (uint32_t held = 0; held < keys_.size(); ++held) slots_[SlotOf(keys_[held])] = held;
  return number;
}

}  // namespace causeway
