// Bytes are compared as they are written: neither index need be in memory.
#include "graph/store_rebuild.h"

#include <sys/stat.h>

#include <algorithm>
#include <memory>
#include <span>
#include <string_view>

#include "base/bytes.h"
#include "base/file.h"
#include "graph/builder.h"
#include "graph/image.h"
#include "graph/index.h"
#include "graph/manifest.h"
#include "graph/store_read.h"

namespace causeway {
namespace {

// The index that was there; its mapping outlives the file's replacement.
struct IndexFound {
  IndexBefore state = IndexBefore::kAbsent;
  std::string damage;
  std::shared_ptr<const Image> image;  // where it is whole
};

IndexFound DamagedBy(std::string damage) {
  return {.state = IndexBefore::kDamaged, .damage = std::move(damage), .image = nullptr};
}

IndexFound FindIndex(const std::string& path, const Digest& stamp, const Limits& limits) {
  struct stat status {};
  if (stat(path.c_str(), &status) != 0) return {};
  Result<std::shared_ptr<const Image>> image = MapIndex(path, limits);
  if (!image) return DamagedBy(image.error().message);
  if (auto verified = (*image)->VerifyAll(); !verified) return DamagedBy(verified.error().message);
  bool stale = (*image)->stamp() != stamp;
  return {.state = stale ? IndexBefore::kStale : IndexBefore::kSame,
          .damage = "",
          .image = *std::move(image)};
}

// Passes bytes on, and tells whether they are all of `expected`.
class ComparedSink final : public ByteSink {
 public:
  ComparedSink(ByteSink& to, std::span<const std::byte> expected) : to_(to), expected_(expected) {}

  Result<void> Write(std::string_view bytes) override {
    std::span<const std::byte> written = std::as_bytes(std::span(bytes));
    std::span<const std::byte> rest = expected_.subspan(std::min(count_, expected_.size()));
    same_ = same_ && std::ranges::equal(written, rest.first(std::min(written.size(), rest.size())));
    count_ += written.size();
    return to_.Write(bytes);
  }

  [[nodiscard]] bool same() const { return same_ && count_ == expected_.size(); }
  [[nodiscard]] size_t count() const { return count_; }

 private:
  ByteSink& to_;
  std::span<const std::byte> expected_;
  size_t count_ = 0;
  bool same_ = true;
};

Result<RebuiltIndex> ReplaceIndex(const std::string& path, const ImageWriter& image,
                                  const Digest& stamp, const IndexFound& found) {
  CW_ASSIGN(std::unique_ptr<AtomicFile> file, AtomicFile::Create(path));
  std::span<const std::byte> before;
  if (found.image != nullptr) before = found.image->bytes();
  ComparedSink sink(*file, before);
  CW_TRY(image.Write(stamp, sink));
  CW_TRY(file->Commit());
  bool differs = found.state == IndexBefore::kSame && !sink.same();
  return RebuiltIndex{.before = differs ? IndexBefore::kDifferent : found.state,
                      .damage = found.damage,
                      .bytes = sink.count()};
}

}  // namespace

Result<RebuiltIndex> RebuildIndex(Database& database, const std::string& path,
                                  const Limits& limits) {
  GraphBuilder builder;
  CW_TRY(ReplayStore(database, limits, builder));
  CW_ASSIGN(Manifest manifest, ReadManifest(database));
  CW_ASSIGN(ImageWriter image, builder.Finish());
  std::string index = IndexPath(path);
  return ReplaceIndex(index, image, manifest.stamp, FindIndex(index, manifest.stamp, limits));
}

}  // namespace causeway
