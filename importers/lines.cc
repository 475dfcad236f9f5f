// One buffer, which grows to the longest line and is read with memchr.
#include "importers/lines.h"

#include <fmt/format.h>

#include <algorithm>
#include <cstring>
#include <span>

#include "importers/rejected.h"

namespace causeway {
namespace {

constexpr size_t kLinesBlock = 1 << 18;

}  // namespace

LineReader::LineReader(ByteSource& source, const Limits& limits)
    : source_(&source), most_(limits.line_bytes) {}

Result<bool> LineReader::Next() {
  size_t end = window_.find('\n');
  while (end == std::string_view::npos && source_ != nullptr) {
    size_t searched = window_.size();
    CW_ASSIGN(bool more, Fill());
    if (!more) break;
    end = window_.find('\n', searched);
  }
  if (end == std::string_view::npos && window_.empty()) return false;
  ++number_;
  line_ = window_.substr(0, end);
  window_.remove_prefix(end == std::string_view::npos ? window_.size() : end + 1);
  if (line_.ends_with('\r')) line_.remove_suffix(1);
  return true;
}

// More bytes after those that were not given yet; false where there are none.
Result<bool> LineReader::Fill() {
  if (window_.size() > most_) {
    return Rejected(fmt::format("line {} has more than {} bytes", number_ + 1, most_),
                    "Break it into lines, or leave it out.");
  }
  size_t size = window_.size();
  buffer_.erase(0,
                size == 0 ? buffer_.size() : static_cast<size_t>(window_.data() - buffer_.data()));
  buffer_.resize(std::max(size + kLinesBlock, 2 * size));
  Result<size_t> got = source_->Read(std::span(buffer_).subspan(size));
  buffer_.resize(size + (got ? *got : 0));
  window_ = buffer_;
  CW_TRY(got);
  return *got > 0;
}

// Marks the bytes of a word that are zero, exactly, and adds the marks up in its highest byte
// (Warren 2012: Hacker's Delight, 6-1 and 5-1).
size_t LineFeeds(std::string_view text) {
  constexpr uint64_t kLineFeeds = 0x0A0A0A0A0A0A0A0A;
  constexpr uint64_t kLowBits = 0x7F7F7F7F7F7F7F7F;
  constexpr uint64_t kOnes = 0x0101010101010101;
  size_t feeds = 0;
  for (uint64_t word = 0; text.size() >= sizeof word; text.remove_prefix(sizeof word)) {
    std::memcpy(&word, text.data(), sizeof word);
    word ^= kLineFeeds;
    uint64_t others = ((word & kLowBits) + kLowBits) | word | kLowBits;
    feeds += (~others >> 7) * kOnes >> 56;
  }
  return feeds + static_cast<size_t>(std::ranges::count(text, '\n'));
}

}  // namespace causeway
