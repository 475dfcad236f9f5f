#include "models/oracle.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <algorithm>
#include <array>

namespace causeway {
namespace {

using Heads = std::vector<uint32_t>;
constexpr std::array<int32_t, kTransitions> kNoScores = {0, 0, 0};
constexpr std::array kAll = {Transition::kShift, Transition::kLeft, Transition::kRight};

void Do(ParserState& state, Transition transition) {
  if (transition == Transition::kShift) {
    state.Shift();
  } else {
    state.Attach(state.ArcOf(transition), 0);
  }
}

Heads HeadsOf(const ParserState& state) {
  Heads heads;
  for (uint32_t i = 0; i < state.size(); ++i) heads.push_back(state.node(i).head);
  return heads;
}

class SentenceWords {
 public:
  explicit SentenceWords(size_t size) : shapes_(size), tags_(size) {}
  [[nodiscard]] ParserState Start() const { return {shapes_, tags_}; }

 private:
  std::vector<WordShape> shapes_;
  std::vector<uint8_t> tags_;
};

std::vector<Transition> AllowedIn(const ParserState& state) {
  std::vector<Transition> allowed;
  std::ranges::copy_if(kAll, std::back_inserter(allowed), [&](auto t) { return state.CanDo(t); });
  return allowed;
}

// Any sequence of transitions makes a projective tree with one root, and makes them all.
Heads ProjectiveTree(size_t size) {
  SentenceWords words(size);
  ParserState state = words.Start();
  while (!state.done()) Do(state, *rc::gen::elementOf(AllowedIn(state)));
  return HeadsOf(state);
}

RC_GTEST_PROP(Oracle, ReproducesEveryProjectiveTree, ()) {
  Heads gold = ProjectiveTree(*rc::gen::inRange<size_t>(1, 40));
  SentenceWords words(gold.size());
  ParserState state = words.Start();
  while (!state.done()) {
    Transition best = CheapestTransition(state, gold, kNoScores);
    if (!state.forced()) RC_ASSERT(CostOf(state, gold, best) == 0U);
    Do(state, best);
  }
  RC_ASSERT(HeadsOf(state) == gold);
}

size_t RightArcs(const ParserState& state, const Heads& gold) {
  size_t right = 0;
  for (uint32_t i = 0; i < gold.size(); ++i) right += state.node(i).head == gold[i] ? 1 : 0;
  return right;
}

// The most right arcs that any continuation reaches: slow and obvious.
size_t Reachable(const ParserState& state, const Heads& gold) {
  if (state.done()) return RightArcs(state, gold);
  size_t most = 0;
  for (Transition transition : AllowedIn(state)) {
    ParserState next = state;
    Do(next, transition);
    most = std::max(most, Reachable(next, gold));
  }
  return most;
}

// The costs ignore that the root takes one word only; a word that would be its dependent is here
// its own, which no transition gains or loses.
RC_GTEST_PROP(Oracle, CostsAreWhatNoContinuationMakesGood, ()) {
  size_t size = *rc::gen::inRange<size_t>(2, 6);
  Heads gold = ProjectiveTree(size);
  for (uint32_t i = 0; i < size; ++i) gold[i] = gold[i] == size ? i : gold[i];
  SentenceWords words(size);
  ParserState state = words.Start();
  auto steps = *rc::gen::inRange<size_t>(0, 2 * size);
  for (size_t i = 0; i < steps && !state.done(); ++i) {
    Do(state, *rc::gen::elementOf(AllowedIn(state)));
  }
  if (state.done() || state.forced()) return;
  size_t best = Reachable(state, gold);
  for (Transition transition : AllowedIn(state)) {
    ParserState next = state;
    Do(next, transition);
    RC_ASSERT(best - Reachable(next, gold) == CostOf(state, gold, transition));
  }
}

TEST(Oracle, OfEqualCostsTheHighestScoreWins) {
  SentenceWords words(2);
  ParserState state = words.Start();
  state.Shift();
  Heads gold = {0, 1};  // nothing to gain or lose
  std::array<int32_t, kTransitions> shift = {5, 1, 0};
  std::array<int32_t, kTransitions> left = {1, 5, 0};
  EXPECT_EQ(CheapestTransition(state, gold, shift), Transition::kShift);
  EXPECT_EQ(CheapestTransition(state, gold, left), Transition::kLeft);
}

}  // namespace
}  // namespace causeway
