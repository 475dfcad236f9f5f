// Open addressing from the feature's high half to its run of weights.
#include "importers/prose/linear_model.h"

#include <algorithm>
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

template <class T>
bool Take(std::string_view& bytes, T& value) {
  if (bytes.size() < sizeof value) return false;
  std::memcpy(&value, bytes.data(), sizeof value);
  bytes.remove_prefix(sizeof value);
  return true;
}

Error Damaged(std::string what) {
  return Error{.code = ErrorCode::kDamaged,
               .message = "the language model is damaged: " + std::move(what)};
}

}  // namespace

LinearModel::LinearModel(uint32_t classes, std::span<const Weight> weights) : classes_(classes) {
  for (size_t i = 0; i < weights.size(); ++i) {
    entries_.push_back({weights[i].label, weights[i].value});
    bool last = i + 1 == weights.size() || weights[i + 1].feature != weights[i].feature;
    if (!last) continue;
    keys_.push_back(KeyOf(weights[i].feature));
    ends_.push_back(static_cast<uint32_t>(entries_.size()));
  }
  BuildTable(keys_, ends_);
}

void LinearModel::BuildTable(std::span<const uint32_t> keys, std::span<const uint32_t> ends) {
  size_t size = std::bit_ceil(std::max<size_t>(16, keys.size() * 2));
  mask_ = static_cast<uint32_t>(size - 1);
  slots_.assign(size, {});
  uint32_t begin = 0;
  for (size_t i = 0; i < keys.size(); ++i) {
    uint32_t at = keys[i] & mask_;
    while (slots_[at].begin != slots_[at].end) at = (at + 1) & mask_;
    slots_[at] = {keys[i], begin, ends[i]};
    begin = ends[i];
  }
}

void LinearModel::Score(std::span<const Feature> features, std::span<int32_t> scores) const {
  for (Feature feature : features) {
    uint32_t key = KeyOf(feature);
    for (uint32_t at = key & mask_; slots_[at].begin != slots_[at].end; at = (at + 1) & mask_) {
      if (slots_[at].key != key) continue;
      for (uint32_t i = slots_[at].begin; i < slots_[at].end; ++i) {
        scores[entries_[i].label] += entries_[i].value;
      }
      break;
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
  uint32_t begin = 0;
  for (uint32_t end : ends_) Append(bytes, static_cast<uint8_t>(end - std::exchange(begin, end)));
  for (const Entry& entry : entries_) Append(bytes, entry.label);
  for (const Entry& entry : entries_) Append(bytes, entry.value);
}

Result<LinearModel> LinearModel::TakeFrom(std::string_view& bytes) {
  LinearModel model;
  uint32_t keys = 0;
  uint32_t entries = 0;
  bool whole = Take(bytes, model.classes_) && Take(bytes, keys) && Take(bytes, entries);
  if (!whole || bytes.size() < size_t{keys} * 5 + size_t{entries} * 3)
    return Damaged("it ends too soon");
  model.keys_.resize(keys);
  model.ends_.resize(keys);
  model.entries_.resize(entries);
  for (uint32_t& key : model.keys_) Take(bytes, key);
  uint32_t end = 0;
  for (uint32_t& each : model.ends_) {
    uint8_t count = 0;
    Take(bytes, count);
    each = end += count;
  }
  if (end != entries) return Damaged("its counts do not add up");
  for (Entry& entry : model.entries_) Take(bytes, entry.label);
  for (Entry& entry : model.entries_) Take(bytes, entry.value);
  auto beyond = [&](const Entry& entry) { return entry.label >= model.classes_; };
  if (std::ranges::any_of(model.entries_, beyond)) return Damaged("a class is out of range");
  model.BuildTable(model.keys_, model.ends_);
  return model;
}

}  // namespace causeway
