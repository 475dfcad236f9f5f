// How many rows each operator of a plan gave, and how long it took: what EXPLAIN ANALYZE shows.
// Tested by tests/query/analysis_test.cc.
#pragma once

#include <chrono>
#include <cstdint>
#include <map>
#include <utility>

namespace causeway {

// An operator is known by its address in the plan.
class Analysis {
 public:
  struct Operator {
    uint64_t rows = 0;  // that it gave
    std::chrono::nanoseconds time{};
  };

  void Count(const void* operation) { ++operators_[operation].rows; }
  void Count(const void* operation, uint64_t rows) { operators_[operation].rows += rows; }
  // What time passes from now on belongs to `operation`. Gives that to which it belonged.
  const void* Enter(const void* operation) {
    Clock::time_point now = Clock::now();
    if (at_ != nullptr) operators_[at_].time += now - since_;
    since_ = now;
    return std::exchange(at_, operation);
  }
  [[nodiscard]] Operator Of(const void* operation) const {
    auto found = operators_.find(operation);
    return found == operators_.end() ? Operator() : found->second;
  }

 private:
  using Clock = std::chrono::steady_clock;

  std::map<const void*, Operator> operators_;
  const void* at_ = nullptr;
  Clock::time_point since_;
};

// While it lives, time belongs to `operation`, as far as none within it claims it. Without an
// analysis it does nothing.
class Timed {
 public:
  Timed(Analysis* analysis, const void* operation)
      : analysis_(analysis), before_(analysis == nullptr ? nullptr : analysis->Enter(operation)) {}
  Timed(const Timed&) = delete;
  Timed& operator=(const Timed&) = delete;
  ~Timed() {
    if (analysis_ != nullptr) analysis_->Enter(before_);
  }

 private:
  Analysis* analysis_;
  const void* before_;
};

}  // namespace causeway
