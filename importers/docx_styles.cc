// Two small files of the archive, each a pass.
#include "importers/docx_styles.h"

#include <charconv>

#include "importers/prose/characters.h"
#include "importers/xml.h"

namespace causeway {
namespace {

constexpr int kMostBases = 16;  // styles may be based on one another in a circle

uint32_t NumberOf(std::string_view text) {
  uint32_t number = 0;
  std::from_chars(text.data(), text.data() + text.size(), number);
  return number;
}

}  // namespace

class DocxStyleReader final : public XmlSink {
 public:
  explicit DocxStyleReader(DocxStyles& styles) : styles_(styles) {}

  Result<void> Start(const XmlElement& element) override {
    std::string_view value = element.Attribute("val");
    if (element.name == "style") {
      style_ = &styles_.styles_[std::string(element.Attribute("styleId"))];
    } else if (style_ == nullptr) {
      return {};
    } else if (element.name == "name") {
      style_->name = LowerAscii(value);
    } else if (element.name == "basedOn") {
      style_->based_on = value;
    } else if (element.name == "numId") {
      style_->list = value;
    }
    return {};
  }
  Result<void> Text(std::string_view /*text*/) override { return {}; }
  Result<void> End(std::string_view name) override {
    if (name == "style") style_ = nullptr;
    return {};
  }

 private:
  DocxStyles& styles_;
  DocxStyle* style_ = nullptr;
};

class DocxNumberingReader final : public XmlSink {
 public:
  explicit DocxNumberingReader(DocxStyles& styles) : styles_(styles) {}

  Result<void> Start(const XmlElement& element) override {
    if (element.name == "abstractNum") {
      definition_ = element.Attribute("abstractNumId");
    } else if (element.name == "lvl") {
      level_ = NumberOf(element.Attribute("ilvl"));
    } else if (element.name == "numFmt") {
      styles_.is_numbered_[definition_][level_] = element.Attribute("val") != "bullet";
    } else if (element.name == "num") {
      list_ = element.Attribute("numId");
    } else if (element.name == "abstractNumId") {
      styles_.definitions_[list_] = element.Attribute("val");
    }
    return {};
  }
  Result<void> Text(std::string_view /*text*/) override { return {}; }
  Result<void> End(std::string_view /*name*/) override { return {}; }

 private:
  DocxStyles& styles_;
  std::string definition_;
  std::string list_;
  uint32_t level_ = 0;
};

Result<DocxStyles> DocxStyles::Read(ZipArchive& archive, const Limits& limits) {
  DocxStyles styles;
  CW_ASSIGN(std::unique_ptr<ZipEntry> file, archive.Find("word/styles.xml"));
  if (DocxStyleReader reader(styles); file != nullptr) CW_TRY(ReadXml(*file, limits, reader));
  CW_ASSIGN(file, archive.Find("word/numbering.xml"));
  if (DocxNumberingReader reader(styles); file != nullptr) CW_TRY(ReadXml(*file, limits, reader));
  return styles;
}

const DocxStyle* DocxStyles::Find(const std::string& style) const {
  auto found = styles_.find(style);
  return found == styles_.end() ? nullptr : &found->second;
}

int DocxStyles::HeadingLevel(const std::string& style) const {
  const DocxStyle* found = Find(style);
  std::string name = found == nullptr ? LowerAscii(style) : found->name;
  if (name == "title") return 0;
  bool heading = name.starts_with("heading") && IsDigit(name.back());
  return heading ? name.back() - '0' : -1;
}

bool DocxStyles::IsContents(const std::string& style) const {
  const DocxStyle* found = Find(style);
  return found != nullptr && found->name.starts_with("toc ");
}

std::string DocxStyles::ListOf(const std::string& style) const {
  const DocxStyle* found = Find(style);
  for (int i = 0; found != nullptr && i < kMostBases; ++i) {
    if (!found->list.empty()) return found->list;
    found = Find(found->based_on);
  }
  return {};
}

bool DocxStyles::IsNumbered(const std::string& list, uint32_t level) const {
  auto definition = definitions_.find(list);
  if (definition == definitions_.end()) return false;
  auto levels = is_numbered_.find(definition->second);
  if (levels == is_numbered_.end()) return false;
  auto found = levels->second.find(level);
  return found != levels->second.end() && found->second;
}

}  // namespace causeway
