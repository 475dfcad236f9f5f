// Part-of-speech tags (Penn Treebank set) by a greedy averaged perceptron over words, affixes and
// the tags already given (Collins 2002). Tested by tests/importers/prose/tagger_test.cc.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "importers/prose/linear_model.h"

namespace causeway {

// What the features see of a word, hashed once.
struct WordShape {
  uint64_t lower = 0;   // the lower-cased word
  uint64_t prefix = 0;  // its first three bytes
  uint64_t suffix1 = 0;
  uint64_t suffix2 = 0;
  uint64_t suffix3 = 0;
  uint64_t suffix4 = 0;
  uint64_t shape = 0;  // "Xx", "d-x": runs of upper, lower, digit, other
};

// ASCII case; a typographic apostrophe is a plain one. O(bytes).
WordShape ShapeOf(std::string_view word);

// The features of word `at`, given the tags of the words before it.
void TagFeatures(std::span<const WordShape> words, std::span<const uint8_t> tags, size_t at,
                 std::vector<Feature>& features);

class Tagger {
 public:
  Tagger() = default;
  Tagger(std::vector<std::string> tags, LinearModel model)
      : names_(std::move(tags)), model_(std::move(model)) {}

  [[nodiscard]] const std::vector<std::string>& names() const { return names_; }
  [[nodiscard]] const LinearModel& model() const { return model_; }

  // One tag a word, as indices into names(). O(words).
  [[nodiscard]] std::vector<uint8_t> Tag(std::span<const WordShape> words) const;

 private:
  std::vector<std::string> names_;
  LinearModel model_;
};

}  // namespace causeway
