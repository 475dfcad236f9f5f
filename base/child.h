// Runs work of unknown size, or a program, in a child process, so that its crash, its memory and
// its time are not ours. Tested by tests/base/child_test.cc.
#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

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

// What a program of the system writes to its standard output, given `input` as its standard input
// (which it may also open as /dev/stdin); it prints nothing else.
struct ProgramRun {
  std::string output;
  int exit_code = 0;  // kNoProgram where there is none of that name
};
inline constexpr int kNoProgram = 127;  // as a shell says it

// `arguments` begin with the program's name, which is looked for on PATH. An error where it meets a
// limit, is ended by a signal, or writes more than `max_output` bytes.
Result<ProgramRun> RunProgram(const ChildLimits& limits, const std::vector<std::string>& arguments,
                              std::string_view input, uint64_t max_output);

}  // namespace causeway
