// Records of a table: RFC 4180 with any separator, or plain tab-separated lines.
// Tested by tests/importers/delimited_test.cc.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/byte_source.h"
#include "base/limits.h"
#include "base/result.h"
#include "importers/lines.h"

namespace causeway {

struct Dialect {
  char separator = ',';
  bool quotes = true;  // "a ""b"", c" is one field; otherwise quotes are as any character
};

class DelimitedReader {
 public:
  // `bytes` and `limits` must outlive the reader.
  DelimitedReader(ByteSource& bytes, Dialect dialect, const Limits& limits);
  // Of a text in memory whose lines are numbered from `first_line`.
  DelimitedReader(std::string_view text, uint32_t first_line, Dialect dialect,
                  const Limits& limits);

  // Steps to the next record that is no empty line; false at the end. An error names the line:
  // longer than `limits.line_bytes`, more than `limits.record_fields` fields, a quote that is not
  // closed.
  Result<bool> Next();
  // Valid until Next.
  [[nodiscard]] std::span<const std::string_view> fields() const { return fields_; }
  // The field of that column; empty where the record is shorter.
  [[nodiscard]] std::string_view operator[](size_t column) const {
    return column < fields_.size() ? fields_[column] : std::string_view();
  }
  // Of a text in memory, what comes after the record, and the number of its first line.
  [[nodiscard]] std::string_view rest() const { return lines_.rest(); }
  [[nodiscard]] uint32_t next_line() const { return before_ + lines_.number() + 1; }
  // Of the record's first line.
  [[nodiscard]] uint32_t line() const { return line_; }

 private:
  Result<void> JoinQuotedLines();
  Result<void> Split(std::string_view record);
  Result<void> SplitQuoted(std::string_view record);
  [[nodiscard]] Error ErrorHere(std::string message) const;

  LineReader lines_;
  Dialect dialect_;
  const Limits& limits_;
  bool may_have_quotes_;
  uint32_t before_ = 0;  // lines before the first
  uint32_t line_ = 0;
  std::string joined_;    // a record of several lines
  std::string unquoted_;  // the fields whose quotes are taken off, end to end
  std::vector<std::string_view> fields_;
};

// Whether a line that begins within quotes, or does not, ends within them. Only a quote at the
// beginning of a field opens any: 5" is five inches.
bool EndsInQuotes(std::string_view line, char separator, bool in_quotes);

// What most likely separates the fields of a table whose first line this is: a tab where there is
// one, otherwise a comma.
char SeparatorOf(std::string_view first_line);

}  // namespace causeway
