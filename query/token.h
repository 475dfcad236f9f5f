// The words of a query: what Lex gives and Parse takes. Tested by tests/query/lex_test.cc.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"

namespace causeway {

// Where something stands in a query: bytes [begin, end). Any two places are equal: where a thing
// stands is no part of what it says, so that Parse(ToText(query)) == query.
struct Place {
  uint32_t begin = 0;
  uint32_t end = 0;

  friend bool operator==(Place /*a*/, Place /*b*/) { return true; }
};

enum class LexemeKind { kWord, kQuotedWord, kInteger, kNumber, kString, kSymbol, kEnd };

struct Lexeme {
  LexemeKind kind = LexemeKind::kEnd;
  std::string text;  // without quotes, escapes read; empty at the end
  Place place;
};

// The tokens of a query, the last of them kEnd. White space and comments (// and /* */) separate.
// A word is letters, digits, underscores and apostrophes between them; all that is not ASCII counts
// as a letter. Fails on invalid UTF-8 and on a string or comment without an end. O(length).
Result<std::vector<Lexeme>> Lex(std::string_view query);

// One token a line, for tests: `word "asthma" 0-6`.
std::string ToText(const std::vector<Lexeme>& tokens);

// Whether `a` and `b` are equal but for the case of ASCII letters: how keywords compare.
bool EqualsIgnoringCase(std::string_view a, std::string_view b);

}  // namespace causeway
