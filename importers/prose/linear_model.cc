// Open addressing from the feature's high half to its run of weights.
#include "importers/prose/linear_model.h"

#include <sys/mman.h>

#include <algorithm>
#include <array>
#include <bit>
#include <cstring>

namespace causeway {
namespace {

static_assert(std::endian::native == std::endian::little, "model files are little-endian");

uint32_t KeyOf(Feature feature) { return static_cast<uint32_t>(feature >> 32); }

template <class T>
void Append(std::string& bytes, T value) {
  bytes.append(reinterpret_cast<const char*>(&value), sizeof value);
}

// The caller has made sure that the bytes are there.
template <class T>
T Take(std::string_view& bytes) {
  T value{};
  std::memcpy(&value, bytes.data(), sizeof value);
  bytes.remove_prefix(sizeof value);
  return value;
}

// Reserves room on huge pages where the system has them: tables are read at random, and with small
// pages nearly every look-up would also miss the address cache.
template <class T>
void ReserveOnHugePages(std::vector<T>& table, size_t size) {
  constexpr uintptr_t kHugePage = uintptr_t{1} << 21;
  table.reserve(size);
  auto begin = reinterpret_cast<uintptr_t>(table.data());
  uintptr_t first = (begin + kHugePage - 1) & ~(kHugePage - 1);
  uintptr_t last = (begin + (size * sizeof(T))) & ~(kHugePage - 1);
  if (first < last) madvise(reinterpret_cast<void*>(first), last - first, MADV_HUGEPAGE);
}

Error Damaged(std::string what) {
  return Error{.code = ErrorCode::kDamaged, .message = std::move(what)};
}

}  // namespace

LinearModel::LinearModel(uint32_t classes, std::span<const Weight> weights) : classes_(classes) {
  for (size_t i = 0; i < weights.size(); ++i) {
    bool last = i + 1 == weights.size() || weights[i + 1].feature != weights[i].feature;
    entries_.push_back({weights[i].value, weights[i].label, last});
    if (last) keys_.push_back(KeyOf(weights[i].feature));
  }
  BuildTable();
}

void LinearModel::BuildTable() {
  size_t size = std::bit_ceil(std::max<size_t>(16, keys_.size() * 2));
  mask_ = static_cast<uint32_t>(size - 1);
  if (classes_ <= InlineSlot{}.values.size()) return BuildInline();
  BuildRuns();
}

// Of features that share a key, the first keeps it.
void LinearModel::BuildRuns() {
  ReserveOnHugePages(slots_, size_t{mask_} + 1);
  slots_.assign(size_t{mask_} + 1, {});
  uint32_t begin = 0;
  for (uint32_t key : keys_) {
    uint32_t at = key & mask_;
    while (slots_[at].begin != kEmpty) at = (at + 1) & mask_;
    slots_[at] = {key, begin};
    while (!entries_[begin++].last) {
    }
  }
}

void LinearModel::BuildInline() {
  ReserveOnHugePages(inline_, size_t{mask_} + 1);
  inline_.assign(size_t{mask_} + 1, {});
  const Entry* entry = entries_.data();
  for (uint32_t key : keys_) {
    uint32_t at = key & mask_;
    while (inline_[at].taken) at = (at + 1) & mask_;
    InlineSlot& slot = inline_[at];
    slot = {.key = key, .taken = true};
    do {
      slot.values[entry->label] = entry->value;
    } while (!(entry++)->last);
  }
}

uint32_t LinearModel::Find(uint32_t key) const {
  uint32_t at = key & mask_;
  while (slots_[at].begin != kEmpty && slots_[at].key != key) at = (at + 1) & mask_;
  return slots_[at].begin;
}

// The table is larger than the caches: what a batch of features needs is fetched ahead.
void LinearModel::Score(std::span<const Feature> features, std::span<int32_t> scores) const {
  inline_.empty() ? ScoreRuns(features, scores) : ScoreInline(features, scores);
}

void LinearModel::ScoreInline(std::span<const Feature> features, std::span<int32_t> scores) const {
  for (Feature feature : features) __builtin_prefetch(&inline_[KeyOf(feature) & mask_]);
  std::array<int32_t, InlineSlot{}.values.size()> sums{};
  for (Feature feature : features) {
    uint32_t key = KeyOf(feature);
    uint32_t at = key & mask_;
    while (inline_[at].taken && inline_[at].key != key) at = (at + 1) & mask_;
    const InlineSlot& slot = inline_[at];
    if (!slot.taken) continue;
    for (size_t i = 0; i < sums.size(); ++i) sums[i] += slot.values[i];
  }
  for (size_t i = 0; i < scores.size(); ++i) scores[i] += sums[i];
}

void LinearModel::ScoreRuns(std::span<const Feature> features, std::span<int32_t> scores) const {
  constexpr size_t kBatch = 32;
  std::array<uint32_t, kBatch> runs{};
  while (!features.empty() && !slots_.empty()) {
    auto batch = features.first(std::min(kBatch, features.size()));
    features = features.subspan(batch.size());
    for (Feature feature : batch) __builtin_prefetch(&slots_[KeyOf(feature) & mask_]);
    size_t found = 0;
    for (Feature feature : batch) {
      uint32_t begin = Find(KeyOf(feature));
      if (begin == kEmpty) continue;
      __builtin_prefetch(&entries_[begin]);
      runs[found++] = begin;
    }
    for (size_t i = 0; i < found; ++i) {
      const Entry* entry = &entries_[runs[i]];
      for (;; ++entry) {
        scores[entry->label] += entry->value;
        if (entry->last) break;
      }
    }
  }
}

uint32_t LinearModel::Best(std::span<const int32_t> scores) {
  return static_cast<uint32_t>(std::ranges::max_element(scores) - scores.begin());
}

void LinearModel::AppendTo(std::string& bytes) const {
  Append(bytes, classes_);
  Append(bytes, static_cast<uint32_t>(keys_.size()));
  Append(bytes, static_cast<uint32_t>(entries_.size()));
  for (uint32_t key : keys_) Append(bytes, key);
  // A class below 128; the high bit ends a run.
  for (const Entry& entry : entries_) {
    Append(bytes, static_cast<uint8_t>(entry.label | (entry.last ? 0x80 : 0)));
  }
  for (const Entry& entry : entries_) Append(bytes, entry.value);
}

Result<LinearModel> LinearModel::TakeFrom(std::string_view& bytes) {
  if (bytes.size() < 3 * sizeof(uint32_t)) return Damaged("it ends too soon");
  LinearModel model;
  model.classes_ = Take<uint32_t>(bytes);
  size_t keys = Take<uint32_t>(bytes);
  size_t entries = Take<uint32_t>(bytes);
  if (bytes.size() < (keys * 4) + (entries * 3)) return Damaged("it ends too soon");
  model.keys_.resize(keys);
  ReserveOnHugePages(model.entries_, entries);
  model.entries_.resize(entries);
  for (uint32_t& key : model.keys_) key = Take<uint32_t>(bytes);
  size_t runs = 0;
  for (Entry& entry : model.entries_) {
    auto label = Take<uint8_t>(bytes);
    entry.label = label & 0x7f;
    entry.last = label >= 0x80;
    runs += entry.last ? 1 : 0;
    if (entry.label >= model.classes_) return Damaged("a class is out of range");
  }
  if (runs != keys || (entries > 0 && !model.entries_.back().last)) {
    return Damaged("its counts do not add up");
  }
  for (Entry& entry : model.entries_) entry.value = Take<int16_t>(bytes);
  model.BuildTable();
  return model;
}

}  // namespace causeway
