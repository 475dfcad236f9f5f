// A byte of UTF-8 begins a character unless it is 10xxxxxx.
#include "export/character_index.h"

#include <algorithm>

namespace causeway {
namespace {

size_t Count(std::string_view text) {
  return static_cast<size_t>(std::ranges::count_if(
      text, [](char c) { return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U; }));
}

}  // namespace

CharacterIndex::CharacterIndex(std::string_view text) {
  size_t count = 0;
  for (size_t begin = 0; begin < text.size(); begin += kStride) {
    counts_.push_back(count);
    count += Count(text.substr(begin, kStride));
  }
}

size_t CharacterIndex::Before(std::string_view text, size_t offset) const {
  if (counts_.empty()) return 0;
  size_t block = std::min(offset / kStride, counts_.size() - 1);
  size_t begin = block * kStride;
  return counts_[block] + Count(text.substr(begin, offset - begin));
}

}  // namespace causeway
