// Mentions held once each, as numbers, in order of arrival. Tested by
// tests/graph/mention_table_test.cc.
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

namespace causeway {

class MentionTable {
 public:
  // A mention by the numbers of its strings and of its set of labels.
  struct Key {
    uint32_t name = 0;
    uint32_t id = 0;
    uint32_t labels = 0;
    friend bool operator==(const Key&, const Key&) = default;
  };

  MentionTable();
  // The number of `key`, the next one where it is new. O(1).
  uint32_t Add(const Key& key);
  [[nodiscard]] const Key& operator[](uint32_t number) const { return keys_[number]; }
  [[nodiscard]] size_t size() const { return keys_.size(); }

 private:
  [[nodiscard]] size_t SlotOf(const Key& key) const;

  std::vector<Key> keys_;
  std::vector<uint32_t> slots_;  // open addressing, linear probing; a power of two
};

}  // namespace causeway
