// What POSIX calls on files have in common: their errors as a person reads them, and writing all.
// Tested by tests/base/file_test.cc and byte_source_test.cc.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "base/result.h"

namespace causeway {

// "cannot read notes.txt: No such file or directory", with what to do about it; `number` is errno.
Error SystemError(std::string_view doing, const std::string& path, int number);

Error TooLarge(const std::string& path, uint64_t max_bytes);

// Writes all of `bytes`, however often the call is interrupted.
Result<void> WriteFully(int descriptor, std::string_view bytes, const std::string& path);

}  // namespace causeway
