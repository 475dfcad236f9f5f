// Words are joined to lines; ligatures are written out.
#include "importers/pdf_pages.h"

#include <algorithm>
#include <array>
#include <charconv>

#include "base/utf8.h"
#include "importers/xml.h"

namespace causeway {
namespace {

struct Ligature {
  std::string_view sign;
  std::string_view letters;
};
constexpr std::array kLigatures = {Ligature{"ﬀ", "ff"}, Ligature{"ﬁ", "fi"}, Ligature{"ﬂ", "fl"},
                                   Ligature{"ﬃ", "ffi"}, Ligature{"ﬄ", "ffl"}};

std::string WithoutLigatures(std::string text) {
  for (const Ligature& ligature : kLigatures) {
    for (size_t at = 0; (at = text.find(ligature.sign, at)) != std::string::npos;)
      text.replace(at, ligature.sign.size(), ligature.letters);
  }
  return text;
}

double NumberOf(const XmlElement& element, std::string_view attribute) {
  std::string_view text = element.Attribute(attribute);
  double number = 0;
  std::from_chars(text.data(), text.data() + text.size(), number);
  return number;
}

class PageReader final : public XmlSink {
 public:
  Result<void> Start(const XmlElement& element) override {
    name_ = element.name;
    text_.clear();
    if (name_ == "page") {
      pages_.pages.push_back({.height = NumberOf(element, "height")});
    } else if (name_ == "block") {
      begins_block_ = true;
    } else if (name_ == "line") {
      line_ = {.left = NumberOf(element, "xMin"),
               .right = NumberOf(element, "xMax"),
               .top = NumberOf(element, "yMin"),
               .bottom = NumberOf(element, "yMax"),
               .begins_block = begins_block_};
    } else if (name_ == "word") {
      double letters = NumberOf(element, "yMax") - NumberOf(element, "yMin");
      line_.letters = std::max(line_.letters, letters);
    }
    return {};
  }

  Result<void> Text(std::string_view text) override {
    text_ += text;
    return {};
  }

  Result<void> End(std::string_view name) override {
    if (name == "title") {
      pages_.title = FoldedSpaces(text_);
    } else if (name == "word") {
      line_.text += text_ + ' ';
    } else if (name == "line" && !pages_.pages.empty()) {
      EndLine();
    }
    text_.clear();
    return {};
  }

  [[nodiscard]] PdfPages Take() { return std::move(pages_); }

 private:
  void EndLine() {
    line_.text = WithoutLigatures(FoldedSpaces(line_.text));
    if (line_.text.empty()) return;
    begins_block_ = false;
    pages_.pages.back().lines.push_back(std::move(line_));
  }

  PdfPages pages_;
  PdfLine line_;
  bool begins_block_ = false;
  std::string name_;
  std::string text_;
};

// What XML cannot hold, though a PDF's text does.
std::string WithoutControlBytes(std::string_view xml) {
  std::string clean = ValidUtf8(xml);
  std::ranges::replace_if(
      clean, [](char c) { return static_cast<unsigned char>(c) < ' ' && c != '\n'; }, ' ');
  return clean;
}

}  // namespace

Result<PdfPages> ReadPdfPages(std::string_view xml, const Limits& limits) {
  std::string clean = WithoutControlBytes(xml);
  MemorySource source(clean);
  PageReader reader;
  CW_TRY(ReadXml(source, limits, reader));
  return reader.Take();
}

}  // namespace causeway
