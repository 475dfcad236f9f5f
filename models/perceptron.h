// The averaged perceptron (Freund and Schapire 1999; Collins 2002) that trains the linear models.
// Integer arithmetic throughout: the same sentences in the same order give the same model.
// Tested by tests/models/perceptron_test.cc.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "importers/prose/linear_model.h"

namespace causeway {

class Perceptron {
 public:
  explicit Perceptron(uint32_t classes);

  // Adds each known feature's weights to `scores`.
  void Score(std::span<const Feature> features, std::span<int32_t> scores) const;

  // Moves the weights of `features` towards `truth` and away from `guess`.
  void Update(std::span<const Feature> features, uint32_t truth, uint32_t guess);

  // Counts one decision; the average is over decisions.
  void Tick() { ++now_; }

  // The averaged weights as 16-bit integers. Features that fewer than `min_updates` updates touched
  // are left out.
  [[nodiscard]] LinearModel Average(uint32_t min_updates) const;

 private:
  struct Cell {
    int32_t weight = 0;
    uint32_t changed = 0;  // when the weight last changed
    int64_t total = 0;     // of the weight over decisions, up to `changed`
  };

  uint32_t RowOf(Feature feature);
  [[nodiscard]] uint32_t FindRow(Feature feature) const;
  void Add(Cell& cell, int32_t change) const;
  void Grow();

  uint32_t classes_;
  uint32_t now_ = 0;
  std::vector<Feature> keys_;      // open addressing; 0 is empty
  std::vector<uint32_t> rows_;     // beside keys_
  std::vector<Feature> features_;  // by row
  std::vector<uint32_t> updates_;  // by row
  std::vector<Cell> cells_;        // row by class
};

}  // namespace causeway
