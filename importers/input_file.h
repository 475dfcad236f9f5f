// A file of an import, opened: how it begins, its digest, and its bytes as the readers of formats
// take them. Tested by tests/importers/import_test.cc.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>

#include "base/byte_source.h"
#include "base/hash.h"
#include "base/limits.h"
#include "base/result.h"

namespace causeway {

class InputFile {
 public:
  // Reads the first 64 kB, unpacked. `limits` must outlive the file.
  static Result<std::unique_ptr<InputFile>> Open(const std::string& path, const Limits& limits);

  [[nodiscard]] std::string_view head() const { return head_; }
  [[nodiscard]] bool is_packed() const { return is_packed_; }
  [[nodiscard]] uint64_t size() const { return file_->size(); }          // as it lies there
  [[nodiscard]] uint64_t position() const { return file_->position(); }  // of the pass at hand
  // Of the bytes as they lie there. Reads them all.
  Result<Digest> ComputeDigest();
  // All its bytes, unpacked; more than a document may have are an error.
  Result<std::string> ReadWhole();
  // Its bytes, unpacked, from the beginning; the source of an earlier call is of no use any more.
  Result<ByteSource*> Stream();

 private:
  InputFile(std::unique_ptr<FileSource> file, const Limits& limits)
      : file_(std::move(file)), limits_(limits) {}
  Result<void> ReadHead();

  std::unique_ptr<FileSource> file_;
  const Limits& limits_;
  std::unique_ptr<ByteSource> unpacked_;
  std::string head_;
  bool is_packed_ = false;
};

}  // namespace causeway
