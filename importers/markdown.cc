// md4c makes HTML of it, and the reader of HTML does the rest.
#include "importers/markdown.h"

#include <fmt/format.h>
#include <md4c-html.h>

#include <algorithm>

#include "importers/html.h"
#include "importers/prose/characters.h"
#include "importers/rejected.h"
#include "importers/text.h"

namespace causeway {
namespace {

struct Split {
  std::string title;
  std::string_view body;
};

std::string_view Unquoted(std::string_view text) {
  bool quoted = text.size() > 1 && text.front() == text.back() &&
                (text.front() == '"' || text.front() == '\'');
  return quoted ? text.substr(1, text.size() - 2) : text;
}

// "---\ntitle: Gout\n---\n…"
Split WithoutFrontMatter(std::string_view text) {
  Split split{.body = text};
  if (!text.starts_with("---\n") && !text.starts_with("---\r\n")) return split;
  size_t end = text.find("\n---", 3);
  if (end == std::string_view::npos) return split;
  std::string_view matter = text.substr(0, end + 1);
  split.body = text.substr(std::min(text.find('\n', end + 1), text.size()));
  size_t title = matter.find("\ntitle:");
  if (title == std::string_view::npos) return split;
  std::string_view line = matter.substr(title + 7);
  split.title = Unquoted(Trimmed(line.substr(0, line.find('\n'))));
  std::erase(split.title, '<');  // it is handed on as HTML
  return split;
}

void Append(const MD_CHAR* html, MD_SIZE size, void* into) {
  static_cast<std::string*>(into)->append(html, size);
}

}  // namespace

bool LooksLikeMarkdown(std::string_view head) {
  bool begins = head.starts_with("# ") || head.starts_with("---\n") || head.starts_with("## ");
  return begins && LooksLikeText(head);
}

Result<std::string> ReadMarkdown(std::string_view key, std::string_view bytes,
                                 const ImportOptions& options, StatementSink& sink) {
  if (bytes.size() > options.limits.html_bytes) {
    return Rejected(fmt::format("it is larger than {} bytes", options.limits.html_bytes),
                    "Split it, or leave it out.");
  }
  Split split = WithoutFrontMatter(bytes);
  std::string html = fmt::format("<title>{}</title>", split.title);
  int failed = md_html(split.body.data(), static_cast<MD_SIZE>(split.body.size()), Append, &html,
                       MD_FLAG_TABLES | MD_FLAG_PERMISSIVEATXHEADERS, 0);
  if (failed != 0) return Error{.message = "there is no memory left to read it"};
  CW_ASSIGN(Article article, ArticleOfHtml(html, options.limits));
  if (!split.title.empty()) article.title = split.title;
  return ReadArticle(key, article, options, sink);
}

}  // namespace causeway
