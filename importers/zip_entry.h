// The files within a ZIP archive, by libzip, each as a source of bytes. Tested by
// tests/importers/docx_test.cc.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>

#include "base/byte_source.h"
#include "base/limits.h"
#include "base/result.h"

struct zip;
struct zip_file;

namespace causeway {

// A file of an archive, unpacked as it is read. What counts is what comes out, not the size that
// the archive declares: more than limits.unpacked_ratio times the archive, and more than
// limits.unpacked_free_bytes, is an error; so is more than limits.archive_part_bytes.
class ZipEntry final : public ByteSource {
 public:
  ZipEntry(std::string name, zip_file* file, uint64_t most)
      : name_(std::move(name)), file_(file), most_(most) {}
  ~ZipEntry() override;

  Result<size_t> Read(std::span<char> into) override;

 private:
  std::string name_;
  zip_file* file_;
  uint64_t most_;
  uint64_t read_ = 0;
};

class ZipArchive {
 public:
  // `bytes` must outlive the archive. An error where they are no archive or a cut one.
  static Result<ZipArchive> Open(std::string_view bytes, const Limits& limits);

  // Null where the archive has no such file; it goes before the archive.
  Result<std::unique_ptr<ZipEntry>> Find(const std::string& name);

 private:
  struct Close {
    void operator()(zip* archive) const;
  };

  ZipArchive(zip* archive, uint64_t most) : archive_(archive), most_(most) {}

  std::unique_ptr<zip, Close> archive_;
  uint64_t most_;
};

}  // namespace causeway
