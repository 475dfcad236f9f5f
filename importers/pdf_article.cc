// Thresholds are in heights of a letter, and are those that typesetting usually keeps.
#include "importers/pdf_article.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <map>
#include <set>

#include "importers/article_writer.h"
#include "importers/prose/characters.h"

namespace causeway {
namespace {

constexpr double kMargin = 0.1;        // of a page's height: where furniture stands
constexpr double kLarger = 1.12;       // times the letters of the text: a heading's
constexpr double kParagraphGap = 0.9;  // between lines, in heights of a letter
constexpr double kIndent = 0.8;
constexpr size_t kHeadingBytes = 200;
constexpr std::array<std::string_view, 8> kBullets = {"•", "▪", "●", "◦", "‣", "–", "·", ""};

// "Joint pain 12" and "Joint pain 13" are the same running head.
std::string WithoutNumbers(std::string_view text) {
  std::string masked;
  for (char c : text) {
    if (!IsDigit(c)) masked += c;
  }
  return masked;
}

bool StandsInMargin(const PdfLine& line, const PdfPage& page) {
  double middle = (line.top + line.bottom) / 2;
  return middle < kMargin * page.height || middle > (1 - kMargin) * page.height;
}

// "12", "Page 3 of 9", "- 3 -".
bool IsPageNumber(std::string_view text) {
  std::string words = LowerAscii(WithoutNumbers(text));
  for (std::string_view word : {"page", "of"}) {
    if (size_t at = words.find(word); at != std::string::npos) words.erase(at, word.size());
  }
  bool has_number = std::ranges::any_of(text, IsDigit);
  return has_number && words.find_first_not_of(" -/|.–—") == std::string::npos;
}

// What stands in the margin of a third of the pages, and of two at least.
std::set<std::string> RunningHeads(const PdfPages& pages) {
  std::map<std::string, size_t> counts;
  for (const PdfPage& page : pages.pages) {
    std::set<std::string> here;
    for (const PdfLine& line : page.lines) {
      if (StandsInMargin(line, page)) here.insert(WithoutNumbers(line.text));
    }
    for (const std::string& text : here) ++counts[text];
  }
  std::set<std::string> heads;
  for (const auto& [text, count] : counts) {
    if (count >= 2 && 3 * count >= pages.pages.size()) heads.insert(text);
  }
  return heads;
}

void RemoveFurniture(PdfPages& pages) {
  std::set<std::string> heads = RunningHeads(pages);
  for (PdfPage& page : pages.pages) {
    std::erase_if(page.lines, [&](const PdfLine& line) {
      return StandsInMargin(line, page) &&
             (IsPageNumber(line.text) || heads.contains(WithoutNumbers(line.text)));
    });
  }
}

// Half points: letters that differ less have one size.
int SizeOf(const PdfLine& line) { return static_cast<int>(std::lround(2 * line.letters)); }

// The size of most of the text.
int BodySize(const PdfPages& pages) {
  std::map<int, size_t> bytes;
  for (const PdfPage& page : pages.pages) {
    for (const PdfLine& line : page.lines) bytes[SizeOf(line)] += line.text.size();
  }
  auto most = std::ranges::max_element(bytes, {}, [](const auto& entry) { return entry.second; });
  return most == bytes.end() ? 0 : most->first;
}

bool EndsSentence(std::string_view text) {
  return !text.empty() && std::string_view(".!?:").find(text.back()) != std::string_view::npos;
}

std::string_view BulletOf(std::string_view text) {
  const auto* found = std::ranges::find_if(kBullets, [&](std::string_view bullet) {
    return text.starts_with(bullet) && text.substr(bullet.size()).starts_with(' ');
  });
  return found == kBullets.end() ? std::string_view() : *found;
}

// "3. Rest" begins an item; "3.5 mg" goes on.
bool BeginsNumbered(std::string_view text) {
  size_t digits = 0;
  while (digits < text.size() && IsDigit(text[digits])) ++digits;
  return digits > 0 && digits < 3 && digits + 1 < text.size() && text[digits + 1] == ' ' &&
         (text[digits] == '.' || text[digits] == ')');
}

class PdfWriter {
 public:
  explicit PdfWriter(const PdfPages& pages) : body_(BodySize(pages)) {
    for (const PdfPage& page : pages.pages) {
      for (const PdfLine& line : page.lines) NoteLine(line);
    }
  }

  Article Write(const PdfPages& pages) {
    for (const PdfPage& page : pages.pages) {
      ++page_;
      for (const PdfLine& line : page.lines) Take(line);
    }
    EndParagraph();
    EndList();
    return std::move(writer_.article());
  }

