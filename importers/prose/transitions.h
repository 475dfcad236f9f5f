// The arc-hybrid transition system (Kuhlmann, Gómez-Rodríguez and Satta 2011): shift a word, attach
// the stack's top to the word ahead (left) or to the word below it (right). Tested by
// tests/importers/prose/parser_test.cc.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "importers/prose/features.h"
#include "importers/prose/tagger.h"

namespace causeway {

enum class Transition : uint8_t { kShift, kLeft, kRight };
inline constexpr uint32_t kTransitions = 3;

// Labels are below this, so that sets of them fit one word.
inline constexpr size_t kMaxLabels = 64;

struct Arc {
  uint32_t dependent = 0;
  uint32_t head = 0;
};

// A configuration: a stack of words, the words ahead, and the arcs made so far. Words are numbered
// from 0; after the last comes the root, which ends the words ahead, and then a node for "none".
class ParserState {
 public:
  struct Node {
    uint64_t word = 0;  // atoms of features; root and none have their own
    uint64_t suffix = 0;
    uint64_t tag = 0;
    uint64_t left_labels = 0;  // sets of the labels of its dependents
    uint64_t right_labels = 0;
    uint32_t head = 0;
    uint32_t leftmost = 0;  // its outermost dependents, and those next to them
    uint32_t left2 = 0;
    uint32_t rightmost = 0;
    uint32_t right2 = 0;
    uint8_t label = 0;  // 1 + its label; 0 before it has one
    uint8_t left_count = 0;
    uint8_t right_count = 0;
  };

  ParserState(std::span<const WordShape> words, std::span<const uint8_t> tags);

  [[nodiscard]] bool done() const { return stack_.empty() && next_ == size_; }
  // Whether one transition alone is allowed.
  [[nodiscard]] bool forced() const { return stack_.empty() || next_ == size_; }
  [[nodiscard]] bool CanDo(Transition transition) const;
  // The allowed transition with the highest score; of equals the first.
  [[nodiscard]] Transition Best(std::span<const int32_t> scores) const;

  // What a left or right transition adds.
  [[nodiscard]] Arc ArcOf(Transition transition) const;
  void Shift() { stack_.push_back(next_++); }
  // Adds the arc with its label and takes the dependent from the stack.
  void Attach(Arc arc, uint8_t label);

  [[nodiscard]] uint32_t size() const { return size_; }
  [[nodiscard]] uint32_t root() const { return size_; }
  [[nodiscard]] uint32_t none() const { return size_ + 1; }
  [[nodiscard]] uint32_t next() const { return next_; }
  [[nodiscard]] std::span<const uint32_t> stack() const { return stack_; }
  // The stack's word at a depth, the word ahead, a word's neighbour: none() where there is none.
  [[nodiscard]] uint32_t Stack(size_t depth) const {
    return depth < stack_.size() ? stack_[stack_.size() - 1 - depth] : none();
  }
  [[nodiscard]] uint32_t Ahead(uint32_t steps) const {
    return next_ + steps <= size_ ? next_ + steps : none();
  }
  [[nodiscard]] uint32_t Before(uint32_t word) const {
    return word == 0 || word >= size_ ? none() : word - 1;
  }
  [[nodiscard]] uint32_t After(uint32_t word) const { return word + 1 < size_ ? word + 1 : none(); }
  [[nodiscard]] const Node& node(uint32_t word) const { return nodes_[word]; }

 private:
  uint32_t size_;
  uint32_t next_ = 0;
  std::vector<uint32_t> stack_;
  std::vector<Node> nodes_;
};

// The features of the next transition.
void TransitionFeatures(const ParserState& state, std::vector<Feature>& features);
// The features of the label of an arc that is about to be added.
void LabelFeatures(const ParserState& state, Arc arc, std::vector<Feature>& features);

}  // namespace causeway
