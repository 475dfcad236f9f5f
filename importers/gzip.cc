// zlib's inflate over a block of packed bytes at a time.
#include "importers/gzip.h"

#include <fmt/format.h>
#include <zlib.h>

#include <string>

#include "importers/rejected.h"

namespace causeway {
namespace {

constexpr size_t kGzipBlock = 1 << 16;
constexpr int kGzipOnly = 15 + 16;  // zlib.h: the largest window, and a gzip header expected

class GzipSource final : public ByteSource {
 public:
  GzipSource(ByteSource& packed, const Limits& limits)
      : packed_(packed), limits_(limits), block_(kGzipBlock, '\0') {
    is_ready_ = inflateInit2(&stream_, kGzipOnly) == Z_OK;
  }
  ~GzipSource() override { inflateEnd(&stream_); }

  Result<size_t> Read(std::span<char> into) override {
    if (!is_ready_) return Error{.message = "there is no memory to unpack it"};
    stream_.next_out = reinterpret_cast<Bytef*>(into.data());
    stream_.avail_out = static_cast<uInt>(into.size());
    while (stream_.avail_out > 0) {
      CW_ASSIGN(bool more, Fill());
      if (!more) break;
      CW_TRY(Inflate());
    }
    size_t got = into.size() - stream_.avail_out;
    unpacked_ += got;
    CW_TRY(CheckRatio());
    return got;
  }

 private:
  // Sees to it that there is packed input; false where all of it was used.
  Result<bool> Fill() {
    if (stream_.avail_in > 0) return true;
    CW_ASSIGN(size_t got, packed_.Read(block_));
    if (got == 0 && in_member_) return Damaged("ends before what it packs does");
    stream_.next_in = reinterpret_cast<Bytef*>(block_.data());
    stream_.avail_in = static_cast<uInt>(got);
    read_ += got;
    return got > 0;
  }

  Result<void> Inflate() {
    in_member_ = true;
    int result = inflate(&stream_, Z_NO_FLUSH);
    if (result == Z_STREAM_END) {  // another member may follow
      in_member_ = false;
      inflateReset(&stream_);
    } else if (result != Z_OK && result != Z_BUF_ERROR) {
      return Damaged("is damaged");
    }
    return {};
  }

  [[nodiscard]] Result<void> CheckRatio() const {
    if (unpacked_ <= limits_.unpacked_free_bytes) return {};
    if (unpacked_ / limits_.unpacked_ratio <= read_) return {};
    return Rejected(
        fmt::format("it unpacks to more than {} times its size", limits_.unpacked_ratio),
        "Unpack it yourself if you trust it.");
  }

  [[nodiscard]] Error Damaged(std::string_view what) const {
    return Rejected(fmt::format("the gzip file {}, at byte {}", what, read_ - stream_.avail_in),
                    "Get it again from where it comes.");
  }

  ByteSource& packed_;
  const Limits& limits_;
  z_stream stream_{};
  std::string block_;
  bool is_ready_ = false;
  bool in_member_ = false;
  uint64_t read_ = 0;
  uint64_t unpacked_ = 0;
};

}  // namespace

bool IsGzip(std::string_view head) { return head.starts_with("\x1F\x8B\x08"); }

std::unique_ptr<ByteSource> Gunzip(ByteSource& packed, const Limits& limits) {
  return std::make_unique<GzipSource>(packed, limits);
}

}  // namespace causeway
