#include "importers/prose/linear_model.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <map>
#include <random>
#include <set>

namespace causeway {
namespace {

using testing::ElementsAre;
using Weights = std::vector<LinearModel::Weight>;

Feature Key(uint64_t number) { return FeatureOf(number, 7); }

std::vector<int32_t> ScoresOf(const LinearModel& model, const std::vector<Feature>& features) {
  std::vector<int32_t> scores(model.classes());
  model.Score(features, scores);
  return scores;
}

const Weights kWeights = {{Key(1), 0, 5}, {Key(1), 2, -3}, {Key(2), 1, 300}, {Key(3), 2, 1}};

TEST(LinearModel, ScoresAreSumsOfTheWeightsOfTheFeatures) {
  LinearModel model(3, kWeights);
  EXPECT_THAT(ScoresOf(model, {Key(1), Key(2), Key(9)}), ElementsAre(5, 300, -3));
  EXPECT_THAT(ScoresOf(model, {}), ElementsAre(0, 0, 0));
}

TEST(LinearModel, ScoresAreTheSameWithManyClasses) {
  LinearModel model(9, kWeights);
  EXPECT_THAT(ScoresOf(model, {Key(1), Key(2), Key(9)}), ElementsAre(5, 300, -3, 0, 0, 0, 0, 0, 0));
}

TEST(LinearModel, OfEqualScoresTheLowestClassWins) {
  std::vector<int32_t> scores = {-1, 4, 4, 2};
  EXPECT_EQ(LinearModel::Best(scores), 1U);
}

TEST(LinearModel, AnEmptyModelScoresNothing) {
  EXPECT_THAT(ScoresOf(LinearModel(2, {}), {Key(1)}), ElementsAre(0, 0));
}

// A map is the slow and obvious model.
TEST(LinearModel, AgreesWithAMap) {
  std::mt19937 random(5);
  Weights weights;
  std::map<Feature, std::vector<int32_t>> oracle;
  for (uint64_t i = 0; i < 5000; ++i) {
    auto value = static_cast<int16_t>(random() % 2001 - 1000);
    weights.push_back({Key(i), static_cast<uint8_t>(i % 4), value});
    oracle[Key(i)].resize(4);
    oracle[Key(i)][i % 4] = value;
  }
  LinearModel model(4, weights);
  for (int round = 0; round < 100; ++round) {
    std::vector<Feature> features;
    std::vector<int32_t> expected(4);
    for (int i = 0; i < round; ++i) features.push_back(Key(random() % 6000));
    for (Feature feature : features) {
      if (!oracle.contains(feature)) continue;
      for (size_t c = 0; c < 4; ++c) expected[c] += oracle[feature][c];
    }
    EXPECT_EQ(ScoresOf(model, features), expected);
  }
}

TEST(LinearModel, BytesGiveTheModelBack) {
  LinearModel model(3, kWeights);
  std::string bytes;
  model.AppendTo(bytes);
  std::string_view rest = bytes;
  auto again = LinearModel::TakeFrom(rest);
  ASSERT_TRUE(again);
  EXPECT_TRUE(rest.empty());
  EXPECT_EQ(again->classes(), 3U);
  EXPECT_EQ(ScoresOf(*again, {Key(1), Key(2)}), ScoresOf(model, {Key(1), Key(2)}));
  std::string twice;
  again->AppendTo(twice);
  EXPECT_EQ(twice, bytes);
}

TEST(LinearModel, EveryTruncationIsAnError) {
  std::string bytes;
  LinearModel(3, kWeights).AppendTo(bytes);
  for (size_t size = 0; size < bytes.size(); ++size) {
    std::string_view part = std::string_view(bytes).substr(0, size);
    auto model = LinearModel::TakeFrom(part);
    ASSERT_FALSE(model) << size;
    EXPECT_EQ(model.error().message, "it ends too soon") << size;
  }
}

// Any byte may be anything: an error or some model, never a crash.
TEST(LinearModel, EveryFlippedByteIsAnErrorOrAModel) {
  std::string bytes;
  LinearModel(3, kWeights).AppendTo(bytes);
  for (size_t at = 0; at < bytes.size(); ++at) {
    std::string damaged = bytes;
    damaged[at] = static_cast<char>(~damaged[at]);
    std::string_view rest = damaged;
    if (auto model = LinearModel::TakeFrom(rest); model && model->classes() < 100) {
      ScoresOf(*model, {Key(1), Key(2), Key(3)});
    }
  }
}

TEST(LinearModel, AClassOutOfRangeIsAnError) {
  std::string bytes;
  LinearModel(3, kWeights).AppendTo(bytes);
  bytes[0] = 2;
  std::string_view rest = bytes;
  auto model = LinearModel::TakeFrom(rest);
  ASSERT_FALSE(model);
  EXPECT_EQ(model.error().message, "a class is out of range");
}

TEST(Features, ATemplateCombinesItsAtomsAndKnowsItsPlace) {
  std::vector<uint64_t> atoms = {0, 11, 12};
  std::vector<FeatureTemplate> templates = {{1}, {2}, {1, 2}, {2, 1}, {1}};
  std::vector<Feature> features;
  FillFeatures(atoms, templates, features);
  EXPECT_EQ(features[2], FeatureOf(3, 11, 12));
  EXPECT_EQ(std::set<Feature>(features.begin(), features.end()).size(), features.size());
}

}  // namespace
}  // namespace causeway
