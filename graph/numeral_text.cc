// Goes through the digits from the end.
#include "graph/numeral_text.h"

#include <algorithm>
#include <array>
#include <charconv>

#include "base/ascii.h"

namespace causeway {

NumeralText PartNumeral(std::string_view text) {
  size_t begin = text.size();
  size_t least = begin - std::min(begin, NumeralText::kMostDigits);
  while (begin > least && IsDigit(text[begin - 1])) --begin;
  while (begin + 1 < text.size() && text[begin] == '0') ++begin;
  if (begin == text.size()) return {.text = text};
  uint32_t value = 0;
  for (char digit : text.substr(begin)) value = value * 10 + static_cast<uint32_t>(digit - '0');
  return {.text = text.substr(0, begin), .numeral = value};
}

bool IsParted(const NumeralText& text) {
  std::string whole;
  text.AppendTo(whole);
  return PartNumeral(whole) == text;
}

void NumeralText::AppendTo(std::string& to) const {
  to += text;
  if (!has_numeral()) return;
  std::array<char, 10> digits{};
  char* end = std::to_chars(digits.data(), digits.data() + digits.size(), numeral).ptr;
  to.append(digits.data(), end);
}

}  // namespace causeway
