// Reads and writes the form that docs/index-format.md describes. A checksum covers a section and
// the zeros after it, so every byte of the file is under one.
#include "graph/image.h"

#include <fmt/format.h>

#include <algorithm>
#include <cstring>
#include <string>
#include <utility>
#include <vector>

namespace causeway {
namespace {

constexpr size_t kAlignment = 64;
constexpr uint32_t kByteOrderMark = 0x01020304;

struct SectionEntry {
  uint64_t offset = 0;
  uint64_t size = 0;      // without the zeros that fill it up to the alignment
  uint64_t checksum = 0;  // with them
};

struct Header {
  std::array<char, 8> magic = {'C', 'A', 'U', 'S', 'E', 'W', 'A', 'Y'};
  uint32_t byte_order = kByteOrderMark;
  uint32_t version = kImageVersion;
  uint64_t stamp_high = 0;
  uint64_t stamp_low = 0;
  uint64_t file_size = 0;
  uint64_t checksum = 0;  // of the header with this field zero, and of the section table
  std::array<SectionEntry, kSectionCount> sections;
};

constexpr uint64_t Aligned(uint64_t size) {
  return (size + kAlignment - 1) / kAlignment * kAlignment;
}
constexpr size_t kHeaderSize = Aligned(sizeof(Header));

constexpr std::array<std::string_view, kSectionCount> kSectionNames = {
    "string bytes",
    "string ends",
    "node names",
    "node alias ends",
    "node aliases",
    "node identifier ends",
    "node identifiers",
    "node label ends",
    "node labels",
    "node property ends",
    "node out-edge ends",
    "node in-edge ends",
    "in-edges",
    "node declaration ends",
    "edge sources",
    "edge targets",
    "edge types",
    "edge flags",
    "edge property ends",
    "edge evidence ends",
    "evidence documents",
    "evidence begins",
    "evidence ends",
    "evidence sections",
    "evidence flags",
    "evidence confidences",
    "evidence subjects",
    "evidence objects",
    "evidence property ends",
    "document keys",
    "document titles",
    "document digests",
    "document importers",
    "canonical documents",
    "document flags",
    "mention nodes",
    "mention documents",
    "mention names",
    "mention identifiers",
    "resolved mentions",
    "mention label ends",
    "mention labels",
    "node property keys",
    "node property values",
    "edge property keys",
    "edge property values",
    "evidence property keys",
    "evidence property values",
    "name keys",
    "name nodes",
    "name kinds",
};

Error Damaged(std::string message) {
  return {.code = ErrorCode::kDamaged,
          .message = std::move(message),
          .hint = "The index is made again from the graph when it is removed."};
}

uint64_t ChecksumOf(std::span<const std::byte> bytes) {
  return Checksum({reinterpret_cast<const char*>(bytes.data()), bytes.size()});
}

// Over the whole extent of the header, the zeros at its end included.
uint64_t HeaderChecksum(Header header) {
  header.checksum = 0;
  std::array<std::byte, kHeaderSize> bytes{};
  std::memcpy(bytes.data(), &header, sizeof header);
  return ChecksumOf(bytes);
}

Result<Header> ReadHeader(std::span<const std::byte> bytes) {
  Header header;
  if (bytes.size() < kHeaderSize) return Damaged("the index is shorter than its header");
  std::memcpy(&header, bytes.data(), sizeof header);
  if (header.magic != Header().magic) return Damaged("the file is not an index");
  if (header.byte_order != kByteOrderMark) {
    return Damaged("the index was written on a machine of another byte order");
  }
  if (header.version != kImageVersion) {
    return Damaged(fmt::format("the index has version {}, this program reads version {}",
                               header.version, kImageVersion));
  }
  std::span<const std::byte> rest = bytes.subspan(sizeof header, kHeaderSize - sizeof header);
  bool zeros = std::ranges::all_of(rest, [](std::byte byte) { return byte == std::byte{0}; });
  if (!zeros || header.checksum != HeaderChecksum(header)) {
    return Damaged("the index's header fails its checksum");
  }
  return header;
}

// Sections follow one another without gaps, so that no byte is outside a checksum.
Result<void> CheckExtents(const Header& header, size_t size) {
  uint64_t at = kHeaderSize;
  for (size_t i = 0; i < kSectionCount; ++i) {
    const SectionEntry& entry = header.sections[i];
    if (entry.offset != at || entry.size > size || Aligned(entry.size) > size - at) {
      return Damaged(
          fmt::format("the index's section '{}' lies outside the file", kSectionNames[i]));
    }
    at += Aligned(entry.size);
  }
  if (at != size || header.file_size != size) {
    return Damaged(
        fmt::format("the index has {} bytes, its header says {}", size, header.file_size));
  }
  return {};
}

}  // namespace

Result<std::shared_ptr<const Image>> Image::Open(std::shared_ptr<const void> owner,
                                                 std::span<const std::byte> bytes, Verify verify) {
  CW_ASSIGN(Header header, ReadHeader(bytes));
  CW_TRY(CheckExtents(header, bytes.size()));
  std::shared_ptr<Image> image(new Image());
  image->owner_ = std::move(owner);
  image->bytes_ = bytes;
  image->stamp_ = {header.stamp_high, header.stamp_low};
  for (size_t i = 0; i < kSectionCount; ++i) {
    image->sections_[i] = bytes.subspan(header.sections[i].offset, header.sections[i].size);
  }
  if (verify == Verify::kAll) CW_TRY(image->VerifyAll());
  return std::shared_ptr<const Image>(std::move(image));
}

Result<void> Image::VerifyAll() const {
  CW_ASSIGN(Header header, ReadHeader(bytes_));
  for (size_t i = 0; i < kSectionCount; ++i) {
    const SectionEntry& entry = header.sections[i];
    if (ChecksumOf(bytes_.subspan(entry.offset, Aligned(entry.size))) != entry.checksum) {
      return Damaged(fmt::format("the index's section '{}' fails its checksum", kSectionNames[i]));
    }
  }
  return {};
}

std::shared_ptr<const Image> ImageWriter::Write(const Digest& stamp) const {
  Header header{.stamp_high = stamp.high, .stamp_low = stamp.low, .file_size = kHeaderSize};
  for (std::span<const std::byte> section : sections_) header.file_size += Aligned(section.size());
  auto bytes = std::make_shared<std::vector<std::byte>>(header.file_size);
  uint64_t at = kHeaderSize;
  for (size_t i = 0; i < kSectionCount; ++i) {
    std::ranges::copy(sections_[i], bytes->begin() + static_cast<std::ptrdiff_t>(at));
    uint64_t extent = Aligned(sections_[i].size());
    header.sections[i] = {.offset = at,
                          .size = sections_[i].size(),
                          .checksum = ChecksumOf(std::span(*bytes).subspan(at, extent))};
    at += extent;
  }
  header.checksum = HeaderChecksum(header);
  std::memcpy(bytes->data(), &header, sizeof header);
  return *Image::Open(bytes, *bytes, Verify::kHeader);
}

}  // namespace causeway
