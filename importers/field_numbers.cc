// What is no small numeral is read as two words that may overlap, without a loop over its bytes.
#include "importers/field_numbers.h"

#include <algorithm>
#include <bit>
#include <cstring>
#include <random>

namespace causeway {
namespace {

constexpr size_t kFewestFieldSlots = 256;
constexpr size_t kNotNumeral = SIZE_MAX;

// What a numeral says, where it is kept by that.
size_t NumeralOf(std::string_view field) {
  size_t numeral = 0;
  bool has_zeros = field.size() > 1 && field.front() == '0';
  if (field.empty() || field.size() > 7 || has_zeros) return kNotNumeral;
  for (char c : field) {
    auto digit = static_cast<size_t>(static_cast<unsigned char>(c)) - '0';
    if (digit > 9) return kNotNumeral;
    numeral = numeral * 10 + digit;
  }
  return numeral < FieldNumbers::kNumerals ? numeral : kNotNumeral;
}

template <class Word>
uint64_t WordAt(const char* bytes) {
  Word word = 0;
  std::memcpy(&word, bytes, sizeof word);
  return word;
}

// Files choose the fields, so the hash has a seed of the process's own.
uint64_t FieldSeed() {
  static const uint64_t seed = uint64_t{std::random_device()()} << 32 | std::random_device()();
  return seed;
}

// Folded multiplication: both halves of the product (Wang Yi, wyhash).
uint64_t HashOfWords(uint64_t a, uint64_t b) {
  __extension__ using Wide = unsigned __int128;
  Wide product = static_cast<Wide>(a ^ FieldSeed()) * (b ^ 0x9E3779B97F4A7C15);
  return static_cast<uint64_t>(product) ^ static_cast<uint64_t>(product >> 64);
}

}  // namespace

FieldNumbers::Slot FieldNumbers::KeyOf(std::string_view field) {
  const char* begin = field.data();
  const char* end = begin + field.size();
  Slot key{.length = static_cast<uint32_t>(field.size())};
  if (field.size() >= 8) {
    key.begin = WordAt<uint64_t>(begin);
    key.end = WordAt<uint64_t>(end - 8);
  } else if (field.size() >= 4) {
    key.begin = WordAt<uint32_t>(begin);
    key.end = WordAt<uint32_t>(end - 4);
  } else if (!field.empty()) {
    key.begin = WordAt<uint8_t>(begin) << 8 | WordAt<uint8_t>(begin + field.size() / 2);
    key.end = WordAt<uint8_t>(end - 1);
  }
  return key;
}

size_t FieldNumbers::PlaceOf(const Slot& key) const {
  auto is_other = [&key](const Slot& slot) {
    return slot.length != 0 &&
           (slot.begin != key.begin || slot.end != key.end || slot.length != key.length);
  };
  size_t mask = slots_.size() - 1;
  size_t at = HashOfWords(key.begin + key.length, key.end) & mask;
  while (is_other(slots_[at])) at = (at + 1) & mask;
  return at;
}

std::optional<uint32_t> FieldNumbers::Find(std::string_view field) const {
  size_t numeral = NumeralOf(field);
  if (numeral != kNotNumeral) return OfNumeral(numeral);
  if (field.size() > kShortField) {
    auto found = of_long_fields_.find(field);
    return found == of_long_fields_.end() ? std::nullopt : std::optional(found->second);
  }
  if (slots_.empty() || field.empty()) return std::nullopt;
  const Slot& slot = slots_[PlaceOf(KeyOf(field))];
  return slot.length == 0 ? std::nullopt : std::optional(slot.number);
}

void FieldNumbers::Keep(std::string_view field, uint32_t number) {
  size_t numeral = NumeralOf(field);
  if (numeral != kNotNumeral) return KeepNumeral(numeral, number);
  if (field.size() > kShortField) {
    of_long_fields_.emplace(field, number);
    return;
  }
  if (size_++ * 2 >= slots_.size()) Grow();
  Slot key = KeyOf(field);
  key.number = number;
  slots_[PlaceOf(key)] = key;
}

void FieldNumbers::KeepNumeral(size_t numeral, uint32_t number) {
  if (numeral >= of_numerals_.size()) of_numerals_.resize(std::bit_ceil(numeral + 1));
  of_numerals_[numeral] = number + 1;
}

void FieldNumbers::Grow() {
  std::vector<Slot> old(std::max(slots_.size() * 2, kFewestFieldSlots));
  old.swap(slots_);
  for (const Slot& slot : old) {
    if (slot.length != 0) slots_[PlaceOf(slot)] = slot;
  }
}

}  // namespace causeway
