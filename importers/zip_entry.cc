// libzip reads from memory: its own errors are handed on with what the user can do.
#include "importers/zip_entry.h"

#include <fmt/format.h>
#include <zip.h>

#include <algorithm>

#include "importers/rejected.h"

namespace causeway {
namespace {

constexpr std::string_view kAgain = "Get it again from where it comes.";

}  // namespace

ZipEntry::~ZipEntry() { zip_fclose(file_); }

Result<size_t> ZipEntry::Read(std::span<char> into) {
  size_t got = 0;
  while (got < into.size()) {
    zip_int64_t more = zip_fread(file_, into.data() + got, into.size() - got);
    if (more < 0) {
      return Rejected(fmt::format("its {} is damaged: {}", name_,
                                  zip_error_strerror(zip_file_get_error(file_))),
                      std::string(kAgain));
    }
    if (more == 0) break;
    got += static_cast<size_t>(more);
  }
  read_ += got;
  if (read_ > most_) {
    return Rejected(fmt::format("its {} unpacks to more than {} bytes", name_, most_),
                    "Split it, or leave it out.");
  }
  return got;
}

void ZipArchive::Close::operator()(zip* archive) const { zip_discard(archive); }

Result<ZipArchive> ZipArchive::Open(std::string_view bytes, const Limits& limits) {
  zip_error_t error;
  zip_error_init(&error);
  zip_source_t* source = zip_source_buffer_create(bytes.data(), bytes.size(), 0, &error);
  zip* archive = source == nullptr ? nullptr : zip_open_from_source(source, ZIP_RDONLY, &error);
  if (archive == nullptr) {
    Error rejected = Rejected(fmt::format("it is no whole archive: {}", zip_error_strerror(&error)),
                              std::string(kAgain));
    zip_source_free(source);
    zip_error_fini(&error);
    return rejected;
  }
  uint64_t most = std::max(limits.unpacked_free_bytes, bytes.size() * limits.unpacked_ratio);
  return ZipArchive(archive, std::min(most, limits.archive_part_bytes));
}

Result<std::unique_ptr<ZipEntry>> ZipArchive::Find(const std::string& name) {
  zip_int64_t index = zip_name_locate(archive_.get(), name.c_str(), 0);
  if (index < 0) return std::unique_ptr<ZipEntry>();
  zip_file* file = zip_fopen_index(archive_.get(), static_cast<zip_uint64_t>(index), 0);
  if (file == nullptr) {
    return Rejected(fmt::format("its {} cannot be read: {}", name, zip_strerror(archive_.get())));
  }
  return std::make_unique<ZipEntry>(name, file, most_);
}

}  // namespace causeway
