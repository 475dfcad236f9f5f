// XML as a stream of events, by expat: elements, text and ends, in UTF-8 whatever the file is
// written in. Nothing is fetched, and no document type of the file's own is taken.
// Tested by tests/importers/xml_test.cc.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>

#include "base/byte_source.h"
#include "base/limits.h"
#include "base/result.h"

namespace causeway {

// Names are given without their prefix: "w:val" is "val".
struct XmlAttribute {
  std::string_view name;
  std::string_view value;
};

struct XmlElement {
  std::string_view name;
  std::span<const XmlAttribute> attributes;
  uint64_t line = 0;  // from 1

  // The value of an attribute; empty where the element has none of that name.
  [[nodiscard]] std::string_view Attribute(std::string_view attribute) const;
};

// Strings are valid during the call. An error that is returned ends the reading.
class XmlSink {
 public:
  XmlSink() = default;
  XmlSink(const XmlSink&) = delete;
  XmlSink& operator=(const XmlSink&) = delete;
  virtual ~XmlSink() = default;

  virtual Result<void> Start(const XmlElement& element) = 0;
  // All that stands between two tags, white space too; not called where there is nothing. An entity
  // that nothing declares stays as it is written: "&alpha;".
  virtual Result<void> Text(std::string_view text) = 0;
  virtual Result<void> End(std::string_view name) = 0;
};

// Hands a document to the sink. Encodings are UTF-8, UTF-16, ISO-8859-1 and ASCII. Errors, the
// sink's too, say the line and the column: XML that is not well formed, a document type with
// declarations of its own (what entity bombs are made of), and what is beyond `limits`:
// markup_nesting, markup_bytes, text_run_bytes.
Result<void> ReadXml(ByteSource& source, const Limits& limits, XmlSink& sink);

// The name of the outermost element, as far as the bytes show it; otherwise empty.
std::string XmlRootOf(std::string_view head);

}  // namespace causeway
