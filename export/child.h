// Runs work of unknown size in a child process, so that its crash, its memory and its time are not
// the program's. Tested by tests/export/child_test.cc.
#pragma once

#include <cstdint>
#include <functional>
#include <string>

#include "base/result.h"

namespace causeway {

struct ChildLimits {
  uint32_t seconds = 0;        // of processor time; 0 for no limit
  uint32_t clock_seconds = 0;  // by the clock, for one that waits; 0 for no limit
  uint64_t bytes = 0;          // of address space; 0 for no limit
};

// What `work` returns, run in a forked child; or why there is nothing: the message of its error,
// the limit that it met, the signal that ended it. The child prints nothing, and what the program
// registered for its end does not run there. `work` must not wait for threads of the program.
Result<std::string> RunInChild(const ChildLimits& limits,
                               const std::function<Result<std::string>()>& work);

}  // namespace causeway
