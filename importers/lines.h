// A stream as lines: LF or CR LF, numbered from 1. Memory is that of the longest line.
// Tested by tests/importers/lines_test.cc.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

#include "base/byte_source.h"
#include "base/limits.h"
#include "base/result.h"

namespace causeway {

class LineReader {
 public:
  // Both must outlive the reader.
  LineReader(ByteSource& source, const Limits& limits);
  // Of a text in memory, where the lines stay valid as long as the text.
  explicit LineReader(std::string_view text) : window_(text) {}

  // Steps to the next line; false at the end. An error where a line is longer than
  // `limits.line_bytes`; it names the line.
  Result<bool> Next();
  // Without its end; valid until Next.
  [[nodiscard]] std::string_view line() const { return line_; }
  [[nodiscard]] uint32_t number() const { return number_; }
  // Of a text in memory, what comes after the line.
  [[nodiscard]] std::string_view rest() const { return window_; }

 private:
  Result<bool> Fill();

  ByteSource* source_ = nullptr;  // none: all is in the window
  uint64_t most_ = 0;
  std::string buffer_;
  std::string_view window_;  // what was read and not given yet
  std::string_view line_;
  uint32_t number_ = 0;
};

// How many there are. O(size), eight bytes at a time.
size_t LineFeeds(std::string_view text);

// Without its end.
inline std::string_view FirstLineOf(std::string_view text) {
  std::string_view line = text.substr(0, text.find('\n'));
  return line.ends_with('\r') ? line.substr(0, line.size() - 1) : line;
}

}  // namespace causeway
