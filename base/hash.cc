// XXH3 as the project uses it.
#include "base/hash.h"

#include <fmt/format.h>
#include <xxhash.h>

namespace causeway {

uint64_t Checksum(std::string_view bytes, uint64_t seed) {
  return XXH3_64bits_withSeed(bytes.data(), bytes.size(), seed);
}

std::string Digest::text() const { return fmt::format("{:016x}{:016x}", high, low); }

Digest DigestOf(std::string_view bytes) {
  XXH128_hash_t hash = XXH3_128bits(bytes.data(), bytes.size());
  return {hash.high64, hash.low64};
}

}  // namespace causeway
