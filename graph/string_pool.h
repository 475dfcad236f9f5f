// Strings held once each, numbered in order of arrival; number 0 is the empty string.
// Tested by tests/graph/string_pool_test.cc.
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "graph/numeral_table.h"

namespace causeway {

class StringPool {
 public:
  StringPool();

  // The number of `text`, which is copied when it is new. O(length).
  uint32_t Add(std::string_view text);
  // The same of a text that is parted as PartNumeral does.
  uint32_t Add(const NumeralText& text);
  // The same of many: `numbers[i]` is that of `texts[i]`, which may be parted. Faster, for it does
  // not wait for memory string by string.
  void AddAll(std::span<const NumeralText> texts, std::span<uint32_t> numbers);
  // Keeps `text` under a number of its own, which Add will not find: for what is known to be new,
  // or need not be held once.
  uint32_t Append(std::string_view text);
  // The text of a number that Add or Append gave; valid as long as the pool, also when it is moved.
  [[nodiscard]] std::string_view operator[](uint32_t number) const { return texts_[number]; }
  [[nodiscard]] size_t size() const { return texts_.size(); }
  // The bytes of all strings.
  [[nodiscard]] size_t byte_count() const { return byte_count_; }
  // The numbers in the order of their strings' bytes. O(n log n) in those added since Sort.
  [[nodiscard]] std::vector<uint32_t> Order() const;
  // Whether all are numbered in that order.
  [[nodiscard]] bool sorted() const { return sorted_ == texts_.size(); }
  // Numbers the strings anew, in the order of their bytes; those added later come after them.
  // Returns the new number of each old one.
  std::vector<uint32_t> Sort();

 private:
  struct Text {
    NumeralText parted;
    std::string_view bytes;
    uint32_t* number = nullptr;  // where it is wanted
  };

  uint32_t Add(std::string_view text, uint64_t hash);
  void AddGroup(std::span<const Text> group);
  void Prefetch(std::span<const Text> texts, std::span<const uint64_t> hashes) const;
  [[nodiscard]] size_t SlotOf(std::string_view text, uint64_t hash) const;
  [[nodiscard]] uint64_t Hash(std::string_view text) const;
  std::string_view Keep(std::string_view text);
  void Rehash(size_t slots);

  std::vector<std::unique_ptr<char[]>> blocks_;
  char* free_ = nullptr;  // in the last block
  size_t left_ = 0;
  size_t byte_count_ = 0;
  size_t sorted_ = 0;  // as many of the first strings are in order
  std::vector<std::string_view> texts_;
  size_t found_ = 0;  // as many have a slot
  // Open addressing, linear probing; a power of two. The upper half of a slot is that of its
  // string's hash, so that strings that differ are seldom compared.
  std::vector<uint64_t> slots_;
  std::string whole_;  // of a parted text, for a moment
  uint64_t seed_;
  NumeralTable numerals_;  // of strings that may have no slot
};

}  // namespace causeway
