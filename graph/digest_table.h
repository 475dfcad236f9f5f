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
    Slot& slot = SlotOf(digest);
    if (slot.number != kFree) return slot.number;
    slot = {.digest = digest, .number = size_};
    if (++size_ * 2 > slots_.size()) Grow();
    return size_ - 1;
  }
  [[nodiscard]] uint32_t size() const { return size_; }

 private:
  static constexpr uint32_t kFree = UINT32_MAX;
  static constexpr size_t kFewestSlots = 64;

  struct Slot {
    Digest digest;
    uint32_t number = kFree;
  };

  Slot& SlotOf(const Digest& digest) {
    size_t mask = slots_.size() - 1;
    size_t at = digest.low & mask;
    while (slots_[at].number != kFree && slots_[at].digest != digest) at = (at + 1) & mask;
    return slots_[at];
  }
  void Grow() {
    std::vector<Slot> old(slots_.size() * 2);
    old.swap(slots_);
    for (const Slot& slot : old) {
      if (slot.number != kFree) SlotOf(slot.digest) = slot;
    }
  }

  std::vector<Slot> slots_;  // open addressing, linear probing; a power of two
  uint32_t size_ = 0;
};

}  // namespace causeway
