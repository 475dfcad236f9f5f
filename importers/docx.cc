// The parts of the archive are found by their names; nothing that they refer to is followed.
#include "importers/docx.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <memory>
#include <utility>
#include <vector>

#include "base/utf8.h"
#include "importers/article_writer.h"
#include "importers/docx_styles.h"
#include "importers/rejected.h"
#include "importers/xml.h"
#include "importers/zip_entry.h"

namespace causeway {
namespace {

constexpr uint32_t kDeepestList = 9;  // ECMA-376 part 1, 17.9.3: levels 0 to 8
constexpr std::array<std::string_view, 4> kUnreadRuns = {"Fallback", "del", "moveFrom",
                                                         "instrText"};

// docProps/core.xml: the title that the author gave it.
class TitleReader final : public XmlSink {
 public:
  Result<void> Start(const XmlElement& element) override {
    is_title_ = element.name == "title";
    return {};
  }
  Result<void> Text(std::string_view text) override {
    if (is_title_) title = FoldedSpaces(text);
    return {};
  }
  Result<void> End(std::string_view /*name*/) override {
    is_title_ = false;
    return {};
  }

  std::string title;

 private:
  bool is_title_ = false;
};

// word/document.xml. A paragraph's properties come before its text.
class BodyReader final : public XmlSink {
 public:
  explicit BodyReader(const DocxStyles& styles) : styles_(styles) {}

  Result<void> Start(const XmlElement& element) override {
    if (unread_ > 0 || std::ranges::find(kUnreadRuns, element.name) != kUnreadRuns.end()) {
      ++unread_;
    } else if (element.name == "p") {
      EndParagraph();
      paragraph_ = {};
    } else if (element.name == "tr") {
      EndLists();
      writer_.OpenRow();
    } else if (element.name == "tc") {
      writer_.OpenCell();
    } else {
      StartInParagraph(element);
    }
    return {};
  }

  Result<void> Text(std::string_view text) override {
    if (unread_ == 0 && is_text_) run_ += text;
    return {};
  }

  Result<void> End(std::string_view name) override {
    if (unread_ > 0) {
      --unread_;
    } else if (name == "p") {
      EndParagraph();
    } else if (name == "tc") {
      writer_.CloseCell();
    } else if (name == "tr") {
      writer_.CloseRow();
    } else if (name == "t") {
      is_text_ = false;
    }
    return {};
  }

  Article Finish() {
    EndLists();
    return std::move(writer_.article());
  }

 private:
  struct Paragraph {
    std::string style;
    std::string list;  // "0": none, whatever the style says
    uint32_t level = 0;
  };

  static uint32_t NumberOf(std::string_view text) {
    uint32_t number = 0;
    std::from_chars(text.data(), text.data() + text.size(), number);
    return number;
  }

  void StartInParagraph(const XmlElement& element) {
    if (element.name == "t") {
      is_text_ = true;
    } else if (element.name == "tab" || element.name == "br" || element.name == "cr") {
      run_ += ' ';
    } else if (element.name == "noBreakHyphen") {
      run_ += '-';
    } else if (element.name == "pStyle") {
      paragraph_.style = element.Attribute("val");
    } else if (element.name == "numId") {
      paragraph_.list = element.Attribute("val");
    } else if (element.name == "ilvl") {
      paragraph_.level = std::min(NumberOf(element.Attribute("val")), kDeepestList - 1);
    } else if (element.name == "gridSpan") {
      writer_.OpenCell(NumberOf(element.Attribute("val")));
    }
  }

  void EndParagraph() {
    std::string text = std::exchange(run_, {});
    bool empty = text.find_first_not_of(' ') == std::string::npos;
    if (empty || styles_.IsContents(paragraph_.style)) return;
    std::string list = paragraph_.list.empty() ? styles_.ListOf(paragraph_.style) : paragraph_.list;
    int heading = styles_.HeadingLevel(paragraph_.style);
    if (heading >= 0) {
      WriteHeading(static_cast<uint32_t>(heading), text);
    } else if (!list.empty() && list != "0") {
      WriteItem(list, text);
    } else {
      EndLists();
      writer_.Text(text);
      writer_.Break();
    }
  }

  // Under a title, first-level headings stand at the second level.
  void WriteHeading(uint32_t level, const std::string& text) {
    EndLists();
    titled_ |= level == 0;
    writer_.OpenHeading(titled_ ? level + 1 : level);
    writer_.Text(text);
    writer_.CloseHeading();
  }

  void WriteItem(const std::string& list, const std::string& text) {
    uint32_t depth = paragraph_.level + 1;
    while (lists_.size() > depth || (lists_.size() == depth && lists_.back() != list)) EndList();
    while (lists_.size() < depth) {
      writer_.OpenList(styles_.IsNumbered(list, static_cast<uint32_t>(lists_.size())));
      lists_.push_back(list);
    }
    writer_.OpenItem();
    writer_.Text(text);
    writer_.CloseItem();
  }

  void EndList() {
    writer_.CloseList();
    lists_.pop_back();
  }
  void EndLists() {
    while (!lists_.empty()) EndList();
  }

  const DocxStyles& styles_;
  ArticleWriter writer_;
  Paragraph paragraph_;
  std::string run_;
  bool is_text_ = false;
  bool titled_ = false;
  uint32_t unread_ = 0;             // open elements, from an unread one down
  std::vector<std::string> lists_;  // open, by their numbering
};

Result<std::string> TitleOf(ZipArchive& archive, const Limits& limits) {
  CW_ASSIGN(std::unique_ptr<ZipEntry> core, archive.Find("docProps/core.xml"));
  TitleReader reader;
  if (core != nullptr) CW_TRY(ReadXml(*core, limits, reader));
  return std::move(reader.title);
}

}  // namespace

bool LooksLikeDocx(std::string_view head) {
  return head.starts_with("PK\x03\x04") && head.find("word/") != std::string_view::npos;
}

Result<std::string> ReadDocx(std::string_view key, std::string_view bytes,
                             const ImportOptions& options, StatementSink& sink) {
  const Limits& limits = options.limits;
  if (bytes.starts_with("\xD0\xCF\x11\xE0")) {
    return Rejected("it is an old Word document, or one under a password",
                    "Save it as .docx without a password.");
  }
  CW_ASSIGN(ZipArchive archive, ZipArchive::Open(bytes, limits));
  CW_ASSIGN(std::unique_ptr<ZipEntry> body, archive.Find("word/document.xml"));
  if (body == nullptr) {
    return Rejected("it is no Word document: the archive has no word/document.xml");
  }
  CW_ASSIGN(DocxStyles styles, DocxStyles::Read(archive, limits));
  BodyReader reader(styles);
  CW_TRY(ReadXml(*body, limits, reader));
  Article article = reader.Finish();
  CW_ASSIGN(article.title, TitleOf(archive, limits));
  return ReadArticle(key, article, options, sink);
}

}  // namespace causeway
