// Trains the tagger and the parser from treebanks and writes the model file:
//   causeway-train OUT.model TRAIN.conllu … [--test TEST.conllu …]
#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cstdio>
#include <map>
#include <numeric>
#include <random>
#include <string>
#include <vector>

#include "base/file.h"
#include "importers/prose/parser.h"
#include "importers/prose/syntax.h"
#include "importers/prose/tagger.h"
#include "models/perceptron.h"
#include "models/treebank.h"

namespace causeway {
namespace {

struct Example {
  std::vector<WordShape> words;
  std::vector<uint8_t> tags;     // gold
  std::vector<uint8_t> guessed;  // by a tagger that did not see the sentence
  std::vector<uint32_t> heads;
  std::vector<uint8_t> labels;
};

class Names {
 public:
  uint8_t Of(const std::string& name) {
    auto [at, added] = ids_.try_emplace(name, static_cast<uint8_t>(names_.size()));
    if (added) names_.push_back(name);
    return at->second;
  }
  [[nodiscard]] const std::vector<std::string>& all() const { return names_; }

 private:
  std::map<std::string, uint8_t> ids_;
  std::vector<std::string> names_;
};

std::vector<size_t> Shuffled(size_t n, uint32_t seed) {
  std::vector<size_t> order(n);
  std::iota(order.begin(), order.end(), 0);
  std::mt19937 random(seed);
  for (size_t i = n; i > 1; --i) std::swap(order[i - 1], order[random() % i]);
  return order;
}

LinearModel TrainTagger(const std::vector<const Example*>& examples, uint32_t classes, int epochs,
                        uint32_t prune) {
  Perceptron perceptron(classes);
  std::vector<Feature> features;
  std::vector<int32_t> scores(classes);
  for (int epoch = 0; epoch < epochs; ++epoch) {
    for (size_t e : Shuffled(examples.size(), static_cast<uint32_t>(epoch))) {
      const Example& x = *examples[e];
      std::vector<uint8_t> tags(x.words.size());
      for (size_t i = 0; i < x.words.size(); ++i) {
        TagFeatures(x.words, tags, i, features);
        std::ranges::fill(scores, 0);
        perceptron.Score(features, scores);
        tags[i] = static_cast<uint8_t>(LinearModel::Best(scores));
        perceptron.Tick();
        perceptron.Update(features, x.tags[i], tags[i]);
      }
    }
  }
  return perceptron.Average(prune);
}

// The number of gold arcs that a transition makes unreachable (Goldberg and Nivre 2013,
// arc-hybrid).
int Cost(const ParserState& state, const std::vector<uint32_t>& gold, Transition transition) {
  int cost = 0;
  uint32_t b = state.next();
  if (transition == Transition::kShift) {
    for (size_t i = 0; i < state.stack().size(); ++i) {
      uint32_t s = state.stack()[i];
      bool top = i + 1 == state.stack().size();
      if (gold[s] == b) ++cost;
      if (!top && b < gold.size() && gold[b] == s) ++cost;
    }
    return cost;
  }
  uint32_t s0 = state.Stack(0);
  uint32_t s1 = state.Stack(1);
  uint32_t head = gold[s0];
  bool left = transition == Transition::kLeft;
  if (left && (head == s1 || (head > b && head != ParserState::kNone))) ++cost;
  if (!left && head >= b) ++cost;
  for (uint32_t i = b; i < gold.size(); ++i) cost += gold[i] == s0 ? 1 : 0;
  return cost;
}

Transition Guess(const ParserState& state, const Perceptron& perceptron,
                 const std::vector<Feature>& features) {
  std::array<int32_t, kTransitions> scores{};
  perceptron.Score(features, scores);
  int best = -1;
  for (int t = 0; t < static_cast<int>(kTransitions); ++t) {
    if (state.CanDo(static_cast<Transition>(t)) && (best < 0 || scores[t] > scores[best])) best = t;
  }
  return static_cast<Transition>(best);
}

// The allowed transition of least cost; of equals, the one that scores best.
Transition Oracle(const ParserState& state, const Perceptron& perceptron,
                  const std::vector<Feature>& features, const std::vector<uint32_t>& gold) {
  std::array<int32_t, kTransitions> scores{};
  perceptron.Score(features, scores);
  int best = -1;
  int best_cost = 0;
  for (int t = 0; t < static_cast<int>(kTransitions); ++t) {
    if (!state.CanDo(static_cast<Transition>(t))) continue;
    int cost = Cost(state, gold, static_cast<Transition>(t));
    if (best < 0 || cost < best_cost || (cost == best_cost && scores[t] > scores[best])) {
      best = t;
      best_cost = cost;
    }
  }
  return static_cast<Transition>(best);
}

LinearModel TrainTransitions(const std::vector<Example>& examples, int epochs, uint32_t prune) {
  Perceptron perceptron(kTransitions);
  std::vector<Feature> features;
  std::mt19937 random(7);
  for (int epoch = 0; epoch < epochs; ++epoch) {
    for (size_t e : Shuffled(examples.size(), 100 + static_cast<uint32_t>(epoch))) {
      const Example& x = examples[e];
      ParserState state(x.words, x.guessed);
      while (!state.done()) {
        state.Features(features);
        perceptron.Tick();
        Transition guess = Guess(state, perceptron, features);
        Transition truth = Oracle(state, perceptron, features, x.heads);
        bool right = Cost(state, x.heads, guess) == Cost(state, x.heads, truth);
        if (!right)
          perceptron.Update(features, static_cast<uint32_t>(truth), static_cast<uint32_t>(guess));
        bool explore = epoch > 0 && random() % 10 != 0;
        state.Do(right || explore ? guess : truth);
      }
    }
  }
  return perceptron.Average(prune);
}

LinearModel TrainLabels(const std::vector<Example>& examples, uint32_t classes, int epochs,
                        uint32_t prune) {
  Perceptron perceptron(classes);
  std::vector<Feature> features;
  std::vector<int32_t> scores(classes);
  for (int epoch = 0; epoch < epochs; ++epoch) {
    for (size_t e : Shuffled(examples.size(), 200 + static_cast<uint32_t>(epoch))) {
      const Example& x = examples[e];
      auto children = ChildrenOf(x.heads);
      for (uint32_t i = 0; i < x.words.size(); ++i) {
        LabelFeatures(x.words, x.guessed, x.heads, children, i, features);
        std::ranges::fill(scores, 0);
        perceptron.Score(features, scores);
        perceptron.Tick();
        perceptron.Update(features, x.labels[i], LinearModel::Best(scores));
      }
    }
  }
  return perceptron.Average(prune);
}

std::vector<Example> ReadExamples(const std::string& path, Names& tags, Names& labels) {
  auto text = ReadFile(path, 1ULL << 30);
  if (!text) {
    fmt::print(stderr, "{}\n", ToText(text.error()));
    std::exit(1);
  }
  std::vector<Example> examples;
  for (const TreebankSentence& s : ReadTreebank(*text)) {
    Example x;
    for (const std::string& word : s.words) x.words.push_back(ShapeOf(word));
    for (const std::string& tag : s.tags) x.tags.push_back(tags.Of(tag));
    for (const std::string& label : s.labels) x.labels.push_back(labels.Of(label));
    x.heads = s.heads;
    examples.push_back(std::move(x));
  }
  return examples;
}

// Tags each fifth of the examples by a tagger trained on the other four.
void Jackknife(std::vector<Example>& examples, const Names& tags) {
  constexpr size_t kParts = 5;
  for (size_t part = 0; part < kParts; ++part) {
    std::vector<const Example*> others;
    for (size_t i = 0; i < examples.size(); ++i) {
      if (i % kParts != part) others.push_back(&examples[i]);
    }
    Tagger tagger(tags.all(), TrainTagger(others, static_cast<uint32_t>(tags.all().size()), 3, 1));
    for (size_t i = part; i < examples.size(); i += kParts)
      examples[i].guessed = tagger.Tag(examples[i].words);
  }
}

void Measure(const std::string& path, const Tagger& tagger, const Parser& parser, Names& tags,
             Names& labels, int punct) {
  size_t words = 0, right_tags = 0, scored = 0, heads = 0, both = 0;
  for (const Example& x : ReadExamples(path, tags, labels)) {
    auto guessed = tagger.Tag(x.words);
    auto tree = parser.Parse(x.words, guessed);
    for (size_t i = 0; i < x.words.size(); ++i) {
      ++words;
      right_tags += guessed[i] == x.tags[i] ? 1 : 0;
      if (x.labels[i] == punct) continue;
      ++scored;
      if (tree[i].head != x.heads[i]) continue;
      ++heads;
      both += tree[i].label == x.labels[i] ? 1 : 0;
    }
  }
  auto percent = [](size_t a, size_t b) {
    return 100.0 * static_cast<double>(a) / static_cast<double>(b);
  };
  fmt::print("{}: {} words, tags {:.2f}, UAS {:.2f}, LAS {:.2f} (without punctuation)\n", path,
             words, percent(right_tags, words), percent(heads, scored), percent(both, scored));
}

int Main(int argc, char** argv) {
  Names tags, labels;
  std::vector<Example> examples;
  int i = 2;
  for (; i < argc && std::string_view(argv[i]) != "--test"; ++i) {
    auto more = ReadExamples(argv[i], tags, labels);
    std::move(more.begin(), more.end(), std::back_inserter(examples));
  }
  auto tag_count = static_cast<uint32_t>(tags.all().size());
  auto label_count = static_cast<uint32_t>(labels.all().size());
  Jackknife(examples, tags);
  std::vector<const Example*> all;
  for (const Example& x : examples) all.push_back(&x);
  Tagger tagger(tags.all(), TrainTagger(all, tag_count, 7, 1));
  Parser parser(labels.all(), TrainTransitions(examples, 14, 1),
                TrainLabels(examples, label_count, 5, 1));
  fmt::print("{} sentences\n", examples.size());
  Syntax syntax(std::move(tagger), std::move(parser));
  auto file = AtomicFile::Create(argv[1]);
  if (!file || !(*file)->Write(syntax.ToBytes()) || !(*file)->Commit()) return 1;
  for (++i; i < argc; ++i)
    Measure(argv[i], syntax.tagger(), syntax.parser(), tags, labels, labels.Of("punct"));
  return 0;
}

}  // namespace
}  // namespace causeway

int main(int argc, char** argv) { return causeway::Main(argc, argv); }
