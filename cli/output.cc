// Standard output by write(2): each failure is seen, that of the last byte too.
#include "cli/output.h"

#include <fmt/format.h>
#include <unistd.h>

#include <cerrno>
#include <csignal>
#include <cstdio>
#include <cstring>
#include <filesystem>
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
  Files files;
  if (!path.empty() && path != "-") {
    CW_ASSIGN(files.emplace_back(), AtomicFile::Create(path));
  }
  return std::unique_ptr<Output>(new Output(std::move(files)));
}

Result<std::unique_ptr<Output>> Output::OpenPair(const std::string& path) {
  std::filesystem::path whole(path);
  std::string stem = (whole.parent_path() / whole.stem()).string();
  Files files;
  for (const char* part : {"_nodes", "_edges"}) {
    CW_ASSIGN(files.emplace_back(), AtomicFile::Create(stem + part + whole.extension().string()));
  }
  return std::unique_ptr<Output>(new Output(std::move(files)));
}

Result<void> Output::Write(std::string_view bytes) {
  if (stop_ != nullptr && *stop_) return Error{.message = "the answer was stopped"};
  if (!files_.empty()) return files_[at_]->Write(bytes);
  buffer_ += bytes;
  return buffer_.size() < kBlock ? Result<void>() : Flush();
}

Result<void> Output::Flush() {
  if (!files_.empty()) return {};
  std::string full = std::exchange(buffer_, {});
  return WriteStandardOutput(full);
}

Result<void> Output::Finish() {
  if (files_.empty()) return Flush();
  for (const auto& file : files_) CW_TRY(file->Sync());
  for (const auto& file : files_) CW_TRY(file->Commit());
  return {};
}

Result<void> Print(std::string_view text) { return WriteStandardOutput(text); }

void Complain(std::string_view message) {
  fmt::print(stderr, "causeway: {}\n", WithoutControls(message));
}

}  // namespace causeway
