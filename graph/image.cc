// Reads and writes the form that docs/index-format.md describes. A checksum covers a section and
// the zeros after it, so every byte of the file is under one.
#include "graph/image.h"

#include <fmt/format.h>

#include <algorithm>
#include <condition_variable>
#include <cstring>
#include <deque>
#include <mutex>
#include <string>
#include <thread>
#include <utility>
#include <vector>

#include "base/parallel.h"

namespace causeway {
namespace {

constexpr size_t kAlignment = 64;
constexpr uint32_t kByteOrderMark = 0x01020304;

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

struct SectionForm {
  std::string_view name;
  bool is_column = false;
};
constexpr bool kColumn = true;

constexpr std::array<SectionForm, kSectionCount> kSections = {{
    {"node out-edge ends"},
    {"edge targets"},
    {"edge sources", kColumn},
    {"edge types", kColumn},
    {"edge flags", kColumn},
    {"edge evidence ends", kColumn},
    {"string bytes"},
    {"string ends"},
    {"types"},
    {"node names", kColumn},
    {"node alias ends", kColumn},
    {"node aliases"},
    {"node identifier ends", kColumn},
    {"node identifiers"},
    {"node label ends", kColumn},
    {"node labels"},
    {"node property ends", kColumn},
    {"node property keys", kColumn},
    {"node property values", kColumn},
    {"node declaration ends", kColumn},
    {"edge property ends", kColumn},
    {"edge property keys", kColumn},
    {"edge property values", kColumn},
    {"document keys", kColumn},
    {"document titles", kColumn},
    {"document digests", kColumn},
    {"document importers", kColumn},
    {"canonical documents", kColumn},
    {"document flags", kColumn},
    {"mention nodes", kColumn},
    {"mention documents", kColumn},
    {"mention names", kColumn},
    {"mention identifiers", kColumn},
    {"resolved mentions", kColumn},
    {"mention label ends", kColumn},
    {"mention labels"},
    {"ends of nodes' mentions", kColumn},
    {"mentions of nodes", kColumn},
    {"name keys", kColumn},
    {"name nodes", kColumn},
    {"name kinds", kColumn},
    {"node in-edge ends"},
    {"in-edges"},
    {"sources of in-edges"},
    {"evidence documents", kColumn},
    {"evidence begins", kColumn},
    {"evidence lengths", kColumn},
    {"evidence sections", kColumn},
    {"evidence flags", kColumn},
    {"evidence confidences", kColumn},
    {"evidence subjects", kColumn},
    {"evidence objects", kColumn},
    {"evidence property ends", kColumn},
    {"evidence property keys", kColumn},
    {"evidence property values", kColumn},
}};

Error DamagedIndex(std::string message) {
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
  if (bytes.size() < kHeaderSize) return DamagedIndex("the index is shorter than its header");
  std::memcpy(&header, bytes.data(), sizeof header);
  if (header.magic != Header().magic) return DamagedIndex("the file is not an index");
  if (header.byte_order != kByteOrderMark) {
    return DamagedIndex("the index was written on a machine of another byte order");
  }
  if (header.version != kImageVersion) {
    return DamagedIndex(fmt::format("the index has version {}, this program reads version {}",
                                    header.version, kImageVersion));
  }
  std::span<const std::byte> rest = bytes.subspan(sizeof header, kHeaderSize - sizeof header);
  bool zeros = std::ranges::all_of(rest, [](std::byte byte) { return byte == std::byte{0}; });
  if (!zeros || header.checksum != HeaderChecksum(header)) {
    return DamagedIndex("the index's header fails its checksum");
  }
  return header;
}

// Sections follow one another without gaps, so that no byte is outside a checksum.
Result<void> CheckExtents(const Header& header, size_t size) {
  uint64_t at = kHeaderSize;
  for (size_t i = 0; i < kSectionCount; ++i) {
    const SectionEntry& entry = header.sections[i];
    if (entry.offset != at || entry.size > size || Aligned(entry.size) > size - at) {
      return DamagedIndex(
          fmt::format("the index's section '{}' lies outside the file", kSections[i].name));
    }
    at += Aligned(entry.size);
  }
  if (at != size || header.file_size != size) {
    return DamagedIndex(
        fmt::format("the index has {} bytes, its header says {}", size, header.file_size));
  }
  return {};
}

}  // namespace

bool IsColumn(Section section) { return kSections[static_cast<size_t>(section)].is_column; }

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
    if (kSections[i].is_column) image->columns_[i] = NumberColumn(image->sections_[i]);
    if (image->columns_[i].size() != header.sections[i].rows) {
      return DamagedIndex(fmt::format("the index's section '{}' has {} rows, its header says {}",
                                      kSections[i].name, image->columns_[i].size(),
                                      header.sections[i].rows));
    }
  }
  if (verify == Verify::kAll) CW_TRY(image->VerifyAll());
  return std::shared_ptr<const Image>(std::move(image));
}

