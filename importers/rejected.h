// The error of an input that is not what its format says: all readers say it alike.
// Tested with each reader.
#pragma once

#include <string>
#include <utility>

#include "base/result.h"

namespace causeway {

// `message` says what is wrong and where, `hint` what to do about it.
inline Error Rejected(std::string message, std::string hint = {}) {
  return {.code = ErrorCode::kRejected, .message = std::move(message), .hint = std::move(hint)};
}

}  // namespace causeway
