// How well a model tags and parses examples that it was not trained on. Tested by
// tests/models/training_test.cc.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "importers/prose/syntax.h"
#include "models/training.h"

namespace causeway {

// Counts of words that the treebank annotates; arcs without those of punctuation, as usual.
struct Accuracy {
  size_t words = 0;
  size_t right_tags = 0;
  size_t arcs = 0;
  size_t right_heads = 0;
  size_t right_arcs = 0;  // head and label

  [[nodiscard]] double tags() const;  // per cent
  [[nodiscard]] double uas() const;   // unlabelled attachment score, per cent
  [[nodiscard]] double las() const;   // labelled
};

// With the tagger's tags, not the treebank's.
Accuracy Measure(const Syntax& syntax, const std::vector<Example>& examples, const TagSets& sets);

// "24882 words, tags 94.16, UAS 84.33, LAS 79.78".
std::string ToText(const Accuracy& accuracy);

}  // namespace causeway
