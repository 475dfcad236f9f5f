// Characters and words of a text as the stages of reading see them: ASCII classes that take any
// byte, and the punctuation beyond ASCII that medical prose uses. Tested by
// tests/importers/prose/tokens_test.cc.
#pragma once

#include <array>
#include <cstddef>
#include <string>
#include <string_view>

namespace causeway {

inline bool IsDigit(char c) { return c >= '0' && c <= '9'; }
inline bool IsUpper(char c) { return c >= 'A' && c <= 'Z'; }
inline bool IsLower(char c) { return c >= 'a' && c <= 'z'; }
inline bool IsSpace(char c) { return c == ' ' || (c >= '\t' && c <= '\r'); }
inline bool IsAlpha(char c) { return IsUpper(c) || IsLower(c) || static_cast<signed char>(c) < 0; }
inline bool IsAlnum(char c) { return IsAlpha(c) || IsDigit(c); }

inline bool IsOneOf(std::string_view set, char c) { return set.find(c) != std::string_view::npos; }

// Dashes, bullets, quotation marks, the ellipsis, no-break spaces and signs, in UTF-8.
inline constexpr std::array<std::string_view, 27> kWidePunctuation = {
    "–",      "—",      "•",      "·", "▪", "○", "●", "◦", "‣", "“", "”", "‘", "’",     "…",
    "\u00A0", "\u2009", "\u202F", "®", "™", "°", "→", "←", "=", "≠", "≥", "≤", "\uFFFD"};

// The length of the punctuation mark beyond ASCII at `at`, or 0.
inline size_t WidePunctuationAt(std::string_view text, size_t at) {
  if (static_cast<signed char>(text[at]) >= 0) return 0;
  for (std::string_view mark : kWidePunctuation) {
    if (text.substr(at, mark.size()) == mark) return mark.size();
  }
  return 0;
}

inline std::string LowerAscii(std::string_view text) {
  std::string lower(text);
  for (char& c : lower) c = IsUpper(c) ? static_cast<char>(c + 32) : c;
  return lower;
}

inline std::string_view Trimmed(std::string_view text) {
  while (!text.empty() && IsSpace(text.front())) text.remove_prefix(1);
  while (!text.empty() && IsSpace(text.back())) text.remove_suffix(1);
  return text;
}

inline size_t CountWords(std::string_view text, size_t most) {
  size_t words = 0;
  bool inside = false;
  for (char c : text) {
    bool word = !IsSpace(c);
    words += static_cast<size_t>(word && !inside);
    inside = word;
    if (words > most) break;
  }
  return words;
}

}  // namespace causeway
