// Closed phrases with their commas; brackets that hold nothing but syllables.
#include "importers/prose/omissions.h"

#include <algorithm>
#include <array>

#include "importers/prose/characters.h"

namespace causeway {
namespace {

constexpr std::array<std::array<std::string_view, 4>, 11> kParentheticals = {
    {{"on", "the", "other", "hand"},
     {"in", "turn"},
     {"by", "contrast"},
     {"in", "contrast"},
     {"however"},
     {"for", "instance"},
     {"in", "general"},
     {"in", "addition"},
     {"over", "time"},
     {"in", "time"},
     {"as", "a", "result", ","}}};

// How many words of a parenthetical stand at `at`; 0: none does.
size_t ParentheticalAt(TokenSpan tokens, size_t at) {
  for (const auto& phrase : kParentheticals) {
    size_t words = 0;
    while (words < phrase.size() && !phrase[words].empty() &&
           IsWordAt(tokens, at + words, phrase[words]))
      ++words;
    // "In addition to headache" is no parenthetical.
    if (words == phrase.size() || phrase[words].empty())
      return IsWordAt(tokens, at + words, "to") ? 0 : words;
  }
  return 0;
}

bool IsSyllable(std::string_view part) {
  return !part.empty() &&
         (std::ranges::all_of(part, IsUpper) || std::ranges::all_of(part, IsLower));
}

// "kon-JEN-ih-tal", "em-pi-E-ma": syllables, some of them in capitals; of two, that one has several
// letters.
bool IsSyllabified(std::string_view word) {
  size_t syllables = 0;
  size_t stressed = 0;
  size_t letters = 0;
  for (size_t begin = 0; begin <= word.size();) {
    size_t end = std::min(word.find('-', begin), word.size());
    std::string_view part = word.substr(begin, end - begin);
    if (!IsSyllable(part)) return false;
    ++syllables;
    if (IsUpper(part.front())) {
      ++stressed;
      letters = std::max(letters, part.size());
    }
    begin = end + 1;
  }
  return stressed > 0 && stressed < syllables && (letters > 1 || syllables > 2);
}

}  // namespace

size_t ClosingBracket(TokenSpan tokens, size_t open) {
  size_t depth = 0;
  for (size_t i = open; i < tokens.size() && i < open + 60; ++i) {
    if (tokens[i].text == "(" || tokens[i].text == "[") ++depth;
    if ((tokens[i].text == ")" || tokens[i].text == "]") && --depth == 0) return i;
  }
  return open;
}

Tokens WithoutParentheticals(TokenSpan tokens) {
  Tokens kept;
  for (size_t i = 0; i < tokens.size(); ++i) {
    size_t words = ParentheticalAt(tokens, i);
    if (words == 0) {
      kept.push_back(tokens[i]);
      continue;
    }
    bool commas = !kept.empty() && kept.back().text == "," && IsWordAt(tokens, i + words, ",");
    if (commas) kept.pop_back();
    i += words - (commas ? 0 : 1);
  }
  return kept;
}

Tokens WithoutPronunciations(TokenSpan tokens) {
  Tokens kept;
  for (size_t i = 0; i < tokens.size(); ++i) {
    size_t close = tokens[i].text == "(" ? ClosingBracket(tokens, i) : i;
    bool said =
        close > i && std::ranges::any_of(tokens.subspan(i + 1, close - i - 1),
                                         [](const Token& t) { return IsSyllabified(t.text); });
    if (!said) kept.push_back(tokens[i]);
    if (said) i = close;
  }
  return kept;
}

}  // namespace causeway
