// One block at a time; lines are counted when a block is left, or where a place is asked for.
#include "importers/json_source.h"

#include <fmt/format.h>

#include <algorithm>
#include <string_view>
#include <utility>

#include "importers/lines.h"

namespace causeway {
namespace {

constexpr size_t kJsonBlock = 1 << 18;

bool BeginsCharacter(char c) { return (static_cast<unsigned char>(c) & 0xC0U) != 0x80; }

}  // namespace

std::string ToText(const JsonPlace& place) {
  return fmt::format("line {}, column {} (byte {})", place.line, place.column, place.byte);
}

JsonSource::JsonSource(ByteSource& source, uint64_t most)
    : source_(source), most_(most), buffer_(kJsonBlock, '\0') {
  at_ = end_ = buffer_.data();
  Fill();
}

void JsonSource::Fill() {
  if (at_end_) return End();
  Here();
  buffer_offset_ = Tell();
  at_ = buffer_.data();  // before anything asks where it stands
  if (holds_too_much()) return End();
  Result<size_t> got = source_.Read(buffer_);
  if (!got) error_ = got.error();
  if (!got || *got == 0) return End();
  end_ = at_ + *got;
}

// A NUL, however often it is taken.
void JsonSource::End() {
  at_end_ = true;
  buffer_.front() = '\0';
  at_ = buffer_.data();
  end_ = at_ + 1;
}

JsonPlace JsonSource::Here() {
  uint64_t here = Tell();
  std::string_view passed(buffer_.data() + (seen_.byte - buffer_offset_), here - seen_.byte);
  size_t last = passed.rfind('\n');
  if (last != std::string_view::npos) {
    seen_.line += LineFeeds(passed);
    seen_.column = 1;
    passed.remove_prefix(last + 1);
  }
  seen_.column += static_cast<uint64_t>(std::ranges::count_if(passed, BeginsCharacter));
  seen_.byte = here;
  return seen_;
}

}  // namespace causeway
