// Numbers of fields of a table, by their bytes: numerals lie in an array, short fields in a hash
// table that compares words, not strings. Tested by tests/importers/field_numbers_test.cc.
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace causeway {

class FieldNumbers {
 public:
  static constexpr size_t kShortField = 16;  // bytes

  // Numerals, in their one shortest form, below this are kept by what they say: ids of tables often
  // count from 0.
  static constexpr size_t kNumerals = 1 << 22;

  // O(1), one place in memory.
  [[nodiscard]] std::optional<uint32_t> Find(std::string_view field) const;
  // That of the field which is this numeral.
  [[nodiscard]] std::optional<uint32_t> OfNumeral(size_t numeral) const {
    uint32_t kept = numeral < of_numerals_.size() ? of_numerals_[numeral] : 0;
    return kept == 0 ? std::nullopt : std::optional(kept - 1);
  }
  // `field` was not found, and is not empty.
  void Keep(std::string_view field, uint32_t number);

 private:
  // All bytes of a field in two words; with its length they are the field.
  struct Slot {
    uint64_t begin = 0;
    uint64_t end = 0;
    uint32_t length = 0;  // 0 where it is free
    uint32_t number = 0;
  };

  struct Hash {
    using is_transparent = void;
    size_t operator()(std::string_view text) const { return std::hash<std::string_view>()(text); }
  };

  static Slot KeyOf(std::string_view field);
  [[nodiscard]] size_t PlaceOf(const Slot& key) const;
  void Grow();
  void KeepNumeral(size_t numeral, uint32_t number);

  std::vector<uint32_t> of_numerals_;  // one more than the number; 0 of those that are not kept
  std::vector<Slot> slots_;            // open addressing, linear probing; a power of two, or none
  size_t size_ = 0;
  std::unordered_map<std::string, uint32_t, Hash, std::equal_to<>> of_long_fields_;
};

}  // namespace causeway
