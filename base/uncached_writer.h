// Writes a file past the system's cache of pages (open(2), O_DIRECT). Tested by
// tests/base/file_test.cc.
#pragma once

#include <cstddef>
#include <cstdlib>
#include <memory>
#include <string>
#include <string_view>

#include "base/result.h"

namespace causeway {

// For the hundreds of megabytes of a file of which its readers want a little at a time: each page
// of the cache costs as much as writing it, and pushes another out. Where the file system cannot do
// so, it goes through the cache.
class UncachedWriter {
 public:
  // Positions in a file must be multiples of this.
  static constexpr size_t kUnit = 4096;

  // From the descriptor's position on, which is a multiple of kUnit; `path` is for errors.
  UncachedWriter(int descriptor, std::string path);
  Result<void> Write(std::string_view bytes);
  // Writes what is left. From then on the descriptor writes through the cache, as does this.
  Result<void> Finish();

 private:
  Result<void> WriteBlock();

  struct Free {
    void operator()(char* block) const { std::free(block); }
  };

  int descriptor_;
  std::string path_;
  std::unique_ptr<char, Free> block_;
  size_t filled_ = 0;  // of the block
};

}  // namespace causeway
