#include "models/treebank.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <array>

#include "models/conllu.h"

namespace causeway {
namespace {

// "id form tag head label [glued]", one word a line, as CoNLL-U.
std::string Conllu(const std::vector<std::array<std::string, 6>>& rows) {
  std::string text = "# sent_id = 1\n";
  for (const auto& [id, form, tag, head, label, glued] : rows) {
    text += id + '\t' + form + "\t_\t_\t" + tag + "\t_\t" + head + '\t' + label + "\t_\t" +
            (glued.empty() ? "_" : "SpaceAfter=No") + '\n';
  }
  return text + '\n';
}

// "word/tag/head/label", heads from 1, 0 for the root; "*" marks what the treebank does not say.
std::string ToText(const TreebankSentence& sentence) {
  std::string out;
  for (size_t i = 0; i < sentence.words.size(); ++i) {
    bool root = sentence.heads[i] == sentence.words.size();
    out += (i > 0 ? " " : "") + sentence.words[i] + '/' + sentence.tags[i] + '/' +
           std::to_string(root ? 0 : sentence.heads[i] + 1) + '/' + sentence.labels[i] +
           (sentence.annotated[i] ? "" : "*");
  }
  return out;
}

std::string FirstOf(const std::string& conllu) { return ToText(ReadTreebank(conllu).at(0)); }

TEST(Treebank, WordsAreTakenAsTheyAre) {
  EXPECT_EQ(FirstOf(Conllu({{"1", "Gout", "NN", "2", "nsubj", ""},
                            {"2", "hurts", "VBZ", "0", "root", "glued"},
                            {"3", ".", ".", "2", "punct", ""}})),
            "Gout/NN/2/nsubj hurts/VBZ/0/root ././2/punct");
}

TEST(Treebank, PartsOfAHyphenatedWordAreMerged) {
  EXPECT_EQ(FirstOf(Conllu({{"1", "drug", "NN", "3", "compound", "glued"},
                            {"2", "-", "HYPH", "3", "punct", "glued"},
                            {"3", "induced", "VBN", "4", "amod", ""},
                            {"4", "gout", "NN", "0", "root", ""}})),
            "drug-induced/JJ/2/amod gout/NN/0/root");
}

TEST(Treebank, AWordThatTheTokenizerDividesIsDivided) {
  EXPECT_EQ(FirstOf(Conllu({{"1", "pain", "NN", "0", "root", ""},
                            {"2", "and/or", "CC", "3", "cc", ""},
                            {"3", "heat", "NN", "1", "conj", ""}})),
            "pain/NN/0/root and/CC/4/compound* //:/4/punct* or/CC/5/cc heat/NN/1/conj");
}

TEST(Treebank, DependentsOfADroppedQuotationMarkPassToItsHead) {
  EXPECT_EQ(FirstOf(Conllu({{"1", "the", "DT", "2", "det", ""},
                            {"2", "\"", "``", "3", "punct", "glued"},
                            {"3", "gout", "NN", "0", "root", "glued"},
                            {"4", "\"", "''", "3", "punct", ""}})),
            "the/DT/2/det gout/NN/0/root");
}

TEST(Treebank, WordsOfARangeAreGluedAndDividedAsTheReaderDoes) {
  EXPECT_EQ(FirstOf(Conllu({{"1-2", "isn't", "_", "_", "_", ""},
                            {"1", "is", "VBZ", "0", "root", ""},
                            {"2", "n't", "RB", "1", "advmod", ""}})),
            "is/VBZ/0/root n't/RB/1/advmod");
}

TEST(Treebank, AToOfAnInfinitiveIsAMark) {
  EXPECT_EQ(
      FirstOf(Conllu({{"1", "to", "TO", "2", "aux", ""}, {"2", "heal", "VB", "0", "root", ""}})),
      "to/TO/2/mark heal/VB/0/root");
}

TEST(Treebank, MisleadsWhereCauseIsAPreposition) {
  auto sentence = [](const char* tag) {
    return ReadTreebank(Conllu({{"1", "cause", tag, "0", "root", ""}})).at(0);
  };
  EXPECT_TRUE(Misleads(sentence("IN")));
  EXPECT_FALSE(Misleads(sentence("NN")));
}

TEST(Conllu, EmptyNodesCommentsAndEmptyTextAreNoWords) {
  EXPECT_TRUE(ReadConllu("").empty());
  EXPECT_TRUE(ReadConllu("# text = none\n\n\n").empty());
  auto sentences = ReadConllu(
      Conllu({{"1", "Gout", "NN", "0", "root", ""}, {"1.1", "hurts", "VBZ", "1", "dep", ""}}));
  ASSERT_EQ(sentences.size(), 1U);
  EXPECT_EQ(sentences[0].size(), 1U);
}

}  // namespace
}  // namespace causeway
