// How long a question took, for --timing and the like. Tested by tests/cli/batch_test.py.
#pragma once

#include <fmt/format.h>

#include <chrono>
#include <string>

namespace causeway {

class Stopwatch {
 public:
  [[nodiscard]] double milliseconds() const {
    return std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - start_)
        .count();
  }

 private:
  std::chrono::steady_clock::time_point start_ = std::chrono::steady_clock::now();
};

inline std::string TookText(double milliseconds) {
  return fmt::format("took {:.3f} ms", milliseconds);
}

}  // namespace causeway
