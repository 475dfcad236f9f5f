// Files: read whole within a limit, and written aside and renamed, so that a failure leaves
// what was there before. Tested by tests/base/file_test.cc.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>

#include "base/bytes.h"
#include "base/result.h"
#include "base/uncached_writer.h"

namespace causeway {

// The bytes of a regular file (or FIFO) of at most `max_bytes`. Errors name the path and the cause:
// missing, a directory, no permission, larger than the limit.
Result<std::string> ReadFile(const std::string& path, uint64_t max_bytes);

// A file that appears whole or not at all: written beside `path`, synced and renamed by Commit.
// Destroyed without Commit, it leaves nothing.
class AtomicFile final : public ByteSink {
 public:
  static Result<std::unique_ptr<AtomicFile>> Create(const std::string& path);
  ~AtomicFile() override;

  Result<void> Write(std::string_view bytes) override;
  // Whether what is written from now on goes past the system's cache of pages, if it can
  // (base/uncached_writer.h). It costs little to change only between megabytes.
  void PassCache(bool pass) { pass_cache_ = pass; }
  // In place of what was written at `offset`: for a head that is known last.
  Result<void> WriteAt(uint64_t offset, std::string_view bytes);
  // Before Commit: all is on the disk, so that Commit has only the name to give. For files that
  // belong together.
  Result<void> Sync();
  Result<void> Commit();
  // As Commit, where nothing has the name: otherwise false, and what is there stays.
  Result<bool> CommitNew();
  // Where it lies until then, for who writes it by other means.
  [[nodiscard]] const std::string& temporary() const { return temporary_; }

 private:
  AtomicFile(std::string path, std::string temporary, int descriptor);
  Result<void> WriteCached(std::string_view bytes);
  Result<void> WriteBuffer();

  std::string path_;
  std::string temporary_;
  std::string buffer_;
  int descriptor_;
  uint64_t size_ = 0;
  bool pass_cache_ = false;
  std::unique_ptr<UncachedWriter> uncached_;  // while the cache is passed
};

}  // namespace causeway
