// How the store keeps bytes: compressed (zstd), with the checksum of what they were, so that a
// damaged blob is noticed and another version of the compressor changes nothing that is compared.
// Tested by tests/graph/packed_test.cc.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "base/result.h"

namespace causeway {

struct Packed {
  uint64_t checksum = 0;  // of the bytes before compression
  std::string bytes;
};

Packed Pack(std::string_view bytes);

// The bytes that were packed. An error (kDamaged, one phrase) where they do not decompress, do not
// have their checksum, or are more than `max_bytes`.
Result<std::string> Unpack(std::string_view packed, uint64_t checksum, uint64_t max_bytes);

}  // namespace causeway
