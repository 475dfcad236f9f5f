// Whole blocks, at addresses and positions that any disk takes.
#include "base/uncached_writer.h"

#include <fcntl.h>
#include <unistd.h>

#include <algorithm>
#include <cstring>
#include <new>
#include <utility>

#include "base/system_error.h"

namespace causeway {
namespace {

constexpr size_t kUncachedBlock = 4 << 20;

void PassCache(int descriptor, bool pass) {
  int flags = fcntl(descriptor, F_GETFL);
  if (flags >= 0) fcntl(descriptor, F_SETFL, pass ? flags | O_DIRECT : flags & ~O_DIRECT);
}

}  // namespace

UncachedWriter::UncachedWriter(int descriptor, std::string path)
    : descriptor_(descriptor),
      path_(std::move(path)),
      block_(static_cast<char*>(std::aligned_alloc(kUnit, kUncachedBlock))) {
  if (block_ == nullptr) throw std::bad_alloc();
  PassCache(descriptor_, true);
}

Result<void> UncachedWriter::Write(std::string_view bytes) {
  while (!bytes.empty()) {
    size_t taken = bytes.copy(block_.get() + filled_, kUncachedBlock - filled_);
    bytes.remove_prefix(taken);
    filled_ += taken;
    if (filled_ == kUncachedBlock) CW_TRY(WriteBlock());
  }
  return {};
}

// What cannot pass the cache, or not whole, goes through it: then the error, if there is one, is
// the disk's.
Result<void> UncachedWriter::WriteBlock() {
  std::string_view rest(block_.get(), std::exchange(filled_, 0));
  ssize_t written = write(descriptor_, rest.data(), rest.size());
  rest.remove_prefix(static_cast<size_t>(std::max<ssize_t>(written, 0)));
  if (rest.empty()) return {};
  PassCache(descriptor_, false);
  return WriteFully(descriptor_, rest, path_);
}

Result<void> UncachedWriter::Finish() {
  PassCache(descriptor_, false);
  return WriteFully(descriptor_, std::string_view(block_.get(), std::exchange(filled_, 0)), path_);
}

}  // namespace causeway
