// Mapping by mmap: pages come in as they are asked for, and are shared between readers.
#include "graph/index.h"

#include <fcntl.h>
#include <fmt/format.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>
#include <span>

namespace causeway {
namespace {

struct Mapping {
  void* address = nullptr;
  size_t size = 0;

  Mapping(void* at, size_t bytes) : address(at), size(bytes) {}
  Mapping(const Mapping&) = delete;
  Mapping& operator=(const Mapping&) = delete;
  ~Mapping() { munmap(address, size); }
};

Error CannotMap(const std::string& path) {
  return {.message = fmt::format("cannot read {}: {}", path, std::strerror(errno))};
}

Result<std::shared_ptr<const Mapping>> MapFile(const std::string& path, int descriptor) {
  struct stat status {};
  if (fstat(descriptor, &status) != 0) return CannotMap(path);
  if (!S_ISREG(status.st_mode) || status.st_size == 0) {
    return Error{.code = ErrorCode::kDamaged, .message = fmt::format("{} is not an index", path)};
  }
  auto size = static_cast<size_t>(status.st_size);
  void* address = mmap(nullptr, size, PROT_READ, MAP_PRIVATE, descriptor, 0);
  if (address == MAP_FAILED) return CannotMap(path);
  return std::make_shared<const Mapping>(address, size);
}

// The sections from `first` to `last` come page by page as they are wanted, without the megabytes
// around it that the system may read ahead.
void ReadInPages(const Image& image, Section first, Section last) {
  const auto page = static_cast<size_t>(sysconf(_SC_PAGESIZE));
  const std::byte* whole = image.bytes().data();
  auto from = static_cast<size_t>(image.Get<std::byte>(first).data() - whole);
  std::span<const std::byte> end = image.Get<std::byte>(last);
  auto to = static_cast<size_t>(end.data() + end.size() - whole);
  from = (from + page - 1) / page * page;
  if (from < to) madvise(const_cast<std::byte*>(whole + from), to - from, MADV_RANDOM);
}

// Of evidence, and of the ids of in-edges, a query wants a row here and there.
void ReadAsQueriesDo(const Image& image) {
  ReadInPages(image, Section::kInEdges, Section::kInEdges);
  ReadInPages(image, Section::kEvidenceDocument, Section::kEvidencePropertyValue);
}

}  // namespace

std::string IndexPath(const std::string& store_path) { return store_path + "-index"; }

Result<std::shared_ptr<const Image>> MapIndex(const std::string& path, const Limits& limits) {
  int descriptor = open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK);
  if (descriptor < 0) return CannotMap(path);
  Result<std::shared_ptr<const Mapping>> mapping = MapFile(path, descriptor);
  close(descriptor);
  if (!mapping) return std::move(mapping).error();
  std::span bytes(static_cast<const std::byte*>((*mapping)->address), (*mapping)->size);
  Verify verify = bytes.size() <= limits.index_verified_bytes ? Verify::kAll : Verify::kHeader;
  CW_ASSIGN(std::shared_ptr<const Image> image, Image::Open(*std::move(mapping), bytes, verify));
  if (verify == Verify::kHeader) ReadAsQueriesDo(*image);
  return image;
}

std::optional<Graph> LoadIndex(const std::string& path, const Digest& stamp, const Limits& limits) {
  Result<std::shared_ptr<const Image>> image = MapIndex(path, limits);
  if (!image || (*image)->stamp() != stamp) return std::nullopt;
  return Graph(*std::move(image));
}

Result<void> WriteIndex(GraphBuilder& builder, AtomicFile& file, const Digest& stamp) {
  CW_ASSIGN(ImageWriter image, builder.Finish(&file));
  CW_TRY(image.WriteRest(stamp));
  return file.Commit();
}

}  // namespace causeway
