// The configuration, and what each transition does to it.
#include "importers/prose/transitions.h"

#include <array>

namespace causeway {
namespace {

constexpr uint64_t kRoot = 0xd1b54a32d192ed03U;
constexpr uint64_t kOutsideSentence = 0x9e3779b97f4a7c15U;
constexpr uint8_t kMaxCount = 4;

}  // namespace

ParserState::ParserState(std::span<const WordShape> words, std::span<const uint8_t> tags)
    : size_(static_cast<uint32_t>(words.size())) {
  nodes_.reserve(words.size() + 2);
  auto add = [&](uint64_t word, uint64_t suffix, uint64_t tag) {
    nodes_.push_back({.word = word,
                      .suffix = suffix,
                      .tag = tag,
                      .head = none(),
                      .leftmost = none(),
                      .left2 = none(),
                      .rightmost = none(),
                      .right2 = none()});
  };
  for (size_t i = 0; i < words.size(); ++i) {
    add(words[i].lower, words[i].suffix3, uint64_t{tags[i]} + 1);
  }
  add(kRoot, kRoot, kRoot);
  add(kOutsideSentence, kOutsideSentence, kOutsideSentence);
}

bool ParserState::CanDo(Transition transition) const {
  switch (transition) {
    case Transition::kShift:
      return next_ < size_;
    case Transition::kLeft:
      // The root takes one word only, once no other is left on the stack.
      return !stack_.empty() && (next_ < size_ || stack_.size() == 1);
    case Transition::kRight:
      return stack_.size() >= 2;
  }
  return false;
}

Transition ParserState::Best(std::span<const int32_t> scores) const {
  constexpr std::array kOrder = {Transition::kShift, Transition::kLeft, Transition::kRight};
  const Transition* best = nullptr;
  for (const Transition& t : kOrder) {
    if (!CanDo(t)) continue;
    if (!best || scores[static_cast<size_t>(t)] > scores[static_cast<size_t>(*best)]) best = &t;
  }
  return *best;
}

Arc ParserState::ArcOf(Transition transition) const {
  return {stack_.back(), transition == Transition::kLeft ? next_ : Stack(1)};
}

void ParserState::Attach(Arc arc, uint8_t label) {
  stack_.pop_back();
  nodes_[arc.dependent].head = arc.head;
  nodes_[arc.dependent].label = static_cast<uint8_t>(label + 1);
  Node& head = nodes_[arc.head];
  bool left = arc.dependent < arc.head;
  uint32_t& outermost = left ? head.leftmost : head.rightmost;
  (left ? head.left2 : head.right2) = outermost;
  outermost = arc.dependent;
  (left ? head.left_labels : head.right_labels) |= uint64_t{1} << label;
  uint8_t& count = left ? head.left_count : head.right_count;
  if (count < kMaxCount) ++count;
}

}  // namespace causeway