Result<void> Image::VerifyAll() const {
  CW_ASSIGN(Header header, ReadHeader(bytes_));
  for (size_t i = 0; i < kSectionCount; ++i) {
    const SectionEntry& entry = header.sections[i];
    if (ChecksumOf(bytes_.subspan(entry.offset, Aligned(entry.size))) != entry.checksum) {
      return DamagedIndex(
          fmt::format("the index's section '{}' fails its checksum", kSections[i].name));
    }
  }
  return {};
}

namespace {

std::string_view TextOf(std::span<const std::byte> bytes) {
  return {reinterpret_cast<const char*>(bytes.data()), bytes.size()};
}

// The zeros that follow `size` bytes.
std::string_view ZerosAfter(uint64_t size) {
  static constexpr std::array<char, kAlignment> kZeros{};
  return {kZeros.data(), Aligned(size) - size};
}

class VectorSink final : public ByteSink {
 public:
  Result<void> Write(std::string_view bytes) override {
    auto added = std::as_bytes(std::span(bytes));
    bytes_.insert(bytes_.end(), added.begin(), added.end());
    return {};
  }
  std::vector<std::byte> Take() { return std::move(bytes_); }

 private:
  std::vector<std::byte> bytes_;
};

using Parts = std::span<const std::span<const std::byte>>;

uint64_t SizeOf(Parts section) {
  uint64_t size = 0;
  for (std::span<const std::byte> part : section) size += part.size();
  return size;
}

// Where the section goes that follows those that end at `offset`. The first part of a column says
// how many rows it has.
SectionEntry EntryOf(Parts section, bool is_column, uint64_t offset) {
  SectionEntry entry{.offset = offset, .size = SizeOf(section)};
  RunningChecksum checksum;
  for (std::span<const std::byte> part : section) checksum.Add(TextOf(part));
  checksum.Add(ZerosAfter(entry.size));
  entry.checksum = checksum.value();
  if (is_column) entry.rows = NumberColumn::RowsOf(section.front());
  return entry;
}

Result<void> WriteSection(Parts section, ByteSink& to) {
  for (std::span<const std::byte> part : section) CW_TRY(to.Write(TextOf(part)));
  return to.Write(ZerosAfter(SizeOf(section)));
}

std::string HeaderBytes(Header header) {
  header.checksum = HeaderChecksum(header);
  std::string bytes(TextOf(std::as_bytes(std::span<const Header>(&header, 1))));
  bytes.resize(kHeaderSize);
  return bytes;
}

}  // namespace

// Writes sections as they come, on a thread of its own.
class ImageWriter::File {
 public:
  explicit File(AtomicFile& file) : file_(file), thread_([this] { Work(); }) {}
  File(const File&) = delete;
  File& operator=(const File&) = delete;
  ~File() { Close(); }

  void Complete(std::span<Kept> sections, size_t first, size_t last);
  // When all sections have come.
  Result<void> Finish(const Digest& stamp);

 private:
  void Work();
  Result<void> Write(const Kept& section);
  void Close();

  AtomicFile& file_;
  std::vector<SectionEntry> entries_;  // of what is written
  Result<void> result_;
  std::mutex mutex_;
  std::condition_variable changed_;
  std::array<bool, kSectionCount> complete_{};
  size_t next_ = 0;  // section that is to wait
  std::deque<Kept> waiting_;
  bool closed_ = false;
  std::thread thread_;  // last: it uses all of the others
};

