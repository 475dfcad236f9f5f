// A sparse linear classifier with integer weights: hashed features in, a score for each class out.
// The same bits on every machine. Tested by tests/importers/prose/linear_model_test.cc.
#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "importers/prose/features.h"

namespace causeway {

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

  // Adds each feature's weights to `scores` (as many as classes). Expected O(features × weights of
  // each).
  void Score(std::span<const Feature> features, std::span<int32_t> scores) const;

  // The class with the highest score; of equals the lowest.
  [[nodiscard]] static uint32_t Best(std::span<const int32_t> scores);

  // The model's bytes, little-endian; and back, past the model in `bytes`. Damage is an error that
  // says what is wrong.
  void AppendTo(std::string& bytes) const;
  static Result<LinearModel> TakeFrom(std::string_view& bytes);

 private:
  static constexpr uint32_t kEmpty = UINT32_MAX;

  struct Slot {
    uint32_t key = 0;         // high half of the feature
    uint32_t begin = kEmpty;  // of its run in entries_
  };
  struct Entry {
    int16_t value = 0;
    uint8_t label = 0;
    bool last = false;  // of its feature's run
  };

  // A feature of a model of few classes, with its weights beside its key: one look into memory
  // finds both.
  struct InlineSlot {
    uint32_t key = 0;
    std::array<int16_t, 5> values{};
    bool taken = false;
  };

  [[nodiscard]] uint32_t Find(uint32_t key) const;
  void BuildTable();
  void BuildRuns();
  void BuildInline();
  void ScoreRuns(std::span<const Feature> features, std::span<int32_t> scores) const;
  void ScoreInline(std::span<const Feature> features, std::span<int32_t> scores) const;

  uint32_t classes_ = 0;
  uint32_t mask_ = 0;
  std::vector<Slot> slots_;  // open addressing; empty where inline_ has the weights
  std::vector<InlineSlot> inline_;
  std::vector<Entry> entries_;  // runs, in the order of keys_
  std::vector<uint32_t> keys_;
};

}  // namespace causeway
