// Weights in rows of classes, found by open addressing; averages kept lazily.
#include "models/perceptron.h"

#include <algorithm>

namespace causeway {
namespace {

constexpr uint32_t kNoRow = UINT32_MAX;
constexpr int64_t kScale = 256;  // 16-bit units of one perceptron step

}  // namespace

Perceptron::Perceptron(uint32_t classes) : classes_(classes), keys_(1 << 16), rows_(1 << 16) {}

uint32_t Perceptron::FindRow(Feature feature) const {
  size_t mask = keys_.size() - 1;
  for (size_t at = feature & mask; keys_[at] != 0; at = (at + 1) & mask) {
    if (keys_[at] == feature) return rows_[at];
  }
  return kNoRow;
}

void Perceptron::Grow() {
  keys_.assign(keys_.size() * 2, 0);
  rows_.assign(keys_.size(), 0);
  size_t mask = keys_.size() - 1;
  for (uint32_t row = 0; row < features_.size(); ++row) {
    size_t at = features_[row] & mask;
    while (keys_[at] != 0) at = (at + 1) & mask;
    keys_[at] = features_[row];
    rows_[at] = row;
  }
}

uint32_t Perceptron::RowOf(Feature feature) {
  if (uint32_t row = FindRow(feature); row != kNoRow) return row;
  features_.push_back(feature);
  updates_.push_back(0);
  cells_.resize(cells_.size() + classes_);
  if (features_.size() * 2 > keys_.size()) {
    Grow();
  } else {
    size_t mask = keys_.size() - 1;
    size_t at = feature & mask;
    while (keys_[at] != 0) at = (at + 1) & mask;
    keys_[at] = feature;
    rows_[at] = static_cast<uint32_t>(features_.size() - 1);
  }
  return static_cast<uint32_t>(features_.size() - 1);
}

void Perceptron::Score(std::span<const Feature> features, std::span<int32_t> scores) const {
  for (Feature feature : features) {
    uint32_t row = FindRow(feature);
    if (row == kNoRow) continue;
    const Cell* cells = &cells_[size_t{row} * classes_];
    for (uint32_t c = 0; c < classes_; ++c) scores[c] += cells[c].weight;
  }
}

void Perceptron::Add(Cell& cell, int32_t change) const {
  cell.total += int64_t{cell.weight} * (now_ - cell.changed);
  cell.changed = now_;
  cell.weight += change;
}

void Perceptron::Update(std::span<const Feature> features, uint32_t truth, uint32_t guess) {
  if (truth == guess) return;
  for (Feature feature : features) {
    uint32_t row = RowOf(feature);
    ++updates_[row];
    Add(cells_[size_t{row} * classes_ + truth], 1);
    Add(cells_[size_t{row} * classes_ + guess], -1);
  }
}

LinearModel Perceptron::Average(uint32_t min_updates) const {
  std::vector<LinearModel::Weight> weights;
  int64_t decisions = std::max<int64_t>(1, now_);
  for (uint32_t row = 0; row < features_.size(); ++row) {
    if (updates_[row] < min_updates) continue;
    for (uint32_t c = 0; c < classes_; ++c) {
      const Cell& cell = cells_[size_t{row} * classes_ + c];
      int64_t total = cell.total + int64_t{cell.weight} * (now_ - cell.changed);
      int64_t value = std::clamp<int64_t>(total * kScale / decisions, INT16_MIN, INT16_MAX);
      if (value == 0) continue;
      weights.push_back({features_[row], static_cast<uint8_t>(c), static_cast<int16_t>(value)});
    }
  }
  return {classes_, weights};
}

}  // namespace causeway
