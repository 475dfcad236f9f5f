// The shipped model against treebanks that it was not trained on. The treebanks are not part of the
// project.
#include <gtest/gtest.h>

#include <filesystem>

#include "base/file.h"
#include "models/evaluation.h"

namespace causeway {
namespace {

constexpr uint64_t kTreebankBytes = 1ULL << 30;

struct Expected {
  const char* treebank;
  double uas;
  double las;
};

class AccuracyTest : public testing::TestWithParam<Expected> {};

TEST_P(AccuracyTest, IsNotBelowWhatTheDocumentationSays) {
  std::string path =
      std::string(CAUSEWAY_SOURCE_DIR "/../shared/treebanks/") + GetParam().treebank + ".conllu";
  if (!std::filesystem::exists(path)) GTEST_SKIP() << path << " is not here";
  auto syntax = Syntax::Load(CAUSEWAY_SOURCE_DIR "/models/english-syntax.model");
  ASSERT_TRUE(syntax) << ToText(syntax.error());
  // Numbers of names as the model has them.
  TagSets sets;
  for (const std::string& tag : syntax->tagger().names()) sets.tags.Of(tag);
  for (const std::string& label : syntax->parser().names()) sets.labels.Of(label);
  std::vector<Example> examples;
  for (const TreebankSentence& sentence : ReadTreebank(*ReadFile(path, kTreebankBytes))) {
    examples.push_back(ExampleOf(sentence, sets));
  }
  Accuracy accuracy = Measure(*syntax, examples, sets);
  RecordProperty("accuracy", ToText(accuracy));
  EXPECT_GE(accuracy.uas(), GetParam().uas);
  EXPECT_GE(accuracy.las(), GetParam().las);
}

INSTANTIATE_TEST_SUITE_P(Treebanks, AccuracyTest,
                         testing::Values(Expected{"ewt-test", 84.5, 80.0},
                                         Expected{"genia-test", 86.0, 82.0}),
                         [](const auto& test) {
                           std::string name = test.param.treebank;
                           return name.substr(0, name.find('-'));
                         });

}  // namespace
}  // namespace causeway
