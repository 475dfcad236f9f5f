// Numbers of strings that end with a numeral, as most identifiers do: they are found by prefix and
// numeral, in an array a prefix, without a hash or a comparison of the whole.
// Tested by tests/graph/numeral_table_test.cc.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "graph/numeral_text.h"

namespace causeway {

class NumeralTable {
 public:
  // `seed` keeps documents from choosing prefixes that collide.
  explicit NumeralTable(uint64_t seed) : seed_(seed) {}

  struct Place {
    uint32_t* number = nullptr;  // 0 until someone sets it
    bool is_only = false;        // no text of its prefix had to be kept elsewhere
  };
  // Where the number of `text` is kept, which is parted as PartNumeral does. None where it ends
  // with no numeral, or with one that would take too much memory: the arrays have at most some four
  // million places, and 32 for each text that was asked for. Valid until the next call.
  // O(prefix).
  Place PlaceOf(const NumeralText& text);
  // Gives each number its new one: `places[number]`.
  void Renumber(std::span<const uint32_t> places);

 private:
  // The texts of one prefix.
  struct Family {
    std::string prefix;
    bool is_whole = true;           // each text had a place
    std::vector<uint32_t> numbers;  // by numeral
  };

  [[nodiscard]] size_t SlotOf(std::string_view prefix) const;
  Family& FamilyOf(std::string_view prefix);
  void Grow();
  bool MakeRoom(Family& family, size_t numeral);

  uint64_t seed_;
  std::vector<Family> families_;
  std::array<size_t, 2> newest_{};  // of families: those that were asked for last
  size_t asked_ = 0;
  size_t places_ = 0;
  std::vector<uint32_t> slots_;  // open addressing, linear probing; a power of two, or none
};

}  // namespace causeway
