// Mentions held once each, as numbers, in order of arrival. Tested by
// tests/graph/mention_table_test.cc.
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

namespace causeway {

class MentionTable {
 public:
  // A mention by the numbers of its strings.
  struct Key {
    uint32_t name = 0;
    uint32_t id = 0;
    friend bool operator==(const Key&, const Key&) = default;
  };

  MentionTable();
  // The number of `key`, the next one where it is new. O(1), one place in memory.
  uint32_t Add(const Key& key);
  // Asks memory for that place, some time before Add.
  void Prefetch(const Key& key) const;

 private:
  struct Slot {
    Key key;
    uint32_t number = UINT32_MAX;  // where it is free
  };

  [[nodiscard]] Slot& SlotOf(const Key& key);
  void Grow();

  std::vector<Slot> slots_;  // open addressing, linear probing; a power of two
  uint32_t size_ = 0;
};

}  // namespace causeway
