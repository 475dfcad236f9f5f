// A hash table with open addressing over an arena of blocks.
#include "graph/string_pool.h"

#include <algorithm>
#include <array>
#include <cstring>
#include <numeric>
#include <random>
#include <span>
#include <utility>

#include "base/hash.h"
#include "graph/string_sort.h"

namespace causeway {
namespace {

constexpr uint64_t kFree = UINT64_MAX;
constexpr uint64_t kTag = 0xFFFFFFFF00000000;
constexpr size_t kBlock = 1 << 16;
constexpr size_t kFewestSlots = 64;

// Documents choose the strings, so the table's seed is random: no document can make them collide.
uint64_t RandomSeed() {
  std::random_device device;
  return (static_cast<uint64_t>(device()) << 32) | device();
}

}  // namespace

StringPool::StringPool() : slots_(kFewestSlots, kFree), seed_(RandomSeed()), numerals_(seed_) {
  Add("");
}

std::vector<uint32_t> StringPool::Order() const {
  std::vector<uint32_t> order(texts_.size());
  std::iota(order.begin(), order.end(), 0U);
  std::vector<uint32_t> added = SortedOrder(std::span(texts_).subspan(sorted_));
  for (uint32_t& number : added) number += static_cast<uint32_t>(sorted_);
  if (added.empty()) return order;
  auto text = [this](uint32_t number) { return texts_[number]; };
  std::vector<uint32_t> merged(order.size());
  std::ranges::merge(std::span(order).first(sorted_), added, merged.begin(), {}, text, text);
  return merged;
}

std::vector<uint32_t> StringPool::Sort() {
  std::vector<uint32_t> order = Order();
  std::vector<std::string_view> sorted(texts_.size());
  std::vector<uint32_t> place(texts_.size());
  for (uint32_t at = 0; at < order.size(); ++at) {
    sorted[at] = texts_[order[at]];
    place[order[at]] = at;
  }
  texts_ = std::move(sorted);
  sorted_ = texts_.size();
  for (uint64_t& slot : slots_) {
    if (slot != kFree) slot = (slot & kTag) | place[static_cast<uint32_t>(slot)];
  }
  numerals_.Renumber(place);
  return place;
}

uint64_t StringPool::Hash(std::string_view text) const { return Checksum(text, seed_); }

size_t StringPool::SlotOf(std::string_view text, uint64_t hash) const {
  size_t mask = slots_.size() - 1;
  for (size_t slot = hash & mask;; slot = (slot + 1) & mask) {
    uint64_t held = slots_[slot];
    if (held == kFree) return slot;
    if (((held ^ hash) & kTag) == 0 && texts_[static_cast<uint32_t>(held)] == text) return slot;
  }
}

uint32_t StringPool::Add(std::string_view text) {
  if (text.empty() && !texts_.empty()) return 0;
  auto [kept, is_only] = numerals_.PlaceOf(PartNumeral(text));
  if (kept == nullptr) return Add(text, Hash(text));
  if (*kept == 0) *kept = is_only ? Append(text) : Add(text, Hash(text));
  return *kept;
}

uint32_t StringPool::Add(const NumeralText& text) {
  auto [kept, is_only] = numerals_.PlaceOf(text);
  if (kept != nullptr && *kept != 0) return *kept;
  whole_.clear();
  text.AppendTo(whole_);
  if (kept == nullptr) return Add(whole_, Hash(whole_));
  return *kept = is_only ? Append(whole_) : Add(whole_, Hash(whole_));
}

uint32_t StringPool::Add(std::string_view text, uint64_t hash) {
  size_t slot = SlotOf(text, hash);
  if (slots_[slot] != kFree) return static_cast<uint32_t>(slots_[slot]);
  auto number = static_cast<uint32_t>(texts_.size());
  slots_[slot] = (hash & kTag) | number;
  texts_.push_back(Keep(text));
  if (++found_ * 2 > slots_.size()) Rehash(slots_.size() * 2);
  return number;
}

uint32_t StringPool::Append(std::string_view text) {
  texts_.push_back(Keep(text));
  return static_cast<uint32_t>(texts_.size() - 1);
}

void StringPool::AddAll(std::span<const NumeralText> texts, std::span<uint32_t> numbers) {
  constexpr size_t kGroup = 32;
  std::vector<Text> group;
  for (size_t at = 0; at < texts.size(); ++at) {
    std::string_view text = texts[at].text;
    bool is_parted = texts[at].has_numeral();
    if (is_parted || text.empty()) {
      numbers[at] = is_parted ? Add(texts[at]) : 0;
      continue;
    }
    NumeralText parted = PartNumeral(text);
    auto [kept, is_only] = numerals_.PlaceOf(parted);
    if (kept != nullptr && *kept == 0 && is_only) *kept = Append(text);
    if (kept != nullptr && *kept != 0) {
      numbers[at] = *kept;
      continue;
    }
    group.push_back({parted, text, &numbers[at]});
    if (group.size() < kGroup) continue;
    AddGroup(group);
    group.clear();
  }
  AddGroup(group);
}

// Group prefetching (Chen, Ailamaki, Gibbons and Mowry 2004): each step asks for what the next one
// reads, for a whole group.
void StringPool::AddGroup(std::span<const Text> group) {
  std::vector<uint64_t> hashes;
  for (const Text& text : group) hashes.push_back(Hash(text.bytes));
  Prefetch(group, hashes);
  for (size_t at = 0; at < group.size(); ++at) {
    uint32_t number = Add(group[at].bytes, hashes[at]);
    *group[at].number = number;
    NumeralTable::Place place = numerals_.PlaceOf(group[at].parted);
    if (place.number != nullptr) *place.number = number;
  }
}

void StringPool::Prefetch(std::span<const Text> texts, std::span<const uint64_t> hashes) const {
  size_t mask = slots_.size() - 1;
  for (size_t at = 0; at < texts.size(); ++at) __builtin_prefetch(&slots_[hashes[at] & mask]);
  auto each_known = [&](auto visit) {
    for (size_t at = 0; at < texts.size(); ++at) {
      uint64_t held = slots_[hashes[at] & mask];
      if (held != kFree) visit(texts_[static_cast<uint32_t>(held)]);
    }
  };
  each_known([](const std::string_view& text) { __builtin_prefetch(&text); });
  each_known([](const std::string_view& text) { __builtin_prefetch(text.data()); });
}

std::string_view StringPool::Keep(std::string_view text) {
  if (text.empty()) return {};
  if (text.size() > left_) {
    left_ = std::max(kBlock, text.size());
    blocks_.push_back(std::make_unique_for_overwrite<char[]>(left_));
    free_ = blocks_.back().get();
  }
  char* kept = free_;
  std::memcpy(kept, text.data(), text.size());
  free_ += text.size();
  left_ -= text.size();
  byte_count_ += text.size();
  return {kept, text.size()};
}

void StringPool::Rehash(size_t slots) {
  std::vector<uint64_t> old(slots, kFree);
  old.swap(slots_);
  for (uint64_t slot : old) {
    if (slot == kFree) continue;
    std::string_view text = texts_[static_cast<uint32_t>(slot)];
    slots_[SlotOf(text, Hash(text))] = slot;
  }
}

}  // namespace causeway
