// Ctrl-C as a flag that long work looks at. Tested by tests/cli/import_options_test.py.
#pragma once

#include <atomic>

namespace causeway {

// While it lives, the first SIGINT or SIGTERM sets the flag; the second ends the program as usual.
// After it, the signals do what they did before it. One at a time.
class InterruptFlag {
 public:
  InterruptFlag();
  InterruptFlag(const InterruptFlag&) = delete;
  InterruptFlag& operator=(const InterruptFlag&) = delete;
  ~InterruptFlag();

  [[nodiscard]] const std::atomic<bool>& raised() const;
};

}  // namespace causeway
