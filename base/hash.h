// Checksums and digests: XXH3 (xxHash 0.8) of 64 and 128 bits. Not for secrets.
// Tested by tests/base/hash_test.cc.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>

struct XXH3_state_s;  // xxhash.h

namespace causeway {

// With a seed of its own each, two tables of hashes have nothing in common.
uint64_t Checksum(std::string_view bytes, uint64_t seed = 0);

// The checksum of what comes in parts: as Checksum of all of it, end to end.
class RunningChecksum {
 public:
  RunningChecksum();
  ~RunningChecksum();
  RunningChecksum(const RunningChecksum&) = delete;
  RunningChecksum& operator=(const RunningChecksum&) = delete;

  void Add(std::string_view bytes);
  [[nodiscard]] uint64_t value() const;

 private:
  XXH3_state_s* state_;
};

// A 128-bit digest; text() is 32 hexadecimal digits.
struct Digest {
  uint64_t high = 0;
  uint64_t low = 0;

  [[nodiscard]] std::string text() const;
  friend auto operator<=>(const Digest&, const Digest&) = default;
};

Digest DigestOf(std::string_view bytes, uint64_t seed = 0);

// The digest of bytes that come in parts: the same as of all of them at once.
class DigestStream {
 public:
  DigestStream();
  ~DigestStream();
  DigestStream(const DigestStream&) = delete;
  DigestStream& operator=(const DigestStream&) = delete;

  void Add(std::string_view bytes);
  [[nodiscard]] Digest Finish() const;

 private:
  struct State;
  std::unique_ptr<State> state_;
};

}  // namespace causeway
