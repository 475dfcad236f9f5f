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

namespace causeway {
namespace {

constexpr size_t kBlock = 1 << 18;

Error SystemError(std::string_view doing, const std::string& path, int number) {
  Error error{.message = fmt::format("cannot {} {}: {}", doing, path, std::strerror(number))};
  if (number == ENOENT) error.hint = "Check the path; it is relative to the current folder.";
  if (number == EACCES || number == EROFS)
    error.hint = "Check the permissions of the file and of its folder.";
  if (number == ENOSPC) error.hint = "Free some space on that disk and try again.";
  return error;
}

// Closes a descriptor at the end of a scope.
class Descriptor {
 public:
  explicit Descriptor(int value) : value_(value) {}
  Descriptor(const Descriptor&) = delete;
  Descriptor& operator=(const Descriptor&) = delete;
  ~Descriptor() {
    if (value_ >= 0) close(value_);
  }
  [[nodiscard]] int value() const { return value_; }

 private:
  int value_;
};

Result<void> CheckReadable(const struct stat& status, const std::string& path) {
  if (S_ISDIR(status.st_mode)) {
    return Error{.code = ErrorCode::kRejected,
                 .message = fmt::format("{} is a folder, not a file", path)};
  }
  if (S_ISREG(status.st_mode) || S_ISFIFO(status.st_mode)) return {};
  return Error{.code = ErrorCode::kRejected,
               .message = fmt::format("{} is a device, not a file", path)};
}

Error TooLarge(const std::string& path, uint64_t max_bytes) {
  return Error{.code = ErrorCode::kRejected,
               .message = fmt::format("{} is larger than {} bytes", path, max_bytes),
               .hint = "Split it, or leave it out."};
}

Result<void> WriteAll(int descriptor, std::string_view bytes, const std::string& path) {
  while (!bytes.empty()) {
    ssize_t written = write(descriptor, bytes.data(), bytes.size());
    if (written < 0 && errno == EINTR) continue;
    if (written < 0) return SystemError("write", path, errno);
    bytes.remove_prefix(static_cast<size_t>(written));
  }
  return {};
}

}  // namespace

Result<std::string> ReadFile(const std::string& path, uint64_t max_bytes) {
  Descriptor file(open(path.c_str(), O_RDONLY | O_CLOEXEC));
  if (file.value() < 0) return SystemError("read", path, errno);
  struct stat status {};
  if (fstat(file.value(), &status) != 0) return SystemError("read", path, errno);
  CW_TRY(CheckReadable(status, path));
  if (S_ISREG(status.st_mode) && std::cmp_greater(status.st_size, max_bytes)) {
    return TooLarge(path, max_bytes);
  }
  std::string bytes;
  for (;;) {
    size_t size = bytes.size();
    if (size > max_bytes) return TooLarge(path, max_bytes);
    bytes.resize(size + kBlock);
    ssize_t got = read(file.value(), bytes.data() + size, kBlock);
    bytes.resize(size + static_cast<size_t>(got < 0 ? 0 : got));
    if (got < 0 && errno == EINTR) continue;
    if (got < 0) return SystemError("read", path, errno);
    if (got == 0) return bytes;
  }
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

Result<void> AtomicFile::Write(std::string_view bytes) {
  buffer_ += bytes;
  if (buffer_.size() < kBlock) return {};
  CW_TRY(WriteAll(descriptor_, buffer_, path_));
  buffer_.clear();
  return {};
}

Result<void> AtomicFile::Commit() {
  CW_TRY(WriteAll(descriptor_, buffer_, path_));
  buffer_.clear();
  if (fsync(descriptor_) != 0) return SystemError("write", path_, errno);
  if (rename(temporary_.c_str(), path_.c_str()) != 0) return SystemError("write", path_, errno);
  close(std::exchange(descriptor_, -1));
  return {};
}

}  // namespace causeway
