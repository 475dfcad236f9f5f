// The program's exit codes: the one table from kinds of errors to them. Tested by tests/cli/.
#pragma once

#include <array>

#include "base/result.h"

namespace causeway {

enum class ExitCode {
  kDone = 0,
  kFailed = 1,    // a file is missing, a folder is read-only, the disk is full
  kUsage = 2,     // no such command, option or format
  kQuery = 3,     // the query does not parse, or names what the graph does not hold
  kRejected = 4,  // some input was not what it should be; the rest was taken
  kDamaged = 5,   // the store or its index fails its checks
};

constexpr ExitCode ExitCodeOf(ErrorCode code) {
  struct Pair {
    ErrorCode error;
    ExitCode exit;
  };
  constexpr std::array kPairs = {
      Pair{ErrorCode::kUsage, ExitCode::kUsage},
      Pair{ErrorCode::kQuery, ExitCode::kQuery},
      Pair{ErrorCode::kRejected, ExitCode::kRejected},
      Pair{ErrorCode::kDamaged, ExitCode::kDamaged},
  };
  for (const Pair& pair : kPairs) {
    if (pair.error == code) return pair.exit;
  }
  return ExitCode::kFailed;
}

}  // namespace causeway
