// The greedy pass.
#include "importers/prose/parser.h"

#include <algorithm>
#include <array>

namespace causeway {
namespace {

// The two classifiers over one sentence, with the buffers that they share.
class GreedyPass {
 public:
  GreedyPass(const LinearModel& transitions, const LinearModel& labeller)
      : transitions_(transitions), labeller_(labeller), label_scores_(labeller.classes()) {}

  void Run(ParserState& state) {
    while (!state.done()) {
      Transition transition = NextTransition(state);
      if (transition == Transition::kShift) {
        state.Shift();
      } else {
        Arc arc = state.ArcOf(transition);
        state.Attach(arc, LabelOf(state, arc));
      }
    }
  }

 private:
  Transition NextTransition(const ParserState& state) {
    std::array<int32_t, kTransitions> scores{};
    if (!state.forced()) {
      TransitionFeatures(state, features_);
      transitions_.Score(features_, scores);
    }
    return state.Best(scores);
  }

  uint8_t LabelOf(const ParserState& state, Arc arc) {
    LabelFeatures(state, arc, features_);
    std::ranges::fill(label_scores_, 0);
    labeller_.Score(features_, label_scores_);
    return static_cast<uint8_t>(LinearModel::Best(label_scores_));
  }

  const LinearModel& transitions_;
  const LinearModel& labeller_;
  std::vector<Feature> features_;
  std::vector<int32_t> label_scores_;
};

}  // namespace

std::vector<Dependency> DependencyParser::Parse(std::span<const WordShape> words,
                                                std::span<const uint8_t> tags) const {
  ParserState state(words, tags);
  GreedyPass(transitions_, labeller_).Run(state);
  std::vector<Dependency> tree(words.size());
  for (uint32_t i = 0; i < words.size(); ++i) {
    const ParserState::Node& node = state.node(i);
    tree[i] = {node.head, static_cast<uint8_t>(node.label - 1)};
  }
  return tree;
}

}  // namespace causeway
