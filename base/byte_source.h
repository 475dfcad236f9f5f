// Where read bytes come from: a file, a text in memory, what unpacks another source. Readers of
// large inputs see only this. Tested by tests/base/byte_source_test.cc.
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <string_view>

#include "base/result.h"

namespace causeway {

class ByteSource {
 public:
  ByteSource() = default;
  ByteSource(const ByteSource&) = delete;
  ByteSource& operator=(const ByteSource&) = delete;
  virtual ~ByteSource() = default;

  // Fills `into`, which has room for four bytes at least, from its beginning, and gives how many
  // bytes it got: 0 at the end only.
  virtual Result<size_t> Read(std::span<char> into) = 0;
};

// A text that outlives the source.
class MemorySource final : public ByteSource {
 public:
  explicit MemorySource(std::string_view bytes) : bytes_(bytes) {}
  Result<size_t> Read(std::span<char> into) override;

 private:
  std::string_view bytes_;
};

// A file that can be read more than once: a regular one, or a FIFO or standard input ("-") of which
// a copy was taken into a file without a name.
class FileSource final : public ByteSource {
 public:
  // Errors name the path and the cause: missing, a folder, no permission, a device, or a FIFO of
  // more than `max_spooled` bytes.
  static Result<std::unique_ptr<FileSource>> Open(const std::string& path, uint64_t max_spooled);
  ~FileSource() override;

  Result<size_t> Read(std::span<char> into) override;
  Result<void> Rewind();
  [[nodiscard]] uint64_t size() const { return size_; }
  [[nodiscard]] uint64_t position() const { return position_; }

 private:
  FileSource(std::string path, int descriptor) : path_(std::move(path)), descriptor_(descriptor) {}
  // Copies what is left of the stream, and goes on with the copy.
  Result<void> Spool(uint64_t max_bytes);

  std::string path_;
  int descriptor_;
  uint64_t size_ = 0;
  uint64_t position_ = 0;
};

// All that is left of `source`; more than `max_bytes` are an error (kRejected).
Result<std::string> ReadAll(ByteSource& source, uint64_t max_bytes);

}  // namespace causeway
