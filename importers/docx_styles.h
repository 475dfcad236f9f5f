// What the styles and the numbering of a DOCX file make of a paragraph: a heading, an item.
// ECMA-376 part 1, sections 17.7 (styles) and 17.9 (numbering). Tested by
// tests/importers/docx_test.cc.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <string_view>

#include "importers/zip_entry.h"

namespace causeway {

struct DocxStyle {
  std::string name;  // in lower case: "heading 1"
  std::string based_on;
  std::string list;  // the numbering that its paragraphs have; empty for none
};

class DocxStyles {
 public:
  // Reads word/styles.xml and word/numbering.xml, where the archive has them.
  static Result<DocxStyles> Read(ZipArchive& archive, const Limits& limits);

  // 1 to 9 for a heading, 0 for the document's title; -1 for anything else.
  [[nodiscard]] int HeadingLevel(const std::string& style) const;
  [[nodiscard]] bool IsContents(const std::string& style) const;
  // The numbering of a style or of those that it is based on; empty for none.
  [[nodiscard]] std::string ListOf(const std::string& style) const;
  // Whether a level of a numbering has numbers, and no bullets.
  [[nodiscard]] bool IsNumbered(const std::string& list, uint32_t level) const;

 private:
  friend class DocxStyleReader;
  friend class DocxNumberingReader;

  [[nodiscard]] const DocxStyle* Find(const std::string& style) const;

  std::map<std::string, DocxStyle> styles_;
  std::map<std::string, std::string> definitions_;               // of each numbering, by its id
  std::map<std::string, std::map<uint32_t, bool>> is_numbered_;  // by definition and level
};

}  // namespace causeway
