// XXH3 as the project uses it.
#include "base/hash.h"

#include <fmt/format.h>
#include <xxhash.h>

namespace causeway {

uint64_t Checksum(std::string_view bytes, uint64_t seed) {
  return XXH3_64bits_withSeed(bytes.data(), bytes.size(), seed);
}

RunningChecksum::RunningChecksum() : state_(XXH3_createState()) { XXH3_64bits_reset(state_); }
RunningChecksum::~RunningChecksum() { XXH3_freeState(state_); }

void RunningChecksum::Add(std::string_view bytes) {
  XXH3_64bits_update(state_, bytes.data(), bytes.size());
}

uint64_t RunningChecksum::value() const { return XXH3_64bits_digest(state_); }

std::string Digest::text() const { return fmt::format("{:016x}{:016x}", high, low); }

Digest DigestOf(std::string_view bytes, uint64_t seed) {
  XXH128_hash_t hash = XXH3_128bits_withSeed(bytes.data(), bytes.size(), seed);
  return {hash.high64, hash.low64};
}

struct DigestStream::State {
  XXH3_state_t* hash = XXH3_createState();
};

DigestStream::DigestStream() : state_(std::make_unique<State>()) {
  XXH3_128bits_reset(state_->hash);
}
DigestStream::~DigestStream() { XXH3_freeState(state_->hash); }

void DigestStream::Add(std::string_view bytes) {
  XXH3_128bits_update(state_->hash, bytes.data(), bytes.size());
}

Digest DigestStream::Finish() const {
  XXH128_hash_t hash = XXH3_128bits_digest(state_->hash);
  return {hash.high64, hash.low64};
}

}  // namespace causeway
