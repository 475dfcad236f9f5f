// std::from_chars, which knows no locale.
#include "importers/field_value.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <cstdint>
#include <string>
#include <system_error>

namespace causeway {
namespace {

constexpr std::array<std::string_view, 6> kTrueWords = {"true", "True", "TRUE",
                                                        "yes",  "Yes",  "YES"};

template <class T>
bool Parse(std::string_view text, T& number) {
  auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  return error == std::errc() && end == text.data() + text.size();
}

// Digits with no zero before them but the one before a point.
bool LooksLikeNumber(std::string_view text) {
  if (text.starts_with('-')) text.remove_prefix(1);
  if (text.empty() || text[0] < '0' || text[0] > '9') return false;
  return text[0] != '0' || text.size() == 1 || text[1] < '0' || text[1] > '9';
}

}  // namespace

Value FieldValue(std::string_view text) {
  if (text.empty()) return {};
  if (text == "true" || text == "false") return text == "true";
  if (!LooksLikeNumber(text)) return std::string(text);
  int64_t whole = 0;
  if (text != "-0" && Parse(text, whole)) return whole;
  double real = 0;
  bool is_whole = text.find_first_of(".eE") == std::string_view::npos;
  if (!is_whole && Parse(text, real) && std::isfinite(real)) return real;
  return std::string(text);
}

bool IsTrue(const Value& flag) {
  const auto* word = flag.get_if<std::string>();
  if (word == nullptr) return flag == Value(true) || flag == Value(int64_t{1});
  return std::ranges::find(kTrueWords, *word) != kTrueWords.end();
}

bool IsDigits(std::string_view text) {
  return !text.empty() && text.find_first_not_of("0123456789") == std::string_view::npos;
}

}  // namespace causeway
