// Entities are those of XML and numbers; Graphviz knows more, which stay as they are written.
#include "importers/dot_label.h"

#include <unicode/utf8.h>

#include <array>
#include <charconv>
#include <cstdint>
#include <optional>
#include <utility>

#include "base/utf8.h"

namespace causeway {
namespace {

constexpr std::array<std::pair<std::string_view, char>, 5> kEntities = {
    {{"amp", '&'}, {"lt", '<'}, {"gt", '>'}, {"quot", '"'}, {"apos", '\''}}};
constexpr size_t kLongestEntity = 10;

// Of "#233" or "#xE9".
std::optional<UChar32> NumberedCharacter(std::string_view entity) {
  if (!entity.starts_with('#')) return std::nullopt;
  bool is_hexadecimal = entity.starts_with("#x") || entity.starts_with("#X");
  std::string_view digits = entity.substr(is_hexadecimal ? 2 : 1);
  uint32_t code = 0;
  const char* end = digits.data() + digits.size();
  auto [parsed, error] = std::from_chars(digits.data(), end, code, is_hexadecimal ? 16 : 10);
  bool is_character = error == std::errc() && parsed == end && U_IS_UNICODE_CHAR(code);
  return is_character && code >= ' ' ? std::optional(static_cast<UChar32>(code)) : std::nullopt;
}

// Appends what the entity after an '&' stands for, and gives its length with the ';'; 0 where it
// is none.
size_t AppendEntity(std::string& text, std::string_view rest) {
  size_t end = rest.substr(0, kLongestEntity).find(';');
  if (end == std::string_view::npos) return 0;
  std::string_view entity = rest.substr(0, end);
  for (const auto& [name, character] : kEntities) {
    if (entity != name) continue;
    text += character;
    return end + 1;
  }
  std::optional<UChar32> c = NumberedCharacter(entity);
  if (!c) return 0;
  std::array<char, U8_MAX_LENGTH> bytes{};
  size_t length = 0;
  U8_APPEND_UNSAFE(bytes.data(), length, *c);
  text.append(bytes.data(), length);
  return end + 1;
}

}  // namespace

std::string TextOfDotLabel(std::string_view label, std::string_view id) {
  std::string text;
  for (size_t at = 0; at < label.size(); ++at) {
    if (label[at] == '&') {
      size_t length = AppendEntity(text, label.substr(at + 1));
      if (length == 0) text += '&';
      at += length;
      continue;
    }
    if (label[at] != '\\' || at + 1 == label.size()) {
      text += label[at];
      continue;
    }
    char escaped = label[++at];
    if (escaped == 'N') {
      text += id;
    } else {
      text += escaped == 'n' || escaped == 'l' || escaped == 'r' ? ' ' : escaped;
    }
  }
  return FoldedSpaces(text);
}

std::string TextOfHtmlLabel(std::string_view label) {
  std::string text;
  bool in_tag = false;
  for (size_t at = 0; at < label.size(); ++at) {
    if (label[at] == '<') {
      in_tag = true;
      text += ' ';
    } else if (label[at] == '>') {
      in_tag = false;
    } else if (!in_tag) {
      size_t length = label[at] == '&' ? AppendEntity(text, label.substr(at + 1)) : 0;
      if (length == 0) text += label[at];
      at += length;
    }
  }
  return FoldedSpaces(text);
}

}  // namespace causeway
