// The numbers come in order of arrival, so that no document can choose them to collide.
#include "graph/mention_table.h"

namespace causeway {
namespace {

constexpr uint32_t kFreeSlot = UINT32_MAX;
constexpr size_t kFewestMentionSlots = 64;

// Multiplicative hashing (Knuth, The Art of Computer Programming, volume 3, section 6.4), with odd
// constants from the golden ratio and from the square root of 3.
uint64_t Hash(const MentionTable::Key& key) {
  uint64_t hash = key.name * 0x9E3779B97F4A7C15 + key.id * 0xBB67AE8584CAA73B;
  return (hash ^ (hash >> 32)) * 0x9E3779B97F4A7C15 >> 20;
}

}  // namespace

MentionTable::MentionTable() : slots_(kFewestMentionSlots) {}

MentionTable::Slot& MentionTable::SlotOf(const Key& key) {
  size_t mask = slots_.size() - 1;
  size_t at = Hash(key) & mask;
  while (slots_[at].number != kFreeSlot && slots_[at].key != key) at = (at + 1) & mask;
  return slots_[at];
}

void MentionTable::Prefetch(const Key& key) const {
  __builtin_prefetch(&slots_[Hash(key) & (slots_.size() - 1)]);
}

uint32_t MentionTable::Add(const Key& key) {
  Slot& slot = SlotOf(key);
  if (slot.number != kFreeSlot) return slot.number;
  slot = {.key = key, .number = size_};
  if (++size_ * 2 > slots_.size()) Grow();
  return size_ - 1;
}

void MentionTable::Grow() {
  std::vector<Slot> old(slots_.size() * 2);
  old.swap(slots_);
  for (const Slot& slot : old) {
    if (slot.number != kFreeSlot) SlotOf(slot.key) = slot;
  }
}

}  // namespace causeway
