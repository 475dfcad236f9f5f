// A stream in blocks of whole records, so that several threads can read it. Where blocks begin
// depends on the bytes alone. Tested by tests/importers/line_blocks_test.cc.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "base/byte_source.h"
#include "base/limits.h"
#include "base/result.h"
#include "importers/delimited.h"

namespace causeway {

struct LineBlock {
  std::string bytes;        // whole lines; the last of the stream may lack its end
  uint32_t first_line = 1;  // its number in the stream
};

class LineBlockReader {
 public:
  // Both must outlive the reader.
  LineBlockReader(ByteSource& bytes, const Limits& limits) : bytes_(bytes), limits_(limits) {}

  // How the next block begins; empty at the end only.
  Result<std::string_view> Peek(size_t size);
  // The next block of about `size` bytes; an empty one at the end. A line feed ends a record unless
  // it stands within quotes of `dialect`. An error where a record is longer than
  // `limits.line_bytes`.
  Result<LineBlock> Next(size_t size, Dialect dialect);

 private:
  Result<void> Fill(size_t size);

  ByteSource& bytes_;
  const Limits& limits_;
  std::string rest_;  // the beginning of a record that the block before cut
  bool at_end_ = false;
  uint32_t next_line_ = 1;
};

}  // namespace causeway
