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

  // Steps to the next line; false at the end. An error where a line is longer than
  // `limits.line_bytes`; it names the line.
  Result<bool> Next();
  // Without its end; valid until Next.
  [[nodiscard]] std::string_view line() const { return line_; }
  [[nodiscard]] uint32_t number() const { return number_; }

 private:
  Result<void> Fill();

  ByteSource& source_;
  uint64_t most_;
  std::string buffer_;
  size_t begin_ = 0;  // of what was not given yet
  size_t end_ = 0;    // of what was read
  bool at_end_ = false;
  std::string_view line_;
  uint32_t number_ = 0;
};

}  // namespace causeway
