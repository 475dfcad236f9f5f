// One buffer, which grows to the longest line and is read with memchr.
#include "importers/lines.h"

#include <fmt/format.h>

namespace causeway {
namespace {

constexpr size_t kBlock = 1 << 18;

}  // namespace

LineReader::LineReader(ByteSource& source, const Limits& limits)
    : source_(source), most_(limits.line_bytes) {}

Result<bool> LineReader::Next() {
  size_t line_end = std::string::npos;
  for (size_t searched = begin_;;) {
    line_end = std::string_view(buffer_).substr(0, end_).find('\n', searched);
    if (line_end != std::string::npos || at_end_) break;
    searched = end_ - begin_;  // Fill moves what is left to the front
    CW_TRY(Fill());
  }
  if (line_end == std::string::npos && begin_ == end_) return false;
  ++number_;
  size_t next = line_end == std::string::npos ? end_ : line_end + 1;
  line_ = std::string_view(buffer_).substr(begin_, std::min(line_end, end_) - begin_);
  if (line_.ends_with('\r')) line_.remove_suffix(1);
  begin_ = next;
  return true;
}

// More bytes after those that were not given yet.
Result<void> LineReader::Fill() {
  buffer_.erase(0, begin_);
  end_ -= begin_;
  begin_ = 0;
  if (end_ > most_) {
    return Error{.code = ErrorCode::kRejected,
                 .message = fmt::format("line {} has more than {} bytes", number_ + 1, most_),
                 .hint = "Break it into lines, or leave it out."};
  }
  if (buffer_.size() < end_ + kBlock) buffer_.resize(std::max(end_ + kBlock, 2 * end_));
  CW_ASSIGN(size_t got, source_.Read(std::span(buffer_).subspan(end_)));
  at_end_ = got == 0;
  end_ += got;
  return {};
}

}  // namespace causeway
