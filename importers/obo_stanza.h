// OBO files (OBO Flat File Format 1.4) as stanzas of tags, and the grammar of what a tag says.
// Tested by tests/importers/obo_stanza_test.cc.
#pragma once

#include <cstddef>
#include <cstdint>
#include <deque>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/byte_source.h"
#include "base/limits.h"
#include "base/result.h"
#include "importers/lines.h"
#include "importers/property_keys.h"

namespace causeway {

// A line "tag: value". The value is as it stands, with escapes, modifiers and comment.
struct OboTag {
  std::string_view name;
  std::string_view value;
  uint32_t line = 0;
};

class OboStanza {
 public:
  std::string_view kind;  // "Term", "Typedef", "Instance"; empty for the header
  uint32_t line = 0;      // of "[Term]"
  std::vector<OboTag> tags;

 private:
  friend class OboReader;
  std::string text_;
};

class OboReader {
 public:
  OboReader(ByteSource& bytes, const Limits& limits);

  // The next stanza, first of all the header; false at the end. Lines that are empty or a comment
  // are left out, and a line that ends with a backslash goes on in the next. Errors name the line:
  // one that is no tag, or a stanza of more than `limits.record_bytes` or of more than
  // `limits.record_fields` tags.
  Result<bool> Next(OboStanza& stanza);

 private:
  struct Line {
    size_t begin = 0;
    size_t end = 0;
    uint32_t number = 0;
  };

  Result<void> Keep(OboStanza& stanza);
  Result<void> CutTags(OboStanza& stanza) const;

  LineReader lines_;
  const Limits& limits_;
  std::vector<Line> kept_;
  bool goes_on_ = false;  // the last line does
  bool at_end_ = false;
  std::string next_kind_;  // of the stanza whose head was read
  uint32_t next_line_ = 0;
};

// Reads a value from its beginning.
class OboValue {
 public:
  // `texts` keeps what had to be unescaped. Comment and trailing modifiers are cut off, but of free
  // text, which may hold both, only modifiers are.
  OboValue(const OboTag& tag, std::deque<std::string>& texts, bool is_free_text = false);

  // All that is left, unescaped.
  std::string_view Rest();
  // Up to the next space, unescaped; empty at the end.
  std::string_view Word();
  // "…"; an error where it is not one.
  Result<std::string_view> Quoted();
  // [a, b "what b is"]: the identifiers; none where there is no list.
  std::vector<std::string_view> Xrefs();
  [[nodiscard]] bool starts_with(char c) const { return rest_.starts_with(c); }
  [[nodiscard]] bool is_empty() const { return rest_.empty(); }

  // {key="value", …}
  void AddModifiersTo(PropertyList& properties, PropertyKeys& keys);

 private:
  void SkipSpace();
  std::string_view Unescaped(std::string_view text);
  std::optional<std::string_view> TakeQuoted(std::string_view& from);

  std::string_view rest_;
  std::string_view modifiers_;
  uint32_t line_;
  std::deque<std::string>& texts_;
};

}  // namespace causeway
