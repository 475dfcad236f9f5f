// Rule-based sentence boundaries over bytes.
#include "importers/prose/sentences.h"

#include <algorithm>
#include <array>

#include "importers/prose/characters.h"

namespace causeway {
namespace {

constexpr std::array<std::string_view, 22> kAbbreviations = {
    "e.g",    "i.e", "dr", "mr",   "mrs", "ms", "vs",   "v",    "fig", "no",  "esp",
    "approx", "cf",  "st", "prof", "ca",  "al", "incl", "resp", "pp",  "vol", "u.s"};
// Words that open a sentence; where one is glued to the word before, a sentence ended there.
constexpr std::array<std::string_view, 12> kSentenceOpeners = {
    "Whereas", "However", "The",   "This",     "These", "It",
    "In",      "But",     "While", "Although", "They",  "Because"};

// The word that ends at `end`.
std::string_view WordBefore(std::string_view text, size_t begin, size_t end) {
  size_t at = end;
  while (at > begin && end - at < 24 && (IsAlnum(text[at - 1]) || text[at - 1] == '.')) --at;
  return text.substr(at, end - at);
}

bool EndsInAbbreviation(std::string_view word) {
  if (word.size() == 1 && IsUpper(word[0])) return true;  // "T. solium"
  std::array<char, 8> lower{};
  if (word.size() > lower.size()) return false;
  std::ranges::transform(word, lower.begin(),
                         [](char c) { return IsUpper(c) ? static_cast<char>(c + 32) : c; });
  return std::ranges::find(kAbbreviations, std::string_view(lower.data(), word.size())) !=
         kAbbreviations.end();
}

class SentenceSplitter {
 public:
  SentenceSplitter(std::string_view text, TextRange block) : text_(text), block_(block) {}

  std::vector<TextRange> Split() {
    uint32_t begin = block_.begin;
    for (uint32_t at = block_.begin; at < block_.end; ++at) {
      uint32_t end = EndsAt(at);
      if (end == 0) continue;
      Add({begin, end});
      begin = AfterFootnote(end);
      at = begin - 1;
    }
    Add({begin, block_.end});
    return std::move(sentences_);
  }

 private:
  // The end of a sentence whose last character stands at `at`, or 0.
  [[nodiscard]] uint32_t EndsAt(uint32_t at) const {
    char c = text_[at];
    if (c == '.' || c == '!' || c == '?') return EndsAtStop(at);
    if (IsLower(c) && at + 1 < block_.end && IsUpper(text_[at + 1]) && OpenerAt(at + 1))
      return at + 1;
    return 0;
  }

  [[nodiscard]] uint32_t EndsAtStop(uint32_t at) const {
    uint32_t end = at + 1;
    while (end < block_.end && IsOneOf("\"')]*.!?;", text_[end])) ++end;
    if (end >= block_.end) return end;
    if (text_[at] == '.' && EndsInAbbreviation(WordBefore(text_, block_.begin, at))) return 0;
    if (!IsSpace(text_[end])) return GluedAt(at, end) || AfterFootnote(end) > end ? end : 0;
    uint32_t next = end;
    while (next < block_.end && IsSpace(text_[next])) ++next;
    if (next >= block_.end) return end;
    bool etc = WordBefore(text_, block_.begin, at) == "etc";
    return IsLower(text_[next]) || (etc && !IsUpper(text_[next])) ? 0 : end;
  }

  // "this year.1 Most": behind the number of a note that was written above the line.
  [[nodiscard]] uint32_t AfterFootnote(uint32_t stop) const {
    uint32_t end = stop;
    while (end < block_.end && end - stop < 6 && (IsDigit(text_[end]) || text_[end] == ',')) ++end;
    if (end == stop || stop < block_.begin + 2 || text_[stop - 1] != '.') return stop;
    bool word = IsAlpha(text_[stop - 2]) || text_[stop - 2] == ')';
    uint32_t next = end;
    while (next < block_.end && IsSpace(text_[next])) ++next;
    return word && (next == block_.end || (next > end && IsUpper(text_[next]))) ? end : stop;
  }

  // "tired.The": a lower-case word, a stop, and a capitalised word.
  [[nodiscard]] bool GluedAt(uint32_t at, uint32_t end) const {
    bool before = at > block_.begin && (IsLower(text_[at - 1]) || text_[at - 1] == ')');
    bool after = IsUpper(text_[end]) && end + 1 < block_.end &&
                 (IsLower(text_[end + 1]) || text_[end + 1] == '.');
    return before && after &&
           WordBefore(text_, block_.begin, at).find('.') == std::string_view::npos;
  }

  [[nodiscard]] bool OpenerAt(uint32_t at) const {
    for (std::string_view opener : kSentenceOpeners) {
      size_t end = at + opener.size();
      if (text_.substr(at, opener.size()) == opener &&
          (end < block_.end && (IsSpace(text_[end]) || text_[end] == ','))) {
        return true;
      }
    }
    return false;
  }

  void Add(TextRange range) {
    while (!range.empty() && IsSpace(text_[range.begin])) ++range.begin;
    while (!range.empty() && IsSpace(text_[range.end - 1])) --range.end;
    if (uint32_t heading = EndOfRepeated(range); heading > 0) {
      sentences_.push_back({range.begin, heading});
      range.begin = heading + 1;
    }
    if (!range.empty()) sentences_.push_back(range);
  }

  // "Gouty toes | Gouty toes are red": a heading that was glued to the sentence below it; 0 where
  // there is none.
  [[nodiscard]] uint32_t EndOfRepeated(TextRange range) const {
    constexpr uint32_t kWords = 5;
    constexpr uint32_t kShortest = 3;  // bytes
    if (range.empty() || !IsUpper(text_[range.begin])) return 0;
    uint32_t end = range.begin;
    for (uint32_t words = 0; words < kWords; ++words, ++end) {
      while (end < range.end && text_[end] != ' ') ++end;
      uint32_t length = end - range.begin;
      uint32_t after = end + 1 + length;
      if (after >= range.end) return 0;
      bool same = text_.substr(range.begin, length) == text_.substr(end + 1, length);
      if (same && text_[after] == ' ' && length >= kShortest) return end;
    }
    return 0;
  }

  std::string_view text_;
  TextRange block_;
  std::vector<TextRange> sentences_;
};

}  // namespace

std::vector<TextRange> SplitSentences(std::string_view text, TextRange block) {
  return SentenceSplitter(text, block).Split();
}

}  // namespace causeway
