// XML 1.0 as text: elements, attributes and what must be escaped. Tested by
// tests/export/xml_writer_test.cc.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/bytes.h"
#include "base/result.h"

namespace causeway {

class XmlWriter {
 public:
  // Begins with the XML declaration.
  explicit XmlWriter(ByteSink& sink);

  // Names are ours, and are not checked.
  XmlWriter& Open(std::string_view name);
  // After Open, before anything within the element.
  XmlWriter& Attribute(std::string_view name, std::string_view value);
  XmlWriter& Attribute(std::string_view name, double value);
  XmlWriter& Text(std::string_view text);
  XmlWriter& Close();
  // Hands on what is written once it is large; called between elements.
  Result<void> Flush();
  // Hands on the rest.
  Result<void> Finish();

 private:
  static constexpr size_t kFlushBytes = 1 << 18;

  void EndTag();

  ByteSink& sink_;
  std::string out_;
  std::vector<std::string> open_;
  bool in_tag_ = false;
  bool has_text_ = false;  // in the innermost element, which then ends on its line
};

// `text` as it stands in an attribute or an element. What XML 1.0 (section 2.2) has no character
// for is U+FFFD, a line feed or a tab a character reference; bytes that are not UTF-8 are U+FFFD.
std::string XmlText(std::string_view text);

}  // namespace causeway
