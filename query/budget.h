// What one query may use: time, rows and memory; and whether it is to go on. Tested by
// tests/query/budget_test.cc.
#pragma once

#include <atomic>
#include <chrono>
#include <cstdint>

#include "base/limits.h"
#include "base/result.h"

namespace causeway {

class Budget {
 public:
  // Once another thread, or the handler of a signal, sets `stop`, the next look fails.
  explicit Budget(const Limits& limits, const std::atomic<bool>* stop = nullptr)
      : limits_(limits), stop_(stop) {}

  // One step of work; looks at the clock now and then. Fails beyond limits.query_seconds.
  Result<void> Step();
  // Looks at the clock and at the flag; fails as Step does.
  [[nodiscard]] Result<void> Look() const;
  // Holds so many bytes more. Fails beyond limits.query_bytes_held.
  Result<void> Hold(uint64_t bytes);
  // One more row of the answer, of `bytes`. Fails beyond limits.result_rows too.
  Result<void> Row(uint64_t bytes);

 private:
  Limits limits_;
  const std::atomic<bool>* stop_;
  std::chrono::steady_clock::time_point start_ = std::chrono::steady_clock::now();
  uint64_t steps_ = 0;
  uint64_t rows_ = 0;
  uint64_t bytes_ = 0;
};

}  // namespace causeway