// A column that nothing was put into is one of no numbers.
ImageWriter::ImageWriter(AtomicFile* file)
    : file_(file == nullptr ? nullptr : std::make_unique<File>(*file)) {
  for (size_t i = 0; i < kSectionCount; ++i) {
    NumberColumnWriter none;
    if (kSections[i].is_column) Put(static_cast<Section>(i), none);
  }
}

Result<void> ImageWriter::Write(const Digest& stamp, ByteSink& to) const {
  Header header{.stamp_high = stamp.high, .stamp_low = stamp.low, .file_size = kHeaderSize};
  for (size_t i = 0; i < kSectionCount; ++i) {
    header.sections[i] = {.offset = header.file_size, .size = SizeOf(sections_[i].parts)};
    header.file_size += Aligned(header.sections[i].size);
  }
  InParallel(kSectionCount, [&](size_t i) {
    uint64_t offset = header.sections[i].offset;
    header.sections[i] = EntryOf(sections_[i].parts, kSections[i].is_column, offset);
  });
  CW_TRY(to.Write(HeaderBytes(header)));
  for (const Kept& section : sections_) CW_TRY(WriteSection(section.parts, to));
  return {};
}

namespace {

// Only an index that is too large to be verified at opening has sections of this size.
constexpr size_t kUncachedSection = 16 << 20;

// Of which queries want a little, if anything.
bool IsSeldomRead(Section section) {
  return section >= Section::kEvidenceDocument || section == Section::kInEdges;
}

}  // namespace

void ImageWriter::File::Complete(std::span<Kept> sections, size_t first, size_t last) {
  {
    std::lock_guard lock(mutex_);
    for (size_t at = first; at <= last; ++at) complete_[at] = true;
    for (; next_ < sections.size() && complete_[next_]; ++next_) {
      waiting_.push_back(std::exchange(sections[next_], {}));
    }
  }
  changed_.notify_one();
}

void ImageWriter::File::Work() {
  result_ = file_.Write(std::string(kHeaderSize, '\0'));
  for (;;) {
    std::unique_lock lock(mutex_);
    changed_.wait(lock, [this] { return closed_ || !waiting_.empty(); });
    if (waiting_.empty()) return;
    Kept section = std::move(waiting_.front());
    waiting_.pop_front();
    lock.unlock();
    if (result_) result_ = Write(section);
  }
}

Result<void> ImageWriter::File::Write(const Kept& section) {
  size_t number = entries_.size();
  uint64_t offset = kHeaderSize;
  if (number > 0) offset = entries_.back().offset + Aligned(entries_.back().size);
  entries_.push_back(EntryOf(section.parts, kSections[number].is_column, offset));
  bool is_large = entries_.back().size >= kUncachedSection;
  file_.PassCache(is_large && IsSeldomRead(static_cast<Section>(number)));
  return WriteSection(section.parts, file_);
}

void ImageWriter::File::Close() {
  {
    std::lock_guard lock(mutex_);
    closed_ = true;
  }
  changed_.notify_one();
  if (thread_.joinable()) thread_.join();
}

Result<void> ImageWriter::File::Finish(const Digest& stamp) {
  Close();
  CW_TRY(result_);
  Header header{.stamp_high = stamp.high, .stamp_low = stamp.low};
  std::ranges::copy(entries_, header.sections.begin());
  header.file_size = entries_.back().offset + Aligned(entries_.back().size);
  return file_.WriteAt(0, HeaderBytes(header));
}

ImageWriter::ImageWriter(ImageWriter&& other) noexcept = default;
ImageWriter& ImageWriter::operator=(ImageWriter&& other) noexcept = default;
ImageWriter::~ImageWriter() = default;

void ImageWriter::Complete(Section first, Section last) {
  if (file_ == nullptr) return;
  file_->Complete(sections_, static_cast<size_t>(first), static_cast<size_t>(last));
}

Result<void> ImageWriter::WriteRest(const Digest& stamp) {
  Complete(Section{0}, Section{kSectionCount - 1});
  return file_->Finish(stamp);
}

std::shared_ptr<const Image> ImageWriter::Write(const Digest& stamp) const {
  VectorSink sink;
  static_cast<void>(Write(stamp, sink));  // a vector takes all
  auto bytes = std::make_shared<const std::vector<std::byte>>(sink.Take());
  return *Image::Open(bytes, *bytes, Verify::kHeader);
}

}  // namespace causeway
