// Looks for the last line feed of a block; only a block with quotes is gone through line by line.
#include "importers/line_blocks.h"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

#include "importers/rejected.h"

namespace causeway {
namespace {

constexpr size_t kStep = 1 << 20;
// A source needs room for a character (base/byte_source.h); with less it seems to be at its end.
constexpr size_t kLeastRoom = 4;

// The end of the last record that is whole; 0 where there is none.
size_t EndOfRecords(std::string_view bytes, Dialect dialect) {
  bool has_quotes = dialect.quotes && bytes.find('"') != std::string_view::npos;
  if (!has_quotes) return bytes.rfind('\n') + 1;
  size_t end = 0;
  bool in_quotes = false;
  for (size_t at = 0;;) {
    size_t feed = bytes.find('\n', at);
    if (feed == std::string_view::npos) return end;
    in_quotes = EndsInQuotes(bytes.substr(at, feed - at), dialect.separator, in_quotes);
    at = feed + 1;
    if (!in_quotes) end = at;
  }
}

}  // namespace

Result<std::string_view> LineBlockReader::Peek(size_t size) {
  CW_TRY(Fill(size));
  return std::string_view(rest_);
}

Result<LineBlock> LineBlockReader::Next(size_t size, Dialect dialect) {
  size_t end = 0;
  for (size_t wanted = size; end == 0; wanted *= 2) {
    CW_TRY(Fill(wanted));
    end = at_end_ ? rest_.size() : EndOfRecords(rest_, dialect);
    if (at_end_) break;
    if (end == 0 && rest_.size() > limits_.line_bytes) {
      return Rejected(fmt::format("line {} has more than {} bytes", next_line_, limits_.line_bytes),
                      "Break it into lines, or leave it out.");
    }
  }
  LineBlock block{.bytes = std::move(rest_), .first_line = next_line_};
  rest_ = block.bytes.substr(end);
  block.bytes.resize(end);
  next_line_ += static_cast<uint32_t>(LineFeeds(block.bytes));
  return block;
}

Result<void> LineBlockReader::Fill(size_t size) {
  rest_.reserve(size);
  while (rest_.size() + kLeastRoom <= size && !at_end_) {
    size_t have = rest_.size();
    rest_.resize(std::min(size, have + kStep));
    CW_ASSIGN(size_t got, bytes_.Read(std::span(rest_).subspan(have)));
    at_end_ = got == 0;
    rest_.resize(have + got);
  }
  return {};
}

}  // namespace causeway
