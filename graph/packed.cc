// Zstandard frames (RFC 8878) with their size in the frame's header.
#include "graph/packed.h"

#include <fmt/format.h>
#include <zstd.h>

#include <memory>
#include <utility>

#include "base/hash.h"

namespace causeway {
namespace {

constexpr int kLevel = 1;

Error DamagedFrame(std::string what) {
  return {.code = ErrorCode::kDamaged, .message = std::move(what)};
}

// Contexts are large and cost more to make than a small document to compress: one a thread.
using Compressor = std::unique_ptr<ZSTD_CCtx, decltype(&ZSTD_freeCCtx)>;
using Decompressor = std::unique_ptr<ZSTD_DCtx, decltype(&ZSTD_freeDCtx)>;

ZSTD_CCtx* ThreadsCompressor() {
  thread_local Compressor context(ZSTD_createCCtx(), ZSTD_freeCCtx);
  return context.get();
}

ZSTD_DCtx* ThreadsDecompressor() {
  thread_local Decompressor context(ZSTD_createDCtx(), ZSTD_freeDCtx);
  return context.get();
}

}  // namespace

Packed Pack(std::string_view bytes) {
  Packed packed{.checksum = Checksum(bytes)};
  packed.bytes.resize(ZSTD_compressBound(bytes.size()));
  size_t size = ZSTD_compressCCtx(ThreadsCompressor(), packed.bytes.data(), packed.bytes.size(),
                                  bytes.data(), bytes.size(), kLevel);
  packed.bytes.resize(size);
  return packed;
}

Result<std::string> Unpack(std::string_view packed, uint64_t checksum, uint64_t max_bytes) {
  uint64_t size = ZSTD_getFrameContentSize(packed.data(), packed.size());
  if (size == ZSTD_CONTENTSIZE_ERROR || size == ZSTD_CONTENTSIZE_UNKNOWN) {
    return DamagedFrame("not a compressed frame");
  }
  if (size > max_bytes) return DamagedFrame(fmt::format("more than {} bytes", max_bytes));
  std::string bytes(size, '\0');
  size_t got = ZSTD_decompressDCtx(ThreadsDecompressor(), bytes.data(), bytes.size(), packed.data(),
                                   packed.size());
  if (ZSTD_isError(got) != 0 || got != size) return DamagedFrame("does not decompress");
  if (Checksum(bytes) != checksum) return DamagedFrame("checksum differs");
  return bytes;
}

}  // namespace causeway
