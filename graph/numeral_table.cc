// A text is parted where its numeral begins: in its shortest form, so that zeros before it belong
// to the prefix, as in HP:0000118.
#include "graph/numeral_table.h"

#include <algorithm>
#include <bit>

#include "base/ascii.h"
#include "base/hash.h"

namespace causeway {
namespace {

constexpr size_t kMostDigits = 7;
constexpr size_t kPlaces = 1 << 22;
constexpr size_t kPlacesPerText = 32;
constexpr uint32_t kNoFamily = UINT32_MAX;
constexpr size_t kFewestFamilySlots = 16;

// Where the numeral of `text` begins; its end where it has none.
size_t BeginOfNumeral(std::string_view text) {
  size_t begin = text.size();
  size_t least = begin - std::min(begin, kMostDigits);
  while (begin > least && IsDigit(text[begin - 1])) --begin;
  while (begin + 1 < text.size() && text[begin] == '0') ++begin;
  return begin;
}

size_t ValueOf(std::string_view numeral) {
  size_t value = 0;
  for (char digit : numeral) value = value * 10 + static_cast<size_t>(digit - '0');
  return value;
}

}  // namespace

NumeralTable::Place NumeralTable::PlaceOf(std::string_view text) {
  size_t begin = BeginOfNumeral(text);
  if (begin == text.size()) return {};
  size_t numeral = ValueOf(text.substr(begin));
  Family& family = FamilyOf(text.substr(0, begin));
  ++asked_;
  if (numeral >= family.numbers.size() && !MakeRoom(family, numeral)) return {};
  return {.number = &family.numbers[numeral], .is_only = family.is_whole};
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

// Texts of one prefix often come one after the other.
NumeralTable::Family& NumeralTable::FamilyOf(std::string_view prefix) {
  if (newest_ < families_.size() && families_[newest_].prefix == prefix) return families_[newest_];
  if (families_.size() * 2 >= slots_.size()) Grow();
  size_t slot = SlotOf(prefix);
  if (slots_[slot] == kNoFamily) {
    slots_[slot] = static_cast<uint32_t>(families_.size());
    families_.push_back({.prefix = std::string(prefix)});
  }
  newest_ = slots_[slot];
  return families_[newest_];
}

void NumeralTable::Grow() {
  slots_.assign(std::max(slots_.size() * 2, kFewestFamilySlots), kNoFamily);
  for (uint32_t at = 0; at < families_.size(); ++at) slots_[SlotOf(families_[at].prefix)] = at;
}

}  // namespace causeway
