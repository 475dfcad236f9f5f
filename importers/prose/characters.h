// Characters and words of a text as the stages of reading see them: ASCII classes that take any
// byte, and the punctuation beyond ASCII that medical prose uses. Tested by
// tests/importers/prose/tokens_test.cc.
#pragma once

#include <array>
#include <cstddef>
#include <string_view>

#include "base/ascii.h"

namespace causeway {

// Letters and digits; any byte of a character beyond ASCII is taken for a letter.
inline bool IsAlpha(char c) { return IsLetter(c) || static_cast<signed char>(c) < 0; }
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
