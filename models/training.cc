// Epochs over shuffled examples.
#include "models/training.h"

#include <algorithm>
#include <array>
#include <numeric>
#include <random>

#include "models/oracle.h"

namespace causeway {
namespace {

// Every epoch shuffles by a seed of its own.
constexpr uint32_t kSeedStep = 1000;
constexpr uint32_t kParserSeed = 100;

// Fisher and Yates; std::shuffle may differ between libraries.
std::vector<size_t> Shuffled(size_t size, uint32_t seed) {
  std::vector<size_t> order(size);
  std::iota(order.begin(), order.end(), 0);
  std::mt19937 random(seed);
  for (size_t i = size; i > 1; --i) std::swap(order[i - 1], order[random() % i]);
  return order;
}

// Jackknifing leaves out the examples whose number is `part` modulo kParts.
constexpr size_t kParts = 5;
constexpr size_t kNoPart = kParts;

Tagger TrainTaggerWithout(size_t part, std::span<const Example> examples, const NameSet& tags,
                          int epochs, const TrainingOptions& options) {
  Perceptron perceptron(tags.size(), options.tagger);
  std::vector<Feature> features;
  std::vector<int32_t> scores(tags.size());
  std::vector<uint8_t> guessed;
  for (int epoch = 0; epoch < epochs; ++epoch) {
    uint32_t seed = (options.seed * kSeedStep) + static_cast<uint32_t>(epoch);
    for (size_t at : Shuffled(examples.size(), seed)) {
      if (at % kParts == part) continue;
      const Example& example = examples[at];
      guessed.resize(example.words.size());
      for (size_t i = 0; i < guessed.size(); ++i) {
        TagFeatures(example.words, guessed, i, features);
        std::ranges::fill(scores, 0);
        perceptron.Score(features, scores);
        guessed[i] = static_cast<uint8_t>(LinearModel::Best(scores));
        perceptron.Tick();
        perceptron.Update(features, example.tags[i], guessed[i]);
      }
    }
  }
  return {tags.all(), perceptron.Average()};
}

class ParserTrainer {
 public:
  ParserTrainer(uint32_t labels, const TrainingOptions& options)
      : transitions_(kTransitions, options.transitions),
        labels_(labels, options.labeller),
        label_scores_(labels),
        random_(options.seed) {}

  void Train(const Example& example, bool explore) {
    ParserState state(example.words, example.guessed);
    while (!state.done()) {
      Transition transition = LearnTransition(state, example, explore);
      if (transition == Transition::kShift) {
        state.Shift();
      } else {
        Arc arc = state.ArcOf(transition);
        state.Attach(arc, LearnLabel(state, arc, example));
      }
    }
  }

  [[nodiscard]] LinearModel transitions() const { return transitions_.Average(); }
  [[nodiscard]] LinearModel labeller() const { return labels_.Average(); }

 private:
  // Learns, and returns the transition to go on with.
  Transition LearnTransition(const ParserState& state, const Example& example, bool explore) {
    std::array<int32_t, kTransitions> scores{};
    if (state.forced()) return state.Best(scores);
    TransitionFeatures(state, features_);
    transitions_.Score(features_, scores);
    transitions_.Tick();
    Transition guess = state.Best(scores);
    Transition truth = CheapestTransition(state, example.heads, scores);
    if (CostOf(state, example.heads, guess) == CostOf(state, example.heads, truth)) return guess;
    transitions_.Update(features_, static_cast<uint32_t>(truth), static_cast<uint32_t>(guess));
    constexpr uint32_t kTurnsBack = 10;  // one mistake in so many is not followed
    return explore && random_() % kTurnsBack != 0 ? guess : truth;
  }

  // Learns from right arcs; the parser goes on with what it would have guessed.
  uint8_t LearnLabel(const ParserState& state, Arc arc, const Example& example) {
    LabelFeatures(state, arc, features_);
    std::ranges::fill(label_scores_, 0);
    labels_.Score(features_, label_scores_);
    uint32_t guess = LinearModel::Best(label_scores_);
    if (example.heads[arc.dependent] == arc.head) {
      labels_.Tick();
      labels_.Update(features_, example.labels[arc.dependent], guess);
    }
    return static_cast<uint8_t>(guess);
  }

  Perceptron transitions_;
  Perceptron labels_;
  std::vector<Feature> features_;
  std::vector<int32_t> label_scores_;
  std::mt19937 random_;
};

}  // namespace

uint8_t NameSet::Of(const std::string& name) {
  auto at = std::ranges::find(names_, name);
  if (at == names_.end()) at = names_.insert(at, name);
  return static_cast<uint8_t>(at - names_.begin());
}

Example ExampleOf(const TreebankSentence& sentence, TagSets& sets) {
  Example example;
  for (const std::string& word : sentence.words) example.words.push_back(ShapeOf(word));
  for (const std::string& tag : sentence.tags) example.tags.push_back(sets.tags.Of(tag));
  for (const std::string& label : sentence.labels) example.labels.push_back(sets.labels.Of(label));
  example.heads = sentence.heads;
  example.annotated = sentence.annotated;
  return example;
}

Tagger TrainTagger(std::span<const Example> examples, const NameSet& tags,
                   const TrainingOptions& options) {
  return TrainTaggerWithout(kNoPart, examples, tags, options.tagger_epochs, options);
}

void Jackknife(std::span<Example> examples, const NameSet& tags, const TrainingOptions& options) {
  for (size_t part = 0; part < kParts; ++part) {
    Tagger tagger = TrainTaggerWithout(part, examples, tags, options.jackknife_epochs, options);
    for (size_t i = part; i < examples.size(); i += kParts) {
      examples[i].guessed = tagger.Tag(examples[i].words);
    }
  }
}

DependencyParser TrainParser(std::span<const Example> examples, const NameSet& labels,
                             const TrainingOptions& options) {
  std::vector<const Example*> lessons;
  for (const Example& example : examples) lessons.push_back(&example);
  for (const Example& example : examples) {
    lessons.insert(lessons.end(), example.times - 1, &example);
  }
  ParserTrainer trainer(labels.size(), options);
  for (int epoch = 0; epoch < options.parser_epochs; ++epoch) {
    uint32_t seed = (options.seed * kSeedStep) + kParserSeed + static_cast<uint32_t>(epoch);
    for (size_t at : Shuffled(lessons.size(), seed)) trainer.Train(*lessons[at], epoch > 0);
  }
  return {labels.all(), trainer.transitions(), trainer.labeller()};
}

}  // namespace causeway
