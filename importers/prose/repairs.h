// Repairs of what was lost when a text was made: dashes that stood between words ("motilitythe
// squeezing"), apostrophes ("isnt") and what parted items ("include: Fever Joint pain Loss of
// weight"). Tested by tests/importers/prose/repairs_test.cc.
#pragma once

#include <cstdint>
#include <string_view>
#include <unordered_map>

#include "importers/prose/document.h"

namespace causeway {

// Knows the words of one document, which tell where two of them were glued together. Borrows the
// text.
class Repairs {
 public:
  // `lower` is the document's text in ASCII lower case. O(bytes).
  explicit Repairs(std::string_view lower);

  // Parts glued words and items, with a dash or a comma that has no range between them, and gives
  // "isnt" as lower "isn't". To be done before tagging. O(bytes).
  void Mend(Tokens& tokens) const;

 private:
  [[nodiscard]] bool Knows(std::string_view word) const;
  [[nodiscard]] bool Parts(std::string_view left, std::string_view right, const Token* next) const;
  [[nodiscard]] size_t SeamOf(const Token& token, const Token* next) const;

  std::unordered_map<std::string_view, uint32_t> counts_;
};

}  // namespace causeway
