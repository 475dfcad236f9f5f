// Where bytes of a text are in characters, which is how Web Annotation counts. Tested by
// tests/export/character_index_test.cc.
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

namespace causeway {

// The characters (Unicode code points) before a byte of one text.
class CharacterIndex {
 public:
  // O(bytes). The text itself is not kept.
  explicit CharacterIndex(std::string_view text);

  // The code points that begin before byte `offset` of the same text. O(1).
  [[nodiscard]] size_t Before(std::string_view text, size_t offset) const;

 private:
  static constexpr size_t kStride = 4096;  // bytes from one count to the next

  std::vector<size_t> counts_;
};

}  // namespace causeway
