// Carets in the manner of Clang: a caret at the first column, tildes below the rest.
#include "query/diagnostic.h"

#include <algorithm>

#include "base/utf8.h"

namespace causeway {
namespace {

constexpr size_t kBytesBefore = 60;  // of a long line, shown before the spot
constexpr size_t kBytesAfter = 40;   // and from the spot on

bool Continues(char c) { return (static_cast<unsigned char>(c) & 0xC0U) == 0x80U; }

// The nearest start of a character at or before `at`.
size_t CharacterStart(std::string_view text, size_t at) {
  while (at > 0 && at < text.size() && Continues(text[at])) --at;
  return at;
}

// Tabs and other controls as one column each, so that the caret stands under its spot.
std::string Printable(std::string_view text) {
  std::string line = WithoutControls(text);
  std::ranges::replace(line, '\t', ' ');
  return line;
}

std::string UnderlinedLine(std::string_view query, size_t begin, size_t end) {
  size_t first = begin == 0 ? 0 : query.rfind('\n', begin - 1) + 1;
  size_t last = std::min(query.find('\n', begin), query.size());
  std::string before_mark;
  std::string after_mark;
  if (begin - first > kBytesBefore) {
    first = CharacterStart(query, begin - kBytesBefore);
    before_mark = "…";
  }
  if (last > begin + kBytesAfter && last > end + kBytesAfter) {
    last = CharacterStart(query, std::min(end, begin + kBytesAfter) + kBytesAfter);
    after_mark = "…";
  }
  end = std::clamp(end, begin, last);
  std::string before = before_mark + Printable(query.substr(first, begin - first));
  std::string marked = Printable(query.substr(begin, end - begin));
  size_t width = std::max<size_t>(1, DisplayWidth(marked));
  return before + marked + Printable(query.substr(end, last - end)) + after_mark + '\n' +
         std::string(DisplayWidth(before), ' ') + '^' + std::string(width - 1, '~');
}

}  // namespace

Error QueryError(std::string_view query, Place place, std::string message, std::string hint) {
  size_t begin = std::min<size_t>(place.begin, query.size());
  size_t end = std::clamp<size_t>(place.end, begin, query.size());
  return Error{.code = ErrorCode::kQuery,
               .message = std::move(message),
               .detail = UnderlinedLine(query, begin, end),
               .hint = std::move(hint)};
}

std::string DidYouMean(const std::vector<std::string>& suggestions) {
  if (suggestions.empty()) return {};
  std::vector<std::string> quoted;
  quoted.reserve(suggestions.size());
  for (const std::string& suggestion : suggestions) quoted.push_back('"' + suggestion + '"');
  return "did you mean " + Listed(quoted, "or") + "?";
}

std::string Listed(const std::vector<std::string>& parts, std::string_view last) {
  std::string text;
  for (size_t i = 0; i < parts.size(); ++i) {
    if (i > 0) text += i + 1 == parts.size() ? ' ' + std::string(last) + ' ' : ", ";
    text += parts[i];
  }
  return text;
}

}  // namespace causeway
