// Checksums and digests: XXH3 (xxHash 0.8) of 64 and 128 bits. Not for secrets.
// Tested by tests/base/hash_test.cc.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace causeway {

uint64_t Checksum(std::string_view bytes);

// A 128-bit digest; text() is 32 hexadecimal digits.
struct Digest {
  uint64_t high = 0;
  uint64_t low = 0;

  [[nodiscard]] std::string text() const;
  friend auto operator<=>(const Digest&, const Digest&) = default;
};

Digest DigestOf(std::string_view bytes);

}  // namespace causeway
