// The averaged perceptron (Freund and Schapire 1999; Collins 2002) that trains the linear models.
// Integer arithmetic throughout: the same sentences in the same order give the same model.
// Tested by tests/models/perceptron_test.cc.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "importers/prose/linear_model.h"

namespace causeway {

// What is left out of a model to keep it small, which also keeps it from learning accidents by
// heart.
struct Sparsity {
  // A feature counts once it has been updated so often (Goldberg and Elhadad 2011).
  uint32_t min_updates = 1;
  // The least averaged weight that is kept, in 256ths of one update.
  int32_t min_weight = 1;
};

class Perceptron {
 public:
  Perceptron(uint32_t classes, const Sparsity& sparsity);

  // Adds the weights of each feature that counts to `scores`.
  void Score(std::span<const Feature> features, std::span<int32_t> scores) const;

  // Moves the weights of `features` towards `truth` and away from `guess`.
  void Update(std::span<const Feature> features, uint32_t truth, uint32_t guess);

  // Counts one decision; the average is over decisions.
  void Tick() { ++now_; }

  // The averaged weights as 16-bit integers.
  [[nodiscard]] LinearModel Average() const;

 private:
  struct Slot {
    Feature feature = 0;  // 0 is an empty slot
    uint32_t row = 0;
  };
  struct Cell {
    int32_t label = 0;
    int32_t weight = 0;
    int64_t moment = 0;  // the sum of each change times when it was made
  };
  struct Row {
    std::vector<Cell> cells;
    uint32_t updates = 0;
  };

  [[nodiscard]] size_t SlotOf(Feature feature) const;
  Row& RowOf(Feature feature);
  void Grow();
  void Add(Row& row, uint32_t label, int32_t change) const;
  void Activate(Row& row) const;
  [[nodiscard]] int64_t AverageOf(const Cell& cell) const;

  uint32_t classes_;
  Sparsity sparsity_;
  uint32_t now_ = 0;
  std::vector<Slot> slots_;  // open addressing
  std::vector<Row> rows_;
  std::vector<Feature> features_;  // beside rows_
};

}  // namespace causeway
