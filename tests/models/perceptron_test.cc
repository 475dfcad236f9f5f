#include "models/perceptron.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <random>

namespace causeway {
namespace {

using testing::ElementsAre;

std::vector<int32_t> ScoresOf(const Perceptron& perceptron, const std::vector<Feature>& features) {
  std::vector<int32_t> scores(2);
  perceptron.Score(features, scores);
  return scores;
}

std::vector<int32_t> ScoresOf(const LinearModel& model, const std::vector<Feature>& features) {
  std::vector<int32_t> scores(2);
  model.Score(features, scores);
  return scores;
}

TEST(Perceptron, AnUpdateMovesTowardsTheTruth) {
  Perceptron perceptron(2, {});
  perceptron.Update(std::vector<Feature>{1, 2}, 1, 0);
  EXPECT_THAT(ScoresOf(perceptron, {1, 2, 3}), ElementsAre(-2, 2));
  perceptron.Update(std::vector<Feature>{1, 2}, 1, 1);
  EXPECT_THAT(ScoresOf(perceptron, {1, 2, 3}), ElementsAre(-2, 2));
}

// Features of models are hashes; these need high halves of their own.
constexpr Feature kA = FeatureOf(1, 1);
constexpr Feature kB = FeatureOf(2, 1);

TEST(Perceptron, TheAverageIsOverDecisions) {
  Perceptron perceptron(2, {});
  perceptron.Tick();
  perceptron.Update(std::vector<Feature>{kA}, 1, 0);
  for (int i = 0; i < 3; ++i) perceptron.Tick();
  perceptron.Update(std::vector<Feature>{kA}, 1, 0);
  // The weight is 1 for three of four decisions; the change at the last has counted for none.
  EXPECT_THAT(ScoresOf(perceptron.Average(), {kA}), ElementsAre(-192, 192));
}

TEST(Perceptron, AFeatureCountsOnceItIsUpdatedOftenEnough) {
  Perceptron perceptron(2, {.min_updates = 2});
  perceptron.Update(std::vector<Feature>{kA, kB}, 1, 0);
  EXPECT_THAT(ScoresOf(perceptron, {kA}), ElementsAre(0, 0));
  perceptron.Update(std::vector<Feature>{kA}, 1, 0);
  EXPECT_THAT(ScoresOf(perceptron, {kA}), ElementsAre(-2, 2));
  perceptron.Tick();
  EXPECT_THAT(ScoresOf(perceptron.Average(), {kA, kB}), ElementsAre(-512, 512));
}

TEST(Perceptron, SmallWeightsAreLeftOut) {
  Perceptron perceptron(2, {.min_weight = 300});
  perceptron.Update(std::vector<Feature>{kA, kB}, 1, 0);
  perceptron.Update(std::vector<Feature>{kA}, 1, 0);
  perceptron.Tick();
  EXPECT_THAT(ScoresOf(perceptron.Average(), {kA, kB}), ElementsAre(-512, 512));
}

TEST(Perceptron, SeparatesWhatCanBeSeparatedAndSoDoesItsAverage) {
  std::mt19937 random(1);
  Perceptron perceptron(2, {});
  auto features_of = [](uint32_t bits) {
    std::vector<Feature> features;
    for (uint64_t i = 0; i < 8; ++i) features.push_back(FeatureOf(i + 1, bits >> i & 1));
    return features;
  };
  auto truth_of = [](uint32_t bits) { return (bits & 7) == 7 ? 1U : 0U; };
  for (int step = 0; step < 5000; ++step) {
    uint32_t bits = random() % 256;
    perceptron.Tick();
    uint32_t guess = LinearModel::Best(ScoresOf(perceptron, features_of(bits)));
    perceptron.Update(features_of(bits), truth_of(bits), guess);
  }
  LinearModel average = perceptron.Average();
  for (uint32_t bits = 0; bits < 256; ++bits) {
    EXPECT_EQ(LinearModel::Best(ScoresOf(average, features_of(bits))), truth_of(bits)) << bits;
  }
}

}  // namespace
}  // namespace causeway
