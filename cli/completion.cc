// Names come from the graph's index of names, by their beginning.
#include "cli/completion.h"

#include <algorithm>
#include <array>
#include <set>
#include <string>

#include "base/ascii.h"
#include "graph/fold.h"
#include "graph/vocabulary.h"
#include "query/keywords.h"
#include "query/token.h"

namespace causeway {
namespace {

constexpr size_t kNameWords = 8;  // of a name that breaks off

bool BelongsToWord(char c) {
  return IsLetterOrDigit(c) || c == '_' || static_cast<unsigned char>(c) >= 0x80;
}

// The word that the text ends in; perhaps none.
std::string_view LastWord(std::string_view text) {
  size_t begin = text.size();
  while (begin > 0 && BelongsToWord(text[begin - 1])) --begin;
  return text.substr(begin);
}

bool BeginsWith(std::string_view text, std::string_view word) {
  return text.size() > word.size() && EqualsIgnoringCase(text.substr(0, word.size()), word);
}

void AddAll(const Graph& graph, const std::vector<StringId>& words, std::string_view word,
            std::vector<Completion>& found) {
  for (StringId id : words) {
    std::string_view text = graph.Text(id);
    if (word.empty() || BeginsWith(text, word)) found.push_back({word.size(), std::string(text)});
  }
}

// Whether a pattern's colon stands before the last word, and of what bracket.
char BracketOfColon(std::string_view before_word) {
  if (!before_word.ends_with(':')) return '\0';
  size_t open = before_word.find_last_of("([");
  return open == std::string_view::npos ? '\0' : before_word[open];
}

// In capitals where the word begins in one.
std::string InCaseOf(std::string_view word, std::string_view keyword) {
  std::string text = LowerAscii(keyword);
  if (!word.empty() && IsUpper(word.front()))
    std::ranges::transform(text, text.begin(), [](char c) { return UpperAscii(c); });
  return text;
}

// The words of the language that may begin a question, or stand further on in one.
std::set<std::string_view> LanguageWords(bool at_beginning) {
  std::set<std::string_view> words(kStatementWords.begin(), kStatementWords.end());
  if (at_beginning) return words;
  words.insert(kTailWords.begin(), kTailWords.end());
  words.insert(kShowWords.begin(), kShowWords.end());
  words.insert(kMeasureWords.begin(), kMeasureWords.end());
  for (const Facet& facet : kFacets) words.insert(facet.name);
  return words;
}

void AddLanguageWords(std::string_view before, std::string_view word,
                      std::vector<Completion>& found) {
  if (word.empty()) return;
  bool at_beginning = Trimmed(before).size() == word.size();
  for (std::string_view keyword : LanguageWords(at_beginning)) {
    if (BeginsWith(keyword, word)) found.push_back({word.size(), InCaseOf(word, keyword)});
  }
}

// How a name of the index reads: that of its node where it is that, or else as it stands there.
std::string NameAsShown(const Graph& graph, std::string_view key) {
  for (const NameMatch& match : graph.FindByName(key)) {
    if (match.how == NameMatchKind::kName) return std::string(graph.Name(match.node));
  }
  return std::string(key);
}

std::vector<std::string> NamesBeginning(const Graph& graph, std::string_view text) {
  std::set<std::string> names;
  for (const std::string& beginning : {FoldName(text), std::string(text)}) {
    if (beginning.empty()) continue;
    for (std::string_view key : graph.NamesFrom(beginning, kMostCompletions)) {
      names.insert(NameAsShown(graph, key));
    }
  }
  return {names.begin(), names.end()};
}

// The starts of the last words, the furthest first.
std::vector<size_t> WordStarts(std::string_view text) {
  std::vector<size_t> starts;
  for (size_t at = text.size(); at > 0 && starts.size() < kNameWords; --at) {
    bool begins = BelongsToWord(text[at - 1]) && (at == 1 || !BelongsToWord(text[at - 2]));
    if (begins) starts.insert(starts.begin(), at - 1);
  }
  return starts;
}

void AddNames(const Graph& graph, std::string_view before, std::vector<Completion>& found) {
  size_t names_begin = before.find_last_of("\"',;()[]{}");  // no name goes on over one of these
  if (names_begin != std::string_view::npos) before.remove_prefix(names_begin + 1);
  for (size_t start : WordStarts(before)) {
    std::string_view text = before.substr(start);
    std::vector<std::string> names = NamesBeginning(graph, text);
    for (std::string& name : names) found.push_back({text.size(), std::move(name)});
    if (!names.empty()) return;
  }
}

}  // namespace

std::vector<Completion> CompletionsOf(const Graph& graph, std::string_view before_cursor) {
  std::vector<Completion> found;
  std::string_view word = LastWord(before_cursor);
  char bracket = BracketOfColon(before_cursor.substr(0, before_cursor.size() - word.size()));
  if (bracket == '(') {
    AddAll(graph, graph.LabelsInUse(), word, found);
  } else if (bracket == '[') {
    AddAll(graph, graph.Types(), word, found);
  } else {
    AddLanguageWords(before_cursor, word, found);
    AddNames(graph, before_cursor, found);
  }
  return found;
}

}  // namespace causeway
