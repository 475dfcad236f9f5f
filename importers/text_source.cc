// Checks each block where it was read, and holds back a character that the block cuts.
#include "importers/text_source.h"

#include <fmt/format.h>

#include <algorithm>
#include <optional>

#include "base/utf8.h"
#include "importers/lines.h"
#include "importers/rejected.h"

namespace causeway {
namespace {

constexpr size_t kLongestCharacter = 4;
constexpr size_t kEncodingHead = 4;  // as much as tells encodings apart

std::string_view HowToConvert(std::string_view head) {
  if (head.starts_with("\xFF\xFE") || head.starts_with("\xFE\xFF")) {
    return "It looks like UTF-16; convert it: iconv -f UTF-16 -t UTF-8";
  }
  return "If it is a text in another encoding, convert it: iconv -f WINDOWS-1252 -t UTF-8";
}

// How many bytes at the end are a character that is not whole: its first byte says how long it is.
size_t CutCharacter(std::string_view text) {
  for (size_t back = 1; back < std::min(kLongestCharacter, text.size() + 1); ++back) {
    auto byte = static_cast<unsigned char>(text[text.size() - back]);
    if (byte < 0x80) return 0;
    if (byte < 0xC0) continue;
    size_t length = byte >= 0xF0 ? 4 : byte >= 0xE0 ? 3 : 2;
    return back < length ? back : 0;
  }
  return 0;
}

// The first byte that no text has: of an invalid sequence, or a NUL.
std::optional<size_t> FirstByteOfNoText(std::string_view text) {
  size_t nul = text.find('\0');
  std::optional<size_t> invalid = FirstInvalidUtf8(text.substr(0, nul));
  if (invalid || nul == std::string_view::npos) return invalid;
  return nul;
}

// Where bytes stop being a text.
struct NoText {
  uint64_t line = 1;
  uint64_t byte = 0;
  unsigned char value = 0;
};

Error NotUtf8(const NoText& where, std::string_view head) {
  return Rejected(fmt::format("not UTF-8 text: byte {} in line {} is 0x{:02X}", where.byte,
                              where.line, where.value),
                  std::string(HowToConvert(head)));
}

NoText Where(std::string_view text, size_t offset) {
  return {.line = LineFeeds(text.substr(0, offset)) + 1,
          .byte = offset,
          .value = static_cast<unsigned char>(text[offset])};
}

}  // namespace

Result<void> CheckUtf8(std::string_view text) {
  std::optional<size_t> offset = FirstByteOfNoText(text);
  if (!offset) return {};
  return NotUtf8(Where(text, *offset), text.substr(0, kEncodingHead));
}

Result<size_t> Utf8Source::Read(std::span<char> into) {
  CW_ASSIGN(size_t got, ReadBlock(into));
  std::string_view text(into.data(), got);
  if (!began_) head_ = text.substr(0, kEncodingHead);
  size_t cut = at_end_ ? 0 : CutCharacter(text);
  held_ = text.substr(got - cut);
  text.remove_suffix(cut);
  if (std::optional<size_t> offset = FirstByteOfNoText(text)) return ErrorAt(text, *offset);
  size_t mark = !began_ && text.starts_with(kByteOrderMark) ? kByteOrderMark.size() : 0;
  began_ = true;
  lines_ += LineFeeds(text);
  offset_ += text.size();
  text.remove_prefix(mark);
  if (mark > 0) std::ranges::copy(text, into.begin());
  return text.size();
}

// What was held back, and as much again; nothing more at the end only.
Result<size_t> Utf8Source::ReadBlock(std::span<char> into) {
  size_t got = held_.copy(into.data(), held_.size());
  while (got < into.size() && !at_end_) {
    CW_ASSIGN(size_t more, bytes_.Read(into.subspan(got)));
    at_end_ = more == 0;
    got += more;
  }
  return got;
}

Error Utf8Source::ErrorAt(std::string_view text, size_t offset) const {
  NoText where = Where(text, offset);
  where.line += lines_;
  where.byte += offset_;
  return NotUtf8(where, head_);
}

}  // namespace causeway
