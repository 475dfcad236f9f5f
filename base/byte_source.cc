// Sources of bytes: memory, and files by POSIX calls.
#include "base/byte_source.h"

#include <fcntl.h>
#include <fmt/format.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstdio>
#include <cstdlib>
#include <utility>

#include "base/system_error.h"

namespace causeway {
namespace {

constexpr size_t kBlock = 1 << 18;

// A file that no name leads to: it goes with its descriptor.
Result<int> NamelessFile() {
  const char* folder = std::getenv("TMPDIR");
  std::string path = std::string(folder == nullptr ? "/tmp" : folder) + "/causeway.XXXXXX";
  int descriptor = mkostemp(path.data(), O_CLOEXEC);
  if (descriptor < 0) return SystemError("write", path, errno);
  unlink(path.c_str());
  return descriptor;
}

// Fills `into` but for the end; EINTR and short reads are hidden.
Result<size_t> ReadFully(int descriptor, std::span<char> into, const std::string& path) {
  size_t got = 0;
  while (got < into.size()) {
    ssize_t more = read(descriptor, into.data() + got, into.size() - got);
    if (more < 0 && errno == EINTR) continue;
    if (more < 0) return SystemError("read", path, errno);
    if (more == 0) break;
    got += static_cast<size_t>(more);
  }
  return got;
}

Result<void> Copy(int from, int to, uint64_t most, const std::string& path) {
  std::string block(kBlock, '\0');
  for (uint64_t copied = 0;;) {
    CW_ASSIGN(size_t got, ReadFully(from, block, path));
    if (got == 0) return {};
    copied += got;
    if (copied > most) return TooLarge(path, most);
    CW_TRY(WriteFully(to, std::string_view(block).substr(0, got), path));
  }
}

Result<void> CheckIsFile(const struct stat& status, const std::string& path) {
  if (S_ISREG(status.st_mode) || S_ISFIFO(status.st_mode)) return {};
  return Error{.code = ErrorCode::kRejected,
               .message = fmt::format("{} is a {}, not a file", path,
                                      S_ISDIR(status.st_mode) ? "folder" : "device")};
}

}  // namespace

Result<size_t> MemorySource::Read(std::span<char> into) {
  size_t size = bytes_.copy(into.data(), into.size());
  bytes_.remove_prefix(size);
  return size;
}

Result<std::unique_ptr<FileSource>> FileSource::Open(const std::string& path,
                                                     uint64_t max_spooled) {
  bool is_input = path == "-";
  int descriptor = is_input ? dup(STDIN_FILENO) : open(path.c_str(), O_RDONLY | O_CLOEXEC);
  if (descriptor < 0) return SystemError("read", path, errno);
  std::unique_ptr<FileSource> file(new FileSource(path, descriptor));
  struct stat status {};
  if (fstat(descriptor, &status) != 0) return SystemError("read", path, errno);
  if (!is_input) CW_TRY(CheckIsFile(status, path));
  if (!S_ISREG(status.st_mode)) CW_TRY(file->Spool(max_spooled));
  if (fstat(file->descriptor_, &status) != 0) return SystemError("read", path, errno);
  file->size_ = static_cast<uint64_t>(status.st_size);
  return file;
}

FileSource::~FileSource() { close(descriptor_); }

Result<void> FileSource::Spool(uint64_t max_bytes) {
  CW_ASSIGN(int copy, NamelessFile());
  int stream = std::exchange(descriptor_, copy);
  Result<void> copied = Copy(stream, copy, max_bytes, path_);
  close(stream);
  CW_TRY(copied);
  return Rewind();
}

Result<size_t> FileSource::Read(std::span<char> into) {
  CW_ASSIGN(size_t got, ReadFully(descriptor_, into, path_));
  position_ += got;
  return got;
}

Result<void> FileSource::Rewind() {
  position_ = 0;
  if (lseek(descriptor_, 0, SEEK_SET) == 0) return {};
  return SystemError("read", path_, errno);
}

Result<std::string> ReadAll(ByteSource& source, uint64_t max_bytes) {
  std::string bytes;
  for (;;) {
    size_t size = bytes.size();
    bytes.resize(size + kBlock);
    CW_ASSIGN(size_t got, source.Read({bytes.data() + size, kBlock}));
    bytes.resize(size + got);
    if (bytes.size() > max_bytes) {
      return Error{.code = ErrorCode::kRejected,
                   .message = fmt::format("it is larger than {} bytes", max_bytes),
                   .hint = "Split it, or leave it out."};
    }
    if (got == 0) return bytes;
  }
}

}  // namespace causeway
