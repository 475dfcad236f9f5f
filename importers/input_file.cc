// Each pass over the file begins anew: one for the head, one for the digest, one for its reader.
#include "importers/input_file.h"

#include <utility>

#include "importers/gzip.h"

namespace causeway {
namespace {

constexpr size_t kDetectedHead = 64 << 10;
constexpr size_t kFileBlock = 1 << 20;

// Up to `most` bytes.
Result<std::string> ReadSome(ByteSource& source, size_t most) {
  std::string bytes(most, '\0');
  size_t size = 0;
  while (size + 4 <= most) {
    CW_ASSIGN(size_t got, source.Read(std::span(bytes).subspan(size)));
    if (got == 0) break;
    size += got;
  }
  bytes.resize(size);
  return bytes;
}

}  // namespace

Result<std::unique_ptr<InputFile>> InputFile::Open(const std::string& path, const Limits& limits) {
  CW_ASSIGN(auto source, FileSource::Open(path, limits.spooled_bytes));
  std::unique_ptr<InputFile> file(new InputFile(std::move(source), limits));
  CW_TRY(file->ReadHead());
  return file;
}

Result<void> InputFile::ReadHead() {
  CW_ASSIGN(head_, ReadSome(*file_, kDetectedHead));
  is_packed_ = IsGzip(head_);
  if (!is_packed_) return {};
  CW_ASSIGN(ByteSource * bytes, Stream());
  CW_ASSIGN(head_, ReadSome(*bytes, kDetectedHead));
  return {};
}

Result<Digest> InputFile::ComputeDigest() {
  CW_TRY(file_->Rewind());
  DigestStream digest;
  std::string block(kFileBlock, '\0');
  for (;;) {
    CW_ASSIGN(size_t got, file_->Read(block));
    if (got == 0) return digest.Finish();
    digest.Add(std::string_view(block).substr(0, got));
  }
}

Result<std::string> InputFile::ReadWhole() {
  CW_ASSIGN(ByteSource * bytes, Stream());
  return ReadAll(*bytes, limits_.document_bytes);
}

Result<ByteSource*> InputFile::Stream() {
  CW_TRY(file_->Rewind());
  if (!is_packed_) return file_.get();
  unpacked_ = Gunzip(*file_, limits_);
  return unpacked_.get();
}

}  // namespace causeway