 private:
  [[nodiscard]] bool IsLarge(const PdfLine& line) const {
    return SizeOf(line) > kLarger * body_ && line.text.size() < kHeadingBytes;
  }

  // Sizes of headings, and compounds that stand within a line: "well-known".
  void NoteLine(const PdfLine& line) {
    if (IsLarge(line)) sizes_.insert(SizeOf(line));
    std::string_view text = line.text;
    for (size_t at = 0; (at = text.find('-', at + 1)) != std::string_view::npos;) {
      size_t begin = at;
      while (begin > 0 && IsAlpha(text[begin - 1])) --begin;
      size_t end = at + 1;
      while (end < text.size() && IsAlpha(text[end])) ++end;
      if (begin < at && end > at + 1)
        compounds_.insert(LowerAscii(text.substr(begin, end - begin)));
    }
  }

  void Take(const PdfLine& line) {
    if (paragraph_.empty() || !GoesOn(line)) {
      EndParagraph();
      Begin(line);
    } else {
      Join(line.text);
    }
    last_ = line;
  }

  void Begin(const PdfLine& line) {
    paragraph_ = line.text;
    begins_on_ = page_;
    left_ = line.left;
    bullet_ = BulletOf(line.text);
  }

  [[nodiscard]] bool GoesOn(const PdfLine& line) const {
    if (SizeOf(line) != SizeOf(last_) && IsLarge(line) != IsLarge(last_)) return false;
    if (!BulletOf(line.text).empty() || BeginsNumbered(line.text)) return false;
    if (IsLarge(line)) return SizeOf(line) == SizeOf(last_) && !line.begins_block;
    bool open = !EndsSentence(paragraph_);
    if (line.begins_block) return open && IsLower(line.text.front());
    double gap = line.top - last_.bottom;
    if (gap > kParagraphGap * line.letters) return open && IsLower(line.text.front());
    bool indented = bullet_.empty() && line.left > last_.left + kIndent * line.letters;
    bool dedented = !bullet_.empty() && line.left < left_ + kIndent * line.letters / 2;
    return open ? !(dedented && IsUpper(line.text.front())) : !indented && !dedented;
  }

  // "inflam-" and "mation" are one word; "well-" and "known" where the text says so elsewhere.
  void Join(std::string_view text) {
    size_t end = paragraph_.size() - 1;
    bool parted = paragraph_.back() == '-' && end > 0 && IsAlpha(paragraph_[end - 1]) &&
                  IsLower(text.front());
    if (parted && !IsCompound(text)) {
      paragraph_.pop_back();
    } else if (!parted) {
      paragraph_ += ' ';
    }
    paragraph_ += text;
  }

  [[nodiscard]] bool IsCompound(std::string_view next) const {
    size_t begin = paragraph_.size() - 1;
    while (begin > 0 && IsAlpha(paragraph_[begin - 1])) --begin;
    size_t end = 0;
    while (end < next.size() && IsAlpha(next[end])) ++end;
    return compounds_.contains(LowerAscii(paragraph_.substr(begin)) +
                               LowerAscii(next.substr(0, end)));
  }

  void EndParagraph() {
    if (paragraph_.empty()) return;
    if (bullet_.empty()) EndList();
    writer_.StandAt(begins_on_);
    if (!bullet_.empty()) {
      WriteItem();
    } else if (IsLarge(last_)) {
      WriteHeading();
    } else {
      writer_.Text(paragraph_);
    }
    writer_.Break();
    paragraph_.clear();
  }

  void WriteItem() {
    if (!in_list_) writer_.OpenList(false);
    in_list_ = true;
    writer_.OpenItem();
    writer_.Text(std::string_view(paragraph_).substr(bullet_.size()));
    writer_.CloseItem();
  }

  // The largest size is the title's.
  void WriteHeading() {
    auto larger = std::distance(sizes_.upper_bound(SizeOf(last_)), sizes_.end());
    writer_.OpenHeading(1 + static_cast<uint32_t>(larger));
    writer_.Text(paragraph_);
    writer_.CloseHeading();
  }

  void EndList() {
    if (in_list_) writer_.CloseList();
    in_list_ = false;
  }

  ArticleWriter writer_{"page"};
  int body_;             // size of the text's letters
  std::set<int> sizes_;  // of headings
  std::set<std::string> compounds_;
  int64_t page_ = 0;
  std::string paragraph_;    // at hand
  int64_t begins_on_ = 0;    // its page
  double left_ = 0;          // of its first line
  std::string_view bullet_;  // of its first line
  PdfLine last_;
  bool in_list_ = false;
};

}  // namespace

Article ArticleOfPages(const PdfPages& pages) {
  PdfPages text = pages;
  RemoveFurniture(text);
  return PdfWriter(text).Write(text);
}

}  // namespace causeway
