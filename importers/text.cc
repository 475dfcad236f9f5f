// The text is the article as it is.
#include "importers/text.h"

#include <fmt/format.h>

#include <algorithm>
#include <optional>

#include "base/utf8.h"
#include "importers/article.h"
#include "importers/rejected.h"

namespace causeway {
namespace {

// A line of gigabytes is no prose; what reads it holds some of its bytes several times.
Result<void> CheckLines(std::string_view text, uint64_t most) {
  for (uint64_t number = 1; text.size() > most; ++number) {
    size_t end = std::min(text.find('\n'), text.size());
    if (end > most) {
      return Rejected(fmt::format("line {} has {} bytes; the most is {}", number, end, most),
                      "Break it into lines, or leave it out.");
    }
    text.remove_prefix(end + 1);
  }
  return {};
}

}  // namespace

bool LooksLikeText(std::string_view bytes) {
  std::string_view head = bytes.substr(0, 4096);
  if (head.find('\0') != std::string_view::npos) return false;
  std::optional<size_t> invalid = FirstInvalidUtf8(head);
  bool cut = invalid && bytes.size() > head.size() && *invalid + 4 > head.size();
  return (!invalid || cut) && head.find_first_of(" \n") != std::string_view::npos;
}

Result<std::string> TextOf(std::string_view bytes, const Limits& limits) {
  CW_TRY(CheckLines(bytes, limits.line_bytes));
  return ValidUtf8(bytes);
}

Result<std::string> ReadText(std::string_view key, std::string_view bytes,
                             const ImportOptions& options, StatementSink& sink) {
  Article article{.is_plain = true};
  CW_ASSIGN(article.text, TextOf(bytes, options.limits));
  return ReadArticle(key, article, options, sink);
}

}  // namespace causeway
