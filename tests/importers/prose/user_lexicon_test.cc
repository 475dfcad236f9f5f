#include "importers/prose/user_lexicon.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "importers/prose/read.h"
#include "tests/importers/temporary_folder.h"

namespace causeway {
namespace {

Lexicon Parsed(std::string_view text) { return ParseLexicon(text, "my.tsv").value(); }

std::string ErrorOf(std::string_view text, const Limits& limits = {}) {
  Result<Lexicon> read = ParseLexicon(text, "my.tsv", limits);
  return read ? "no error" : ToText(read.error());
}

TEST(UserLexicon, NamesHaveKindsAndIdentifiers) {
  Lexicon lexicon = Parsed(
      "\xEF\xBB\xBF# a comment\n"
      "\n"
      "quinsy\tcondition\tMONDO:0001234\r\n"
      "uvula\tsite");
  EXPECT_EQ(lexicon.size(), 2U);
  EXPECT_EQ(lexicon.Find("Quinsy")->id, "MONDO:0001234");
  EXPECT_EQ(lexicon.Find("uvulas")->kind, NameKind::kSite);
  EXPECT_EQ(lexicon.Find("uvula")->id, "");
  EXPECT_EQ(lexicon.Find("throat"), nullptr);
}

TEST(UserLexicon, ItsEntriesOverrideKinds) {
  Lexicon lexicon = Parsed("fatigue\tcondition\nbrain fog\teffect\n");
  EXPECT_EQ(KindOf("fatigue"), NameKind::kEffect);
  {
    ReadingBy reading(&lexicon);
    EXPECT_EQ(KindOf("fatigue"), NameKind::kCondition);
    EXPECT_EQ(KindOf("chronic fatigue"), NameKind::kCondition) << "the head decides";
    EXPECT_EQ(KindOf("brain fog in the morning"), NameKind::kEffect);
    EXPECT_EQ(KindOf("loss of fatigue"), NameKind::kEffect) << "which is not its head";
    EXPECT_EQ(KindOf("lungs"), NameKind::kSite) << "what it does not hold stays";
  }
  EXPECT_EQ(KindOf("fatigue"), NameKind::kEffect) << "after the reading";
}

TEST(UserLexicon, WhatASiteIsLikeIsAnEffect) {
  Lexicon lexicon = Parsed("quibble\tsite\n");
  ReadingBy reading(&lexicon);
  EXPECT_EQ(KindOf("left quibble"), NameKind::kSite);
  EXPECT_EQ(KindOf("swollen quibble"), NameKind::kEffect);
}

// A sentence that is read only where its words are known.
TEST(UserLexicon, ReadingKnowsItsKinds) {
  constexpr std::string_view kText = "Gout\n\nGout is common. It occurs in the quibble.\n";
  Lexicon lexicon = Parsed("quibble\tsite\n");
  EXPECT_TRUE(ReadProse(kText, {}).assertions.empty());
  ReadingBy reading(&lexicon);
  std::vector<Assertion> assertions = ReadProse(kText, {}).assertions;
  ASSERT_EQ(assertions.size(), 1);
  EXPECT_EQ(assertions.front().type, RelationType::kOccursIn);
  EXPECT_EQ(assertions.front().object, "quibble");
}

TEST(UserLexicon, TheDigestIsOfTheBytes) {
  EXPECT_EQ(Parsed("a\tsite").digest(), Parsed("a\tsite").digest());
  EXPECT_NE(Parsed("a\tsite").digest(), Parsed("b\tsite").digest());
}

TEST(UserLexicon, ErrorsNameTheLineAndSayWhatToDo) {
  EXPECT_EQ(ErrorOf("# names\nquinsy"),
            "my.tsv:2: it has a name and no kind\n"
            "Put a tab and one of these behind the name: other, condition, cause, site, effect, "
            "function, gene, substance, population, treatment, test, quantity, time, "
            "organization.");
  EXPECT_EQ(ErrorOf("a\tsite\tX:1\tmore"),
            "my.tsv:1: it has more than three fields\n"
            "A line is: name, tab, kind; or name, tab, kind, tab, identifier.");
  EXPECT_EQ(ErrorOf("quinsy\tcondtion"),
            "my.tsv:1: \"condtion\" is no kind\n"
            "Did you mean \"condition\"? The kinds are other, condition, cause, site, effect, "
            "function, gene, substance, population, treatment, test, quantity, time, "
            "organization.");
  EXPECT_EQ(ErrorOf("a\tsite\tX1"),
            "my.tsv:1: \"X1\" is no identifier\n"
            "Write it as prefix:number, for instance MONDO:0005578, or leave it out.");
  EXPECT_EQ(ErrorOf("\tsite"), "my.tsv:1: the name is empty\nWrite a name before the first tab.");
  EXPECT_EQ(ErrorOf("a\xE9\tsite"), "my.tsv:1: the name is not UTF-8\nSave the file as UTF-8.");
}

TEST(UserLexicon, OneNameHasOneKind) {
  EXPECT_EQ(ErrorOf("gum\tsite\ngums\tsite"), "no error");
  EXPECT_EQ(ErrorOf("gum\tsite\ngums\tsubstance"),
            "my.tsv:2: line 1 says otherwise of this name\nKeep one of the two lines.");
}

TEST(UserLexicon, ANameHasALimit) {
  for (size_t size : {9U, 10U, 11U}) {
    std::string error = ErrorOf(std::string(size, 'x') + "\tsite", {.name_bytes = 10});
    EXPECT_EQ(error, size <= 10 ? "no error"
                                : "my.tsv:1: the name has 11 bytes; the most is 10\n"
                                  "Shorten it, or leave it out.");
  }
}

TEST(UserLexicon, AFileHasALimit) {
  TemporaryFolder folder;
  std::string path = folder.Write("my.tsv", "uvula\tsite");
  EXPECT_FALSE(ReadLexicon(path, {.lexicon_bytes = 9}));
  EXPECT_TRUE(ReadLexicon(path, {.lexicon_bytes = 10}));
  EXPECT_EQ(ReadLexicon(path)->size(), 1U);
  EXPECT_FALSE(ReadLexicon(folder / "absent.tsv"));
}

}  // namespace
}  // namespace causeway
