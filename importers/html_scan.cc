// A tokenizer that is right where it matters: names, quotes, comments, raw text (HTML Living
// Standard, section 13.2.5). Tags that close themselves or one another do not nest.
#include "importers/html_scan.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <string>
#include <vector>

#include "base/contains.h"
#include "importers/prose/characters.h"
#include "importers/rejected.h"

namespace causeway {
namespace {

constexpr std::array<std::string_view, 27> kUnnested = {
    "area", "base", "br",   "col",    "dd",    "dt",    "embed", "hr",       "img",
    "li",   "link", "meta", "option", "p",     "param", "rb",    "rt",       "input",
    "td",   "th",   "tr",   "source", "tbody", "thead", "tfoot", "optgroup", "wbr"};
constexpr std::array<std::string_view, 8> kRawText = {"script", "style",    "textarea", "title",
                                                      "xmp",    "noscript", "iframe",   "noframes"};

class HtmlScanner {
 public:
  HtmlScanner(std::string_view html, const Limits& limits) : html_(html), limits_(limits) {}

  Result<void> Scan() {
    while ((at_ = html_.find('<', at_)) != std::string_view::npos) {
      ++at_;
      if (html_.substr(at_, 3) == "!--") {
        Skip("-->");
      } else if (at_ < html_.size() && IsAlpha(html_[at_])) {
        CW_TRY(ReadOpen());
      } else if (html_.substr(at_, 1) == "/") {
        ++at_;
        Close(ReadName());
      }
    }
    return {};
  }

 private:
  void Skip(std::string_view end) {
    size_t found = html_.find(end, at_);
    at_ = found == std::string_view::npos ? html_.size() : found + end.size();
  }

  std::string ReadName() {
    size_t begin = at_;
    while (at_ < html_.size() && !IsSpace(html_[at_]) && html_[at_] != '>' && html_[at_] != '/')
      ++at_;
    constexpr size_t kMost = 32;  // no tag that counts here is longer
    return LowerAscii(html_.substr(begin, std::min(at_ - begin, kMost)));
  }

  Result<void> ReadOpen() {
    size_t begin = at_;
    std::string name = ReadName();
    bool closes_itself = ReadAttributes();
    if (++parts_ > limits_.html_parts) {
      return TooMuch(begin,
                     fmt::format("it has more than {} tags and attributes", limits_.html_parts));
    }
    if (Contains(kRawText, name)) {
      SkipRawText(name);
    } else if (!closes_itself && !Contains(kUnnested, name)) {
      open_.push_back(std::move(name));
    }
    if (open_.size() > limits_.markup_nesting) {
      return TooMuch(begin, fmt::format("tags nest deeper than {}", limits_.markup_nesting));
    }
    return {};
  }

  // Counts them; whether the tag ends in "/>".
  bool ReadAttributes() {
    char before = ' ';
    for (; at_ < html_.size() && html_[at_] != '>'; ++at_) {
      char c = html_[at_];
      bool begins = !IsSpace(c) && c != '/' && (IsSpace(before) || before == '/');
      parts_ += static_cast<uint64_t>(begins && c != '=');
      if ((c == '"' || c == '\'') && before == '=') {
        size_t end = html_.find(c, at_ + 1);
        at_ = std::min(end, html_.size() - 1);
        before = ' ';
      } else if (!IsSpace(c) || before != '=') {
        before = c;
      }
    }
    return before == '/';
  }

  void SkipRawText(const std::string& name) {
    for (size_t end = at_; (end = html_.find("</", end)) != std::string_view::npos; end += 2) {
      if (LowerAscii(html_.substr(end + 2, name.size())) != name) continue;
      at_ = end;
      return;
    }
    at_ = html_.size();
  }

  // A tag that closes nothing is passed over, as by a parser.
  void Close(const std::string& name) {
    auto found = std::ranges::find(open_.rbegin(), open_.rend(), name);
    if (found != open_.rend()) open_.erase(found.base() - 1, open_.end());
  }

  [[nodiscard]] Error TooMuch(size_t offset, std::string message) const {
    std::string_view before = html_.substr(0, offset);
    return Rejected(fmt::format("{}, at line {}", message, 1 + std::ranges::count(before, '\n')),
                    "Split it, or leave it out.");
  }

  std::string_view html_;
  const Limits& limits_;
  size_t at_ = 0;
  uint64_t parts_ = 0;
  std::vector<std::string> open_;
};

}  // namespace

Result<void> CheckHtml(std::string_view html, const Limits& limits) {
  if (html.size() > limits.html_bytes) {
    return Rejected(fmt::format("as HTML it has more than {} bytes", limits.html_bytes),
                    "Split it, or leave it out.");
  }
  return HtmlScanner(html, limits).Scan();
}

}  // namespace causeway
