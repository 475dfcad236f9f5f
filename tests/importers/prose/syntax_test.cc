#include "importers/prose/syntax.h"

#include <gtest/gtest.h>

#include "../temporary_folder.h"
#include "importers/prose/characters.h"
#include "importers/prose/tokens.h"
#include "tests/effort.h"

namespace causeway {
namespace {

Syntax TinySyntax() {
  std::vector<LinearModel::Weight> weights = {{FeatureOf(1, 0), 1, 5}};
  return {Tagger({"NN", "VBZ"}, LinearModel(2, weights)),
          DependencyParser({"root", "obj", "punct"}, LinearModel(kTransitions, weights),
                           LinearModel(3, weights))};
}

const Syntax& EnglishModels() {
  static const auto* syntax =
      new Result<Syntax>(Syntax::Load(CAUSEWAY_SOURCE_DIR "/models/english-syntax.model"));
  return syntax->value();
}

// `verb` is known to be one, as TagTokens would know.
std::string ParsedText(std::string_view text, std::string_view verb = "") {
  std::string lower = LowerAscii(text);
  Tokens tokens = Tokenize(text, lower, {0, static_cast<uint32_t>(text.size())});
  for (Token& token : tokens) {
    if (token.lower == verb) token.tag = Tag::kVerb;
  }
  EnglishModels().Annotate(tokens);
  return ToParseText(tokens);
}

std::string MessageOf(const std::string& path) {
  auto syntax = Syntax::Load(path);
  return syntax ? "" : syntax.error().message;
}

TEST(SyntaxFile, LoadsAsItWasWritten) {
  TemporaryFolder folder;
  std::string bytes = TinySyntax().ToBytes();
  auto syntax = Syntax::Load(folder.Write("tiny.model", bytes));
  ASSERT_TRUE(syntax) << ToText(syntax.error());
  EXPECT_EQ(syntax->ToBytes(), bytes);
}

TEST(SyntaxFile, EveryTruncationAndEveryFlippedByteIsAnError) {
  TemporaryFolder folder;
  std::string bytes = TinySyntax().ToBytes();
  for (size_t at = 0; at < bytes.size(); ++at) {
    EXPECT_NE(MessageOf(folder.Write("short.model", bytes.substr(0, at))), "") << at;
    std::string damaged = bytes;
    damaged[at] = static_cast<char>(damaged[at] ^ 1);
    EXPECT_NE(MessageOf(folder.Write("damaged.model", damaged)), "") << at;
  }
}

TEST(SyntaxFile, ErrorsNameTheFileAndWhatIsWrong) {
  TemporaryFolder folder;
  std::string bytes = TinySyntax().ToBytes();
  std::string other = bytes;
  other[7] = '1';
  std::string path = folder.Write("other.model", other);
  EXPECT_EQ(MessageOf(path), path + ": not a language model of this version");
  path = folder.Write("short.model", bytes.substr(0, bytes.size() - 1));
  EXPECT_EQ(MessageOf(path), path + ": the language model is damaged: its checksum differs");
  path = folder.Write("text.model", "text");
  EXPECT_EQ(MessageOf(path), path + ": the language model is damaged: it does not begin as one");
  EXPECT_EQ(MessageOf(folder / "none.model"),
            "cannot read " + folder / "none.model" + ": No such file or directory");
}

TEST(Syntax, AnEmptySentenceAndALongOneAreAnnotated) {
  Tokens none;
  EnglishModels().Annotate(none);
  Tokens tokens(Effort(100'000), {.text = "gout", .lower = "gout"});
  EnglishModels().Annotate(tokens);
  EXPECT_NE(tokens.back().pos, Pos::kNone);
}

TEST(Syntax, ATokenOfTwoWordsIsTaggedAsItsFirst) {
  EXPECT_EQ(ParsedText("Drug-induced gout isn't caused by diet."),
            "Drug-induced JJ 2 amod\n"
            "gout NN 4 nsubj:pass\n"
            "isn't VBZ 4 aux:pass\n"
            "caused VBN 0 root\n"
            "by IN 6 case\n"
            "diet NN 4 obl:agent\n"
            ". . 4 punct\n");
}

TEST(Syntax, CoordinationsHangOnTheirFirst) {
  EXPECT_EQ(ParsedText("It can lead to swelling, redness and pain."),
            "It PRP 3 nsubj\n"
            "can MD 3 aux\n"
            "lead VB 0 root\n"
            "to IN 5 case\n"
            "swelling NN 3 obl\n"
            ", , 7 punct\n"
            "redness NN 5 conj\n"
            "and CC 9 cc\n"
            "pain NN 5 conj\n"
            ". . 3 punct\n");
}

TEST(Syntax, ACauseThatStandsAsAVerbIsOne) {
  EXPECT_EQ(ParsedText("Disorders of the muscle cause weakness.", "cause"),
            "Disorders NNS 5 nsubj\n"
            "of IN 4 case\n"
            "the DT 4 det\n"
            "muscle NN 1 nmod\n"
            "cause VBP 0 root\n"
            "weakness NN 5 obj\n"
            ". . 5 punct\n");
}

}  // namespace
}  // namespace causeway
