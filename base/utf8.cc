// UTF-8 by ICU's macros (unicode/utf8.h) and character properties (unicode/uchar.h).
#include "base/utf8.h"

#include <unicode/uchar.h>
#include <unicode/utf8.h>

#include <algorithm>
#include <array>
#include <cstdint>
#include <cstring>
#include <utility>

namespace causeway {
namespace {

int Columns(UChar32 c) {
  if (c == 0 || u_charType(c) == U_NON_SPACING_MARK || u_charType(c) == U_ENCLOSING_MARK) return 0;
  int width = u_getIntPropertyValue(c, UCHAR_EAST_ASIAN_WIDTH);
  return width == U_EA_FULLWIDTH || width == U_EA_WIDE ? 2 : 1;
}

// Whether a terminal would obey the character instead of showing it.
bool IsControl(UChar32 c) {
  bool bidirectional = (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069);
  return bidirectional || (u_charType(c) == U_CONTROL_CHAR && c != '\t' && c != '\n');
}

// How far `text` is ASCII from `at` on, in steps of eight bytes.
size_t SkipAscii(std::string_view text, size_t at) {
  constexpr uint64_t kHighBits = 0x8080808080808080;
  for (uint64_t word = 0; at + sizeof word <= text.size(); at += sizeof word) {
    std::memcpy(&word, text.data() + at, sizeof word);
    if ((word & kHighBits) != 0) break;
  }
  return at;
}

}  // namespace

std::optional<size_t> FirstInvalidUtf8(std::string_view text) {
  const auto* bytes = reinterpret_cast<const uint8_t*>(text.data());
  for (size_t at = SkipAscii(text, 0); at < text.size();) {
    if (bytes[at] < 0x80) {
      at = SkipAscii(text, at + 1);
      continue;
    }
    size_t begin = at;
    UChar32 c;
    U8_NEXT(bytes, at, text.size(), c);
    if (c < 0) return begin;
  }
  return std::nullopt;
}

std::string ValidUtf8(std::string_view text) {
  std::string valid;
  valid.reserve(text.size());
  while (std::optional<size_t> bad = FirstInvalidUtf8(text)) {
    valid += text.substr(0, *bad);
    valid += "\uFFFD";
    text.remove_prefix(*bad + 1);
  }
  valid += text;
  return valid;
}

std::string FoldedSpaces(std::string_view text) {
  const auto* bytes = reinterpret_cast<const uint8_t*>(text.data());
  std::string folded;
  folded.reserve(text.size());
  bool space = false;  // before the next character
  for (size_t at = 0; at < text.size();) {
    size_t begin = at;
    UChar32 c;
    U8_NEXT(bytes, at, text.size(), c);
    if (c >= 0 && (u_isUWhiteSpace(c) || u_charType(c) == U_CONTROL_CHAR)) {
      space = !folded.empty();
    } else if (c < 0x80 || !u_hasBinaryProperty(c, UCHAR_DEFAULT_IGNORABLE_CODE_POINT)) {
      if (std::exchange(space, false)) folded += ' ';
      folded += c < 0 ? "\uFFFD" : text.substr(begin, at - begin);
    }
  }
  return folded;
}

std::optional<std::string> Utf8Of(uint32_t code_point) {
  std::array<char, U8_MAX_LENGTH> bytes{};
  int32_t length = 0;
  UBool bad = false;
  U8_APPEND(bytes.data(), length, U8_MAX_LENGTH, static_cast<UChar32>(code_point), bad);
  if (bad) return std::nullopt;
  return std::string(bytes.data(), static_cast<size_t>(length));
}

std::vector<std::string_view> CodePoints(std::string_view text) {
  std::vector<std::string_view> points;
  for (size_t at = 0; at < text.size();) {
    size_t end = at + 1;
    while (end < text.size() && U8_IS_TRAIL(static_cast<uint8_t>(text[end]))) ++end;
    points.push_back(text.substr(at, end - at));
    at = end;
  }
  return points;
}

size_t DisplayWidth(std::string_view text) {
  const auto* bytes = reinterpret_cast<const uint8_t*>(text.data());
  size_t columns = 0;
  for (size_t at = 0; at < text.size();) {
    UChar32 c;
    U8_NEXT_OR_FFFD(bytes, at, text.size(), c);
    columns += static_cast<size_t>(Columns(c));
  }
  return columns;
}

std::string WithoutControls(std::string_view text) {
  // Most texts are plain ASCII, which needs no look at its characters' classes.
  bool is_plain = std::ranges::all_of(text, [](char c) { return c >= ' ' && c <= '~'; });
  if (is_plain) return std::string(text);
  const auto* bytes = reinterpret_cast<const uint8_t*>(text.data());
  std::string clean;
  clean.reserve(text.size());
  for (size_t at = 0; at < text.size();) {
    size_t begin = at;
    UChar32 c;
    U8_NEXT(bytes, at, text.size(), c);
    clean += c < 0 || IsControl(c) ? "\uFFFD" : text.substr(begin, at - begin);
  }
  return clean;
}

}  // namespace causeway
