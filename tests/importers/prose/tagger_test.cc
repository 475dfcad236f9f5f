#include "importers/prose/tagger.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace causeway {
namespace {

using testing::ElementsAre;

TEST(WordShape, CaseIsInTheShapeAlone) {
  WordShape gout = ShapeOf("gout");
  WordShape title = ShapeOf("Gout");
  EXPECT_EQ(gout.lower, title.lower);
  EXPECT_EQ(gout.suffix3, title.suffix3);
  EXPECT_NE(gout.shape, title.shape);
  EXPECT_EQ(title.shape, ShapeOf("Arthritis").shape);
}

TEST(WordShape, SuffixesAndPrefixesAreThoseOfTheSpelling) {
  EXPECT_EQ(ShapeOf("arthritis").suffix4, ShapeOf("dermatitis").suffix4);
  EXPECT_NE(ShapeOf("arthritis").suffix4, ShapeOf("ritis").lower);
  EXPECT_EQ(ShapeOf("arthritis").prefix, ShapeOf("arthrosis").prefix);
  EXPECT_EQ(ShapeOf("is").suffix2, ShapeOf("arthritis").suffix2);
}

TEST(WordShape, ATypographicApostropheIsAPlainOne) {
  EXPECT_EQ(ShapeOf("’s").lower, ShapeOf("'s").lower);
  EXPECT_EQ(ShapeOf("’s").shape, ShapeOf("'s").shape);
}

TEST(WordShape, AnyBytesHaveAShape) {
  std::string bytes;
  for (int i = 0; i < 256; ++i) bytes += static_cast<char>(i);
  for (size_t i = 0; i <= bytes.size(); ++i) ShapeOf(std::string_view(bytes).substr(i));
}

TEST(Tagger, ATagDependsOnTheTagBefore) {
  std::vector<WordShape> words = {ShapeOf("the"), ShapeOf("cause")};
  std::vector<uint8_t> none = {0, 0};
  std::vector<uint8_t> other = {1, 0};
  std::vector<Feature> a, b;
  TagFeatures(words, none, 1, a);
  TagFeatures(words, other, 1, b);
  EXPECT_NE(a, b);
  TagFeatures(words, none, 0, a);
  TagFeatures(words, other, 0, b);
  EXPECT_EQ(a, b);
}

TEST(Tagger, TakesTheClassOfTheHighestScore) {
  std::vector<WordShape> words = {ShapeOf("gout"), ShapeOf("hurts")};
  std::vector<Feature> features;
  TagFeatures(words, std::vector<uint8_t>{0, 0}, 1, features);
  std::vector<LinearModel::Weight> weights = {{features[1], 1, 10}};
  Tagger tagger({"NN", "VBZ"}, LinearModel(2, weights));
  EXPECT_THAT(tagger.Tag(words), ElementsAre(0, 1));
  EXPECT_TRUE(tagger.Tag({}).empty());
}

}  // namespace
}  // namespace causeway
