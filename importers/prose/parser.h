// Projective dependency trees (Universal Dependencies labels) by a greedy arc-hybrid parser: one
// classifier chooses the arc, another labels it at once, so that later choices see the label.
// Tested by tests/importers/prose/parser_test.cc.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "importers/prose/linear_model.h"
#include "importers/prose/tagger.h"
#include "importers/prose/transitions.h"

namespace causeway {

// A word's governor: the index of its head (the number of words, for the root) and the label.
struct Dependency {
  uint32_t head = 0;
  uint8_t label = 0;
};

class DependencyParser {
 public:
  DependencyParser() = default;
  DependencyParser(std::vector<std::string> labels, LinearModel transitions, LinearModel labeller)
      : names_(std::move(labels)),
        transitions_(std::move(transitions)),
        labeller_(std::move(labeller)) {}

  [[nodiscard]] const std::vector<std::string>& names() const { return names_; }
  [[nodiscard]] const LinearModel& transitions() const { return transitions_; }
  [[nodiscard]] const LinearModel& labeller() const { return labeller_; }

  // One governor a word; the arcs are a projective tree. O(words).
  [[nodiscard]] std::vector<Dependency> Parse(std::span<const WordShape> words,
                                              std::span<const uint8_t> tags) const;

 private:
  std::vector<std::string> names_;
  LinearModel transitions_;
  LinearModel labeller_;
};

}  // namespace causeway
