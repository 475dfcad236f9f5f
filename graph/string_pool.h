// Strings held once each, numbered in order of arrival; number 0 is the empty string.
// Tested by tests/graph/string_pool_test.cc.
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <string_view>
#include <vector>

namespace causeway {

class StringPool {
 public:
  StringPool();

  // The number of `text`, which is copied when it is new. O(length).
  uint32_t Add(std::string_view text);
  // The text of a number that Add gave; valid as long as the pool, also when it is moved.
  [[nodiscard]] std::string_view operator[](uint32_t number) const { return texts_[number]; }
  [[nodiscard]] size_t size() const { return texts_.size(); }
  // Of each number, its string's place in the order of bytes. O(n log n).
  [[nodiscard]] std::vector<uint32_t> Ranks() const;

 private:
  [[nodiscard]] size_t SlotOf(std::string_view text) const;
  std::string_view Keep(std::string_view text);
  void Grow();

  std::vector<std::unique_ptr<char[]>> blocks_;
  char* free_ = nullptr;  // in the last block
  size_t left_ = 0;
  std::vector<std::string_view> texts_;
  std::vector<uint32_t> slots_;  // open addressing, linear probing; a power of two
  uint64_t seed_;
};

}  // namespace causeway
