// Lets through what is UTF-8 text, without its byte-order mark; at anything else it stops with the
// line and the byte. Tested by tests/importers/text_source_test.cc.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

#include "base/byte_source.h"

namespace causeway {

inline constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";

// An error (kRejected) where `text` is not UTF-8 or has a NUL: "not UTF-8 text: byte 17 in line 2
// is 0xE9", with how to convert it.
Result<void> CheckUtf8(std::string_view text);

class Utf8Source final : public ByteSource {
 public:
  // `bytes` must outlive the source.
  explicit Utf8Source(ByteSource& bytes) : bytes_(bytes) {}

  // Errors as those of CheckUtf8.
  Result<size_t> Read(std::span<char> into) override;

 private:
  Result<size_t> ReadBlock(std::span<char> into);
  [[nodiscard]] Error ErrorAt(std::string_view text, size_t offset) const;

  ByteSource& bytes_;
  std::string held_;  // a character that the block before cut
  std::string head_;
  bool began_ = false;
  bool at_end_ = false;
  uint64_t lines_ = 0;   // before this block
  uint64_t offset_ = 0;  // of this block
};

}  // namespace causeway
