// Projective dependency trees (Universal Dependencies labels) by a greedy arc-hybrid parser
// (Kuhlmann, Gómez-Rodríguez and Satta 2011): arcs first, then a label for each. Tested by
// tests/importers/prose/parser_test.cc.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "importers/prose/linear_model.h"
#include "importers/prose/tagger.h"

namespace causeway {

// A word's governor: the index of its head (the number of words, for the root) and the label.
struct Dependency {
  uint32_t head = 0;
  uint8_t label = 0;
};

enum class Transition : uint8_t { kShift, kLeft, kRight };
inline constexpr uint32_t kTransitions = 3;

// The parser's configuration. Word indices; the root is the index after the last word, at the end
// of the buffer.
class ParserState {
 public:
  static constexpr uint32_t kNone = UINT32_MAX;

  // The words and their tags must outlive the state.
  ParserState(std::span<const WordShape> words, std::span<const uint8_t> tags);

  [[nodiscard]] bool done() const { return stack_.empty() && next_ == size_; }
  [[nodiscard]] bool CanDo(Transition transition) const;
  void Do(Transition transition);

  [[nodiscard]] uint32_t size() const { return size_; }
  [[nodiscard]] uint32_t next() const { return next_; }
  [[nodiscard]] std::span<const uint32_t> stack() const { return stack_; }
  [[nodiscard]] uint32_t Stack(size_t depth) const {
    return depth < stack_.size() ? stack_[stack_.size() - 1 - depth] : kNone;
  }
  [[nodiscard]] uint32_t Buffer(size_t ahead) const {
    return next_ + ahead <= size_ ? static_cast<uint32_t>(next_ + ahead) : kNone;
  }
  [[nodiscard]] std::span<const uint32_t> heads() const { return heads_; }

  // The features of the next transition.
  void Features(std::vector<Feature>& features) const;

 private:
  void Attach(uint32_t dependent, uint32_t head);
  [[nodiscard]] uint64_t Word(uint32_t i) const;
  [[nodiscard]] uint64_t Suffix(uint32_t i) const;
  [[nodiscard]] uint64_t Tag(uint32_t i) const;

  struct Children {
    uint32_t leftmost = kNone;
    uint32_t left2 = kNone;
    uint32_t rightmost = kNone;
    uint32_t right2 = kNone;
    uint8_t left_count = 0;
    uint8_t right_count = 0;
  };

  std::span<const WordShape> words_;
  std::span<const uint8_t> tags_;
  uint32_t size_;
  uint32_t next_ = 0;
  std::vector<uint32_t> stack_;
  std::vector<uint32_t> heads_;
  std::vector<Children> children_;
};

// The features of the label between `dependent` and its head, given all heads. `children` holds the
// dependents of each word, in order.
void LabelFeatures(std::span<const WordShape> words, std::span<const uint8_t> tags,
                   std::span<const uint32_t> heads, std::span<const std::vector<uint32_t>> children,
                   uint32_t dependent, std::vector<Feature>& features);

// The dependents of each word and, last, of the root.
std::vector<std::vector<uint32_t>> ChildrenOf(std::span<const uint32_t> heads);

class Parser {
 public:
  Parser() = default;
  Parser(std::vector<std::string> labels, LinearModel transitions, LinearModel labeller)
      : names_(std::move(labels)),
        transitions_(std::move(transitions)),
        labeller_(std::move(labeller)) {}

  [[nodiscard]] const std::vector<std::string>& names() const { return names_; }
  [[nodiscard]] const LinearModel& transitions() const { return transitions_; }
  [[nodiscard]] const LinearModel& labeller() const { return labeller_; }

  // One governor a word. O(words).
  [[nodiscard]] std::vector<Dependency> Parse(std::span<const WordShape> words,
                                              std::span<const uint8_t> tags) const;

 private:
  [[nodiscard]] Transition BestTransition(const ParserState& state,
                                          std::vector<Feature>& features) const;

  std::vector<std::string> names_;
  LinearModel transitions_;
  LinearModel labeller_;
};

}  // namespace causeway
