// Numbers for digests, in order of arrival: a hash table whose keys are hashes already.
// Tested by tests/graph/digest_table_test.cc.
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "base/hash.h"

namespace causeway {

class DigestTable {
 public:
  DigestTable() : slots_(kFewestSlots) {}

  // The number of `digest`, the next one where it is new. O(1), one place in memory.
  uint32_t Add(const Digest& digest) {
    Slot key{.low = digest.low, .high = static_cast<uint32_t>(digest.high)};
    Slot& slot = SlotOf(key);
    if (slot.number != kFree) return slot.number;
    slot = key;
    slot.number = size_;
    if (++size_ * size_t{4} > slots_.size() * 3) Grow();
    return size_ - 1;
  }
  // Asks memory for that place, some time before Add.
  void Prefetch(const Digest& digest) const {
    __builtin_prefetch(&slots_[digest.low & (slots_.size() - 1)]);
  }
  [[nodiscard]] uint32_t size() const { return size_; }

 private:
  static constexpr uint32_t kFree = UINT32_MAX;
  static constexpr size_t kFewestSlots = 64;

  // 96 bits of a digest, so that four lie in a cache line.
  struct Slot {
    uint64_t low = 0;
    uint32_t high = 0;
    uint32_t number = kFree;
  };

  Slot& SlotOf(const Slot& key) {
    auto is_other = [&key](const Slot& slot) {
      return slot.number != kFree && (slot.low != key.low || slot.high != key.high);
    };
    size_t mask = slots_.size() - 1;
    size_t at = key.low & mask;
    while (is_other(slots_[at])) at = (at + 1) & mask;
    return slots_[at];
  }
  void Grow() {
    std::vector<Slot> old(slots_.size() * 2);
    old.swap(slots_);
    for (const Slot& slot : old) {
      if (slot.number != kFree) SlotOf(slot) = slot;
    }
  }

  std::vector<Slot> slots_;  // open addressing, linear probing; a power of two
  uint32_t size_ = 0;
};

}  // namespace causeway
