#include <gtest/gtest.h>

#include "query/token.h"

namespace causeway {
namespace {

std::string Tokens(std::string_view query) {
  Result<std::vector<Lexeme>> tokens = Lex(query);
  return tokens ? ToText(*tokens) : ToText(tokens.error());
}

TEST(Lex, TellsWordsNumbersStringsAndSymbolsApart) {
  EXPECT_EQ(Tokens("MATCH (a)<=1.5e3 'it\\'s' \"x\" `b``c` 12"),
            R"text(word "MATCH" 0-5
symbol "(" 6-7
word "a" 7-8
symbol ")" 8-9
symbol "<=" 9-11
number "1.5e3" 11-16
string "it's" 17-24
string "x" 25-28
quoted "b`c" 29-35
integer "12" 36-38
end "" 38-38
)text");
}

TEST(Lex, KeepsAnApostropheWithinAWord) {
  EXPECT_EQ(Tokens("Crohn's"), "word \"Crohn's\" 0-7\nend \"\" 7-7\n");
}

TEST(Lex, ADigitMayBeginAWord) {
  EXPECT_EQ(Tokens("22q11.2"),
            "word \"22q11\" 0-5\nsymbol \".\" 5-6\ninteger \"2\" 6-7\nend \"\" 7-7\n");
}

TEST(Lex, NumbersEndBeforeWhatIsNoNumber) {
  EXPECT_EQ(
      Tokens("1..2"),
      "integer \"1\" 0-1\nsymbol \".\" 1-2\nsymbol \".\" 2-3\ninteger \"2\" 3-4\nend \"\" 4-4\n");
}

TEST(Lex, SkipsCommentsAndWideSpaces) {
  EXPECT_EQ(Tokens("a // b\n/* c */\u00A0d"), "word \"a\" 0-1\nword \"d\" 16-17\nend \"\" 17-17\n");
}

TEST(Lex, LettersBeyondAsciiMakeWords) {
  EXPECT_EQ(Tokens("Sjögren"), "word \"Sjögren\" 0-8\nend \"\" 8-8\n");
}

TEST(Lex, SaysWhereTheQueryIsNotUtf8) {
  Result<std::vector<Lexeme>> tokens = Lex("describe \xFF");
  ASSERT_FALSE(tokens);
  EXPECT_EQ(tokens.error().message, "the query is not valid UTF-8");
}

TEST(Lex, SaysWhichStringHasNoEnd) {
  EXPECT_EQ(Tokens("why 'a"), R"(a string without an end
why 'a
    ^
close it with '; a name with an apostrophe at the end of a word stands in double quotes)");
}

}  // namespace
}  // namespace causeway
