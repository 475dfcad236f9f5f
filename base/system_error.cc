// Errors of POSIX calls, with hints for those that a user can mend.
#include "base/system_error.h"

#include <fmt/format.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>

namespace causeway {

Error SystemError(std::string_view doing, const std::string& path, int number) {
  Error error{.message = fmt::format("cannot {} {}: {}", doing, path, std::strerror(number))};
  if (number == ENOENT) error.hint = "Check the path; it is relative to the current folder.";
  if (number == EACCES || number == EROFS)
    error.hint = "Check the permissions of the file and of its folder.";
  if (number == ENOSPC) error.hint = "Free some space on that disk and try again.";
  return error;
}

Error TooLarge(const std::string& path, uint64_t max_bytes) {
  return Error{.code = ErrorCode::kRejected,
               .message = fmt::format("{} is larger than {} bytes", path, max_bytes),
               .hint = "Split it, or leave it out."};
}

Result<void> WriteFully(int descriptor, std::string_view bytes, const std::string& path) {
  while (!bytes.empty()) {
    ssize_t written = write(descriptor, bytes.data(), bytes.size());
    if (written < 0 && errno == EINTR) continue;
    if (written < 0) return SystemError("write", path, errno);
    bytes.remove_prefix(static_cast<size_t>(written));
  }
  return {};
}

}  // namespace causeway
