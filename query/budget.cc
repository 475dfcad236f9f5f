// Errors of a query that uses more than it may.
#include "query/budget.h"

#include <fmt/format.h>

namespace causeway {
namespace {

constexpr uint64_t kStepsBetweenLooks = 1024;
constexpr uint64_t kBytesOfStep = 64;  // that are written in about the time of a step

Error Beyond(std::string message) {
  return {.code = ErrorCode::kQuery,
          .message = std::move(message),
          .hint = "ask for less: name what you want, or add a condition"};
}

}  // namespace

Result<void> Budget::Step() { return Steps(1); }

Result<void> Budget::Steps(uint64_t steps) {
  steps_ += steps;
  if (steps_ < next_look_) return {};
  next_look_ = steps_ + kStepsBetweenLooks;
  return Look();
}

Result<void> Budget::Look() const {
  if (stop_ != nullptr && *stop_) return Error{.message = "the query was stopped"};
  std::chrono::duration<double> used = std::chrono::steady_clock::now() - start_;
  if (used.count() <= limits_.query_seconds) return {};
  return Beyond(fmt::format("the query took longer than {} seconds (the limit query_seconds)",
                            limits_.query_seconds));
}

Result<void> Budget::Hold(uint64_t bytes) {
  bytes_ += bytes;
  return CheckBytes();
}

Result<void> Budget::Borrow(uint64_t bytes) {
  borrowed_ += bytes;
  CW_TRY(Steps(bytes / kBytesOfStep));
  return CheckBytes();
}

uint64_t Budget::bytes_left() const {
  uint64_t used = bytes_ + borrowed_;
  return used < limits_.query_bytes_held ? limits_.query_bytes_held - used : 0;
}

Result<void> Budget::CheckBytes() const {
  if (bytes_ + borrowed_ <= limits_.query_bytes_held) return {};
  return Beyond(fmt::format("the query holds more than {} bytes (the limit query_bytes_held)",
                            limits_.query_bytes_held));
}

Result<void> Budget::Row(uint64_t bytes) {
  if (++rows_ > limits_.result_rows) {
    return Beyond(fmt::format("the answer has more than {} rows (the limit result_rows)",
                              limits_.result_rows));
  }
  return Hold(bytes);
}

}  // namespace causeway
