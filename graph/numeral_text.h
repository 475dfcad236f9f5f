// Texts that end with a numeral, as most identifiers do, parted into what comes before it and what
// it says: tables, chunks and pools keep them so. Tested by tests/graph/numeral_text_test.cc.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace causeway {

struct NumeralText {
  static constexpr uint32_t kNoNumeral = UINT32_MAX;
  static constexpr size_t kMostDigits = 7;

  std::string_view text;          // all of it where it has no numeral
  uint32_t numeral = kNoNumeral;  // which follows

  [[nodiscard]] bool has_numeral() const { return numeral != kNoNumeral; }
  // Adds the whole to `to`.
  void AppendTo(std::string& to) const;

  friend bool operator==(const NumeralText&, const NumeralText&) = default;
};

// The one way in which `text` is parted: its numeral has as many digits as can be, up to seven, but
// no zeros before others; those belong to the text, as in HP:0000|118. O(digits).
NumeralText PartNumeral(std::string_view text);
// Whether this is how its whole is parted.
bool IsParted(const NumeralText& text);

}  // namespace causeway
