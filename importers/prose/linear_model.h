// A sparse linear classifier with integer weights: hashed features in, a score for each class out.
// The same bits on every machine. Tested by tests/importers/prose/linear_model_test.cc.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"

namespace causeway {

// Features are 64-bit hashes; a model keeps 32 bits of each (with some two million features, one
// unknown feature in two thousand meets another's weights).
using Feature = uint64_t;

// Mixes a template's number and its values into a feature (the finaliser of MurmurHash3).
constexpr Feature MixFeature(Feature seed, uint64_t value) {
  uint64_t mixed = (seed ^ value) * 0xff51afd7ed558ccdU;
  mixed ^= mixed >> 33;
  mixed *= 0xc4ceb9fe1a85ec53U;
  return mixed ^ (mixed >> 29);
}

class LinearModel {
 public:
  // One weight of one feature, as training hands it over.
  struct Weight {
    Feature feature;
    uint8_t label;
    int16_t value;
  };

  LinearModel() = default;
  // Weights of one feature must follow one another.
  LinearModel(uint32_t classes, std::span<const Weight> weights);

  [[nodiscard]] uint32_t classes() const { return classes_; }

  // Adds each feature's weights to `scores` (as many as classes).
  void Score(std::span<const Feature> features, std::span<int32_t> scores) const;

  // The class with the highest score; of equals the lowest.
  [[nodiscard]] static uint32_t Best(std::span<const int32_t> scores);

  // The model's bytes, little-endian; and back. Damage is an error that says what is wrong.
  void AppendTo(std::string& bytes) const;
  static Result<LinearModel> TakeFrom(std::string_view& bytes);

 private:
  struct Slot {
    uint32_t key = 0;    // high half of the feature
    uint32_t begin = 0;  // into entries_
    uint32_t end = 0;    // an empty slot has begin == end
  };
  struct Entry {
    uint8_t label;
    int16_t value;
  };

  void BuildTable(std::span<const uint32_t> keys, std::span<const uint32_t> ends);

  uint32_t classes_ = 0;
  uint32_t mask_ = 0;
  std::vector<Slot> slots_;
  std::vector<Entry> entries_;
  std::vector<uint32_t> keys_;  // in the order of the file
  std::vector<uint32_t> ends_;
};

}  // namespace causeway
