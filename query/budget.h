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
  Result<void> Steps(uint64_t steps);
  // Looks at the clock and at the flag; fails as Step does.
  [[nodiscard]] Result<void> Look() const;
  // Holds so many bytes more. Fails beyond limits.query_bytes_held.
  Result<void> Hold(uint64_t bytes);
  // Takes so many bytes for as long as the innermost Loan lives, and the time that making them
  // takes. Fails as Hold and Step do.
  Result<void> Borrow(uint64_t bytes);
  // What Borrow may still take.
  [[nodiscard]] uint64_t bytes_left() const;

  // What is borrowed while it lives goes back with it.
  class Loan {
   public:
    explicit Loan(Budget& budget) : budget_(budget), before_(budget.borrowed_) {}
    Loan(const Loan&) = delete;
    Loan& operator=(const Loan&) = delete;
    ~Loan() { budget_.borrowed_ = before_; }

   private:
    Budget& budget_;
    uint64_t before_;
  };

  // One more row of the answer, of `bytes`. Fails beyond limits.result_rows too.
  Result<void> Row(uint64_t bytes);

 private:
  Limits limits_;
  const std::atomic<bool>* stop_;
  std::chrono::steady_clock::time_point start_ = std::chrono::steady_clock::now();
  [[nodiscard]] Result<void> CheckBytes() const;

  uint64_t steps_ = 0;
  uint64_t next_look_ = 0;
  uint64_t rows_ = 0;
  uint64_t bytes_ = 0;
  uint64_t borrowed_ = 0;
};

}  // namespace causeway
