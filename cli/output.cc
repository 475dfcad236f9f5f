// Standard output by write(2): each failure is seen, that of the last byte too.
#include "cli/output.h"

#include <fmt/format.h>
#include <unistd.h>

#include <cerrno>
#include <csignal>
#include <cstdio>
#include <cstring>
#include <utility>

#include "base/utf8.h"

namespace causeway {
namespace {

constexpr size_t kBlock = 1 << 16;

// The reader has gone, as `head` does: end as a program that knows nothing of pipes ends, silently.
void EndByBrokenPipe() {
  std::signal(SIGPIPE, SIG_DFL);
  std::raise(SIGPIPE);
}

Result<void> WriteStandardOutput(std::string_view bytes) {
  while (!bytes.empty()) {
    ssize_t written = write(STDOUT_FILENO, bytes.data(), bytes.size());
    if (written < 0 && errno == EINTR) continue;
    if (written < 0 && errno == EPIPE) EndByBrokenPipe();
    if (written < 0) {
      return Error{.message = fmt::format("cannot write the answer: {}", std::strerror(errno))};
    }
    bytes.remove_prefix(static_cast<size_t>(written));
  }
  return {};
}

}  // namespace

Result<std::unique_ptr<Output>> Output::Open(const std::string& path) {
  std::unique_ptr<AtomicFile> file;
  if (!path.empty() && path != "-") {
    CW_ASSIGN(file, AtomicFile::Create(path));
  }
  return std::unique_ptr<Output>(new Output(std::move(file)));
}

Result<void> Output::Write(std::string_view bytes) {
  if (file_ != nullptr) return file_->Write(bytes);
  buffer_ += bytes;
  return buffer_.size() < kBlock ? Result<void>() : Flush();
}

Result<void> Output::Flush() {
  if (file_ != nullptr) return {};
  std::string full = std::exchange(buffer_, {});
  return WriteStandardOutput(full);
}

Result<void> Output::Finish() { return file_ != nullptr ? file_->Commit() : Flush(); }

Result<void> Print(std::string_view text) { return WriteStandardOutput(text); }

void Complain(std::string_view message) {
  fmt::print(stderr, "causeway: {}\n", WithoutControls(message));
}

}  // namespace causeway
