// An array of places for each prefix, and a hash table of prefixes.
#include "graph/numeral_table.h"

#include <algorithm>
#include <bit>

#include "base/hash.h"

namespace causeway {
namespace {

constexpr size_t kPlaces = 1 << 22;
constexpr size_t kPlacesPerText = 32;
constexpr uint32_t kNoFamily = UINT32_MAX;
constexpr size_t kFewestFamilySlots = 16;

}  // namespace

NumeralTable::Place NumeralTable::PlaceOf(const NumeralText& text) {
  if (!text.has_numeral()) return {};
  Family& family = FamilyOf(text.text);
  ++asked_;
  if (text.numeral >= family.numbers.size() && !MakeRoom(family, text.numeral)) return {};
  return {.number = &family.numbers[text.numeral], .is_only = family.is_whole};
}

bool NumeralTable::MakeRoom(Family& family, size_t numeral) {
  size_t size = std::bit_ceil(numeral + 1);
  size_t places = places_ - family.numbers.size() + size;
  if (places > kPlaces + asked_ * kPlacesPerText) return family.is_whole = false;
  places_ = places;
  family.numbers.resize(size);
  return true;
}

void NumeralTable::Renumber(std::span<const uint32_t> places) {
  for (Family& family : families_) {
    for (uint32_t& number : family.numbers) number = places[number];
  }
}

size_t NumeralTable::SlotOf(std::string_view prefix) const {
  size_t mask = slots_.size() - 1;
  size_t slot = Checksum(prefix, seed_) & mask;
  while (slots_[slot] != kNoFamily && families_[slots_[slot]].prefix != prefix) {
    slot = (slot + 1) & mask;
  }
  return slot;
}

// Texts of one prefix often come one after the other, and names beside identifiers.
NumeralTable::Family& NumeralTable::FamilyOf(std::string_view prefix) {
  for (size_t family : newest_) {
    if (family < families_.size() && families_[family].prefix == prefix) return families_[family];
  }
  if (families_.size() * 2 >= slots_.size()) Grow();
  size_t slot = SlotOf(prefix);
  if (slots_[slot] == kNoFamily) {
    slots_[slot] = static_cast<uint32_t>(families_.size());
    families_.push_back({.prefix = std::string(prefix)});
  }
  newest_ = {slots_[slot], newest_[0]};
  return families_[newest_[0]];
}

void NumeralTable::Grow() {
  slots_.assign(std::max(slots_.size() * 2, kFewestFamilySlots), kNoFamily);
  for (uint32_t at = 0; at < families_.size(); ++at) slots_[SlotOf(families_[at].prefix)] = at;
}

}  // namespace causeway
