// A row of cells for each feature, found by open addressing. The average of a weight that changes
// by c at time t, up to time n, is its last value less the sum of c·t/n.
#include "models/perceptron.h"

#include <algorithm>
#include <cstdlib>

namespace causeway {
namespace {

constexpr int64_t kScale = 256;  // 16-bit units of one perceptron step
constexpr size_t kFirstSlots = size_t{1} << 16;

}  // namespace

Perceptron::Perceptron(uint32_t classes, const Sparsity& sparsity)
    : classes_(classes), sparsity_(sparsity), slots_(kFirstSlots) {}

// The feature's slot, or the empty one that it would take.
size_t Perceptron::SlotOf(Feature feature) const {
  size_t mask = slots_.size() - 1;
  size_t at = feature & mask;
  while (slots_[at].feature != feature && slots_[at].feature != 0) at = (at + 1) & mask;
  return at;
}

void Perceptron::Grow() {
  slots_.assign(slots_.size() * 2, {});
  for (uint32_t row = 0; row < features_.size(); ++row) {
    slots_[SlotOf(features_[row])] = {features_[row], row};
  }
}

Perceptron::Row& Perceptron::RowOf(Feature feature) {
  size_t at = SlotOf(feature);
  if (slots_[at].feature == feature) return rows_[slots_[at].row];
  slots_[at] = {feature, static_cast<uint32_t>(rows_.size())};
  features_.push_back(feature);
  rows_.emplace_back();
  if (rows_.size() * 2 > slots_.size()) Grow();
  return rows_.back();
}

void Perceptron::Score(std::span<const Feature> features, std::span<int32_t> scores) const {
  for (Feature feature : features) __builtin_prefetch(&slots_[feature & (slots_.size() - 1)]);
  for (Feature feature : features) {
    const Slot& slot = slots_[SlotOf(feature)];
    if (slot.feature != feature || rows_[slot.row].updates < sparsity_.min_updates) continue;
    for (const Cell& cell : rows_[slot.row].cells) {
      scores[static_cast<size_t>(cell.label)] += cell.weight;
    }
  }
}

void Perceptron::Add(Row& row, uint32_t label, int32_t change) const {
  auto id = static_cast<int32_t>(label);
  auto cell = std::ranges::find(row.cells, id, &Cell::label);
  if (cell == row.cells.end()) cell = row.cells.insert(cell, {.label = id});
  cell->weight += change;
  cell->moment += int64_t{change} * now_;
}

// What the row has learned counts from now on.
void Perceptron::Activate(Row& row) const {
  for (Cell& cell : row.cells) cell.moment = int64_t{cell.weight} * now_;
}

void Perceptron::Update(std::span<const Feature> features, uint32_t truth, uint32_t guess) {
  if (truth == guess) return;
  for (Feature feature : features) {
    Row& row = RowOf(feature);
    Add(row, truth, 1);
    Add(row, guess, -1);
    if (++row.updates == sparsity_.min_updates) Activate(row);
  }
}

int64_t Perceptron::AverageOf(const Cell& cell) const {
  int64_t decisions = std::max<int64_t>(1, now_);
  int64_t total = (cell.weight * decisions) - cell.moment;
  return std::clamp<int64_t>(total * kScale / decisions, INT16_MIN, INT16_MAX);
}

LinearModel Perceptron::Average() const {
  std::vector<LinearModel::Weight> weights;
  for (uint32_t row = 0; row < features_.size(); ++row) {
    if (rows_[row].updates < sparsity_.min_updates) continue;
    for (const Cell& cell : rows_[row].cells) {
      int64_t value = AverageOf(cell);
      if (std::abs(value) < sparsity_.min_weight) continue;
      weights.push_back({.feature = features_[row],
                         .label = static_cast<uint8_t>(cell.label),
                         .value = static_cast<int16_t>(value)});
    }
  }
  return {classes_, weights};
}

}  // namespace causeway
