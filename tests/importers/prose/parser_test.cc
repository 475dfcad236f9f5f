#include "importers/prose/parser.h"
#include "tests/effort.h"

#include <gtest/gtest.h>

#include <random>

namespace causeway {
namespace {

struct Sentence {
  explicit Sentence(size_t size, uint32_t seed = 1) : words(size), tags(size) {
    std::mt19937 random(seed);
    for (size_t i = 0; i < size; ++i) {
      words[i] = ShapeOf(std::string(1 + random() % 3, static_cast<char>('a' + random() % 26)));
      tags[i] = static_cast<uint8_t>(random() % 5);
    }
  }
  std::vector<WordShape> words;
  std::vector<uint8_t> tags;
};

// A parser whose decisions are arbitrary, but always the same.
DependencyParser ArbitraryParser() {
  std::mt19937 random(3);
  std::vector<LinearModel::Weight> transitions;
  std::vector<Feature> features;
  for (uint32_t seed = 0; seed < 20; ++seed) {
    Sentence sentence(6, seed);
    ParserState state(sentence.words, sentence.tags);
    state.Shift();
    state.Shift();
    TransitionFeatures(state, features);
    for (Feature feature : features) {
      transitions.push_back({feature, static_cast<uint8_t>(random() % kTransitions), 9});
    }
  }
  return {{"a", "b"}, LinearModel(kTransitions, transitions), LinearModel(2, {})};
}

// One root, and no two arcs cross.
void CheckTree(const std::vector<Dependency>& tree) {
  auto size = static_cast<uint32_t>(tree.size());
  size_t roots = 0;
  for (uint32_t i = 0; i < size; ++i) {
    uint32_t head = tree[i].head;
    ASSERT_LE(head, size);
    ASSERT_NE(head, i);
    roots += head == size ? 1 : 0;
    if (head == size) continue;
    for (uint32_t between = std::min(i, head) + 1; between < std::max(i, head); ++between) {
      uint32_t up = between;
      while (up != i && up != head && up != size) up = tree[up].head;
      EXPECT_NE(up, size) << "the arc " << head << " -> " << i << " is crossed";
    }
  }
  EXPECT_EQ(roots, size == 0 ? 0U : 1U);
}

TEST(Parser, ATreeIsProjectiveAndHasOneRootWhateverTheWeights) {
  for (const DependencyParser& parser :
       {DependencyParser({"a"}, {}, LinearModel(1, {})), ArbitraryParser()}) {
    for (uint32_t size = 0; size < 30; ++size) {
      Sentence sentence(size, size);
      CheckTree(parser.Parse(sentence.words, sentence.tags));
    }
  }
}

TEST(Parser, ALongSentenceIsParsed) {
  Sentence sentence(Effort(100'000));
  EXPECT_EQ(ArbitraryParser().Parse(sentence.words, sentence.tags).size(), Effort(100'000));
}

TEST(ParserState, TransitionsMakeTheArcsThatTheyName) {
  Sentence sentence(3);
  ParserState state(sentence.words, sentence.tags);
  EXPECT_TRUE(state.forced());
  EXPECT_FALSE(state.CanDo(Transition::kLeft));
  state.Shift();
  EXPECT_FALSE(state.CanDo(Transition::kRight));
  state.Attach(state.ArcOf(Transition::kLeft), 4);  // 0 <- 1
  EXPECT_EQ(state.node(0).head, 1U);
  EXPECT_EQ(state.node(1).leftmost, 0U);
  EXPECT_EQ(state.node(1).left_labels, 1U << 4);
  state.Shift();
  state.Shift();
  EXPECT_FALSE(state.CanDo(Transition::kLeft));      // the root takes one word only
  state.Attach(state.ArcOf(Transition::kRight), 2);  // 1 -> 2
  EXPECT_EQ(state.node(2).head, 1U);
  EXPECT_EQ(state.node(1).rightmost, 2U);
  state.Attach(state.ArcOf(Transition::kLeft), 0);
  EXPECT_EQ(state.node(1).head, state.root());
  EXPECT_TRUE(state.done());
}

}  // namespace
}  // namespace causeway
