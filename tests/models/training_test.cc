#include "models/training.h"

#include <gtest/gtest.h>

#include <optional>

#include "models/evaluation.h"

namespace causeway {
namespace {

TreebankSentence Sentence(std::vector<std::string> words, std::vector<std::string> tags,
                          std::vector<uint32_t> heads, std::vector<std::string> labels) {
  std::vector<bool> annotated(words.size(), true);
  return {std::move(words), std::move(tags), std::move(heads), std::move(labels),
          std::move(annotated)};
}

// A language of two kinds of sentences.
std::vector<TreebankSentence> Language() {
  std::vector<TreebankSentence> sentences;
  for (const char* noun : {"gout", "lupus", "scurvy", "croup", "mumps", "rickets"}) {
    for (const char* verb : {"hurts", "spreads", "lingers"}) {
      sentences.push_back(
          Sentence({noun, verb, "."}, {"NN", "VBZ", "."}, {1, 3, 1}, {"nsubj", "root", "punct"}));
      sentences.push_back(Sentence({"the", noun, verb, "nerves", "."},
                                   {"DT", "NN", "VBZ", "NNS", "."}, {1, 2, 5, 2, 2},
                                   {"det", "nsubj", "root", "obj", "punct"}));
    }
  }
  return sentences;
}

struct Trained {
  Trained() {
    for (const TreebankSentence& sentence : Language()) {
      examples.push_back(ExampleOf(sentence, sets));
    }
    TrainingOptions options{.tagger = {}, .transitions = {}, .labeller = {}};
    Jackknife(examples, sets.tags, options);
    Tagger tagger = TrainTagger(examples, sets.tags, options);
    syntax.emplace(std::move(tagger), TrainParser(examples, sets.labels, options));
  }
  TagSets sets;
  std::vector<Example> examples;
  std::optional<Syntax> syntax;
};

TEST(Training, LearnsALanguageThatCanBeLearned) {
  Trained trained;
  EXPECT_EQ(ToText(Measure(*trained.syntax, trained.examples, trained.sets)),
            "144 words, tags 100.00, UAS 100.00, LAS 100.00");
}

TEST(Training, TheSameExamplesGiveTheSameBytes) {
  EXPECT_EQ(Trained().syntax->ToBytes(), Trained().syntax->ToBytes());
}

TEST(Evaluation, PunctuationAndWordsWithoutAnnotationAreNotScored) {
  Trained trained;
  Example example = trained.examples.front();
  example.heads = {0, 0, 0};  // all wrong
  example.annotated = {true, false, true};
  EXPECT_EQ(ToText(Measure(*trained.syntax, {example}, trained.sets)),
            "2 words, tags 100.00, UAS 0.00, LAS 0.00");
}

TEST(NameSet, NumbersNamesInTheOrderOfTheirFirstUse) {
  NameSet names;
  EXPECT_EQ(names.Of("NN"), 0);
  EXPECT_EQ(names.Of("VB"), 1);
  EXPECT_EQ(names.Of("NN"), 0);
  EXPECT_EQ(names.size(), 2U);
}

}  // namespace
}  // namespace causeway
