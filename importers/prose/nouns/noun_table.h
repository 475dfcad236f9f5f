// The table of nouns as it lies in the program: open addressing with linear probing; a slot keeps
// the senses and 29 bits of the noun's hash instead of the noun, so that a word that is no noun
// passes for one about once in some hundred million times. Tested by
// tests/importers/prose/nouns_test.cc.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

#include "base/hash.h"
#include "importers/prose/nouns.h"

namespace causeway {

inline constexpr size_t kNounSlots = size_t{1} << 18;
using NounTable = std::array<uint64_t, kNounSlots>;

// Bits 0 to 25: the classes; 26 to 30: the first; 31 to 34: the branch; 35 to 63: the top of the
// hash. 0: empty.
inline constexpr uint32_t kFirstClassAt = 26;
inline constexpr uint32_t kBranchAt = 31;
inline constexpr uint32_t kHashAt = 35;
static_assert(kNounClasses <= kFirstClassAt);

// The slot in which `noun` lies, or the empty one in which it would. The table has empty slots.
inline size_t FindNounSlot(const NounTable& table, std::string_view noun) {
  uint64_t hash = Checksum(noun);
  size_t slot = hash % kNounSlots;
  while (table[slot] != 0 && table[slot] >> kHashAt != hash >> kHashAt) {
    slot = (slot + 1) % kNounSlots;
  }
  return slot;
}

inline uint64_t NounSlot(std::string_view noun, NounSenses senses) {
  uint64_t hash = Checksum(noun) >> kHashAt << kHashAt;
  uint64_t branch = uint64_t{static_cast<uint8_t>(senses.branch)} << kBranchAt;
  uint64_t first = uint64_t{static_cast<uint8_t>(senses.first)} << kFirstClassAt;
  return hash | branch | first | senses.all;
}

inline NounSenses SensesIn(uint64_t slot) {
  if (slot == 0) return {};
  auto field = [slot](uint32_t begin, uint32_t end) {
    return static_cast<uint32_t>(slot >> begin & ((uint64_t{1} << (end - begin)) - 1));
  };
  return {.first = static_cast<NounClass>(field(kFirstClassAt, kBranchAt)),
          .branch = static_cast<NounBranch>(field(kBranchAt, kHashAt)),
          .all = field(0, kFirstClassAt)};
}

extern const NounTable kNounTable;

}  // namespace causeway
