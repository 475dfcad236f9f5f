// Trains the tagger and the parser from examples. Single-threaded, with fixed shuffles: the same
// examples give the same models. Tested by tests/models/training_test.cc.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "importers/prose/parser.h"
#include "importers/prose/tagger.h"
#include "models/perceptron.h"
#include "models/treebank.h"

namespace causeway {

// A set of names, numbered in the order of their first use.
class NameSet {
 public:
  // The number of a name, which is added where it is new.
  uint8_t Of(const std::string& name);
  [[nodiscard]] const std::vector<std::string>& all() const { return names_; }
  [[nodiscard]] uint32_t size() const { return static_cast<uint32_t>(names_.size()); }

 private:
  std::vector<std::string> names_;
};

struct TagSets {
  NameSet tags;
  NameSet labels;
};

struct Example {
  std::vector<WordShape> words;
  std::vector<uint8_t> tags;     // gold
  std::vector<uint8_t> guessed;  // by a tagger that has not seen the sentence
  std::vector<uint32_t> heads;   // the number of words, for the root
  std::vector<uint8_t> labels;
  std::vector<bool> annotated;
  uint32_t times = 1;  // how often the parser learns from it in an epoch
};

struct TrainingOptions {
  int tagger_epochs = 10;
  int jackknife_epochs = 3;
  int parser_epochs = 12;
  uint32_t seed = 1;
  Sparsity tagger{.min_updates = 2};
  Sparsity transitions{.min_updates = 10};
  Sparsity labeller{.min_updates = 6};
};

Example ExampleOf(const TreebankSentence& sentence, TagSets& sets);

Tagger TrainTagger(std::span<const Example> examples, const NameSet& tags,
                   const TrainingOptions& options);

// Fills `guessed`: each fifth of the examples is tagged by a tagger trained on the other four, so
// that the parser learns from tags as it will meet them.
void Jackknife(std::span<Example> examples, const NameSet& tags, const TrainingOptions& options);

// Trains on `guessed` tags. After the first epoch the parser mostly follows its own choices, so
// that it learns to go on from its mistakes (Goldberg and Nivre 2012).
DependencyParser TrainParser(std::span<const Example> examples, const NameSet& labels,
                             const TrainingOptions& options);

}  // namespace causeway
