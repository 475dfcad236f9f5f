// Files by POSIX calls: what std::filesystem does not tell apart (a directory, a FIFO, EACCES) is
// told.
#include "base/file.h"

#include <fcntl.h>
#include <fmt/format.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstdio>
#include <cstring>
#include <filesystem>
#include <utility>

#include "base/byte_source.h"
#include "base/system_error.h"

namespace causeway {
namespace {

constexpr size_t kCopiedBlock = 1 << 18;
constexpr size_t kSyncedBlock = 4 << 20;  // whose way to the disk begins at once

// Renames without replacing; where the file system cannot promise that, as rename does.
bool RenameNew(const std::string& from, const std::string& to) {
  if (renameat2(AT_FDCWD, from.c_str(), AT_FDCWD, to.c_str(), RENAME_NOREPLACE) == 0) return true;
  return (errno == EINVAL || errno == ENOSYS) && rename(from.c_str(), to.c_str()) == 0;
}

}  // namespace

Result<std::string> ReadFile(const std::string& path, uint64_t max_bytes) {
  CW_ASSIGN(auto file, FileSource::Open(path, max_bytes));
  if (file->size() > max_bytes) return TooLarge(path, max_bytes);
  return ReadAll(*file, max_bytes);
}

AtomicFile::AtomicFile(std::string path, std::string temporary, int descriptor)
    : path_(std::move(path)), temporary_(std::move(temporary)), descriptor_(descriptor) {}

Result<std::unique_ptr<AtomicFile>> AtomicFile::Create(const std::string& path) {
  if (std::error_code ignored; std::filesystem::is_directory(path, ignored)) {
    return Error{.message = fmt::format("cannot write {}: it is a folder", path),
                 .hint = "Name a file in it."};
  }
  std::string temporary = path + ".XXXXXX";
  int descriptor = mkostemp(temporary.data(), O_CLOEXEC);
  if (descriptor < 0) return SystemError("write", path, errno);
  fchmod(descriptor, 0644);
  return std::unique_ptr<AtomicFile>(new AtomicFile(path, std::move(temporary), descriptor));
}

AtomicFile::~AtomicFile() {
  if (descriptor_ < 0) return;
  close(descriptor_);
  unlink(temporary_.c_str());
}

// What goes through the cache and what passes it meet where a page ends.
Result<void> AtomicFile::Write(std::string_view bytes) {
  if (!pass_cache_ && uncached_ != nullptr) CW_TRY(WriteBuffer());
  if (pass_cache_ && uncached_ == nullptr) {
    size_t of_page =
        (UncachedWriter::kUnit - size_ % UncachedWriter::kUnit) % UncachedWriter::kUnit;
    std::string_view cached = bytes.substr(0, of_page);
    CW_TRY(WriteCached(cached));
    bytes.remove_prefix(cached.size());
    if (bytes.empty()) return {};
    CW_TRY(WriteBuffer());
    uncached_ = std::make_unique<UncachedWriter>(descriptor_, path_);
  }
  if (uncached_ == nullptr) return WriteCached(bytes);
  size_ += bytes.size();
  return uncached_->Write(bytes);
}

Result<void> AtomicFile::WriteCached(std::string_view bytes) {
  size_ += bytes.size();
  if (buffer_.size() + bytes.size() < kCopiedBlock) {
    buffer_ += bytes;
    return {};
  }
  CW_TRY(WriteBuffer());
  CW_TRY(WriteFully(descriptor_, bytes, path_));
  if (bytes.size() >= kSyncedBlock) {
    // So that Sync has less to wait for; if it cannot be done, Sync does it.
    sync_file_range(descriptor_, static_cast<off_t>(size_ - bytes.size()),
                    static_cast<off_t>(bytes.size()), SYNC_FILE_RANGE_WRITE);
  }
  return {};
}

Result<void> AtomicFile::WriteBuffer() {
  CW_TRY(WriteFully(descriptor_, buffer_, path_));
  buffer_.clear();
  std::unique_ptr<UncachedWriter> uncached = std::move(uncached_);
  return uncached == nullptr ? Result<void>() : uncached->Finish();
}

Result<void> AtomicFile::WriteAt(uint64_t offset, std::string_view bytes) {
  CW_TRY(WriteBuffer());
  off_t end = lseek(descriptor_, 0, SEEK_CUR);
  if (lseek(descriptor_, static_cast<off_t>(offset), SEEK_SET) < 0) {
    return SystemError("write", path_, errno);
  }
  CW_TRY(WriteFully(descriptor_, bytes, path_));
  lseek(descriptor_, end, SEEK_SET);
  return {};
}

Result<void> AtomicFile::Sync() {
  CW_TRY(WriteBuffer());
  if (fsync(descriptor_) != 0) return SystemError("write", path_, errno);
  return {};
}

Result<void> AtomicFile::Commit() {
  CW_TRY(Sync());
  if (rename(temporary_.c_str(), path_.c_str()) != 0) return SystemError("write", path_, errno);
  close(std::exchange(descriptor_, -1));
  return {};
}

Result<bool> AtomicFile::CommitNew() {
  CW_TRY(Sync());
  if (!RenameNew(temporary_, path_)) {
    if (errno == EEXIST) return false;
    return SystemError("write", path_, errno);
  }
  close(std::exchange(descriptor_, -1));
  return true;
}

}  // namespace causeway
