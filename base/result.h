// Errors are values: an Error says what went wrong, where, and what to do; a Result<T> is a T or
// an Error, with the member names of C++23's std::expected. Tested by tests/base/result_test.cc.
#pragma once

#include <cassert>
#include <string>
#include <utility>
#include <variant>

namespace causeway {

// What kind of failure it is; the program's exit code follows from it (cli/exit_code.h).
enum class ErrorCode {
  kFailed,    // the machine said no: a file is missing, a folder is read-only, the disk is full
  kUsage,     // the caller asked for something that does not exist
  kQuery,     // a query that does not parse, or a name that the graph does not hold
  kRejected,  // an input that is not what it should be
  kDamaged,   // a store or an index that fails its checks
};

struct Error {
  ErrorCode code = ErrorCode::kFailed;
  std::string message;  // one sentence: what, and where (a path, a line, an offset)
  std::string detail;   // optional further lines, for instance the query with a caret under it
  std::string hint;     // optional: what to do about it

  friend bool operator==(const Error&, const Error&) = default;
};

// The error as a person reads it: message, detail and hint, each on lines of its own.
std::string ToText(const Error& error);

template <class T>
class [[nodiscard]] Result {
 public:
  using value_type = T;

  // NOLINTNEXTLINE(google-explicit-constructor): as std::expected
  Result(T value) : state_(std::move(value)) {}
  // NOLINTNEXTLINE(google-explicit-constructor): as std::unexpected
  Result(Error error) : state_(std::move(error)) {}

  [[nodiscard]] bool has_value() const { return state_.index() == 0; }
  explicit operator bool() const { return has_value(); }

  T& value() & { return std::get<0>(state_); }
  const T& value() const& { return std::get<0>(state_); }
  T&& value() && { return std::get<0>(std::move(state_)); }
  T& operator*() & { return value(); }
  const T& operator*() const& { return value(); }
  T&& operator*() && { return std::move(*this).value(); }
  T* operator->() { return &value(); }
  const T* operator->() const { return &value(); }

  const Error& error() const& { return std::get<1>(state_); }
  Error&& error() && { return std::get<1>(std::move(state_)); }

 private:
  std::variant<T, Error> state_;
};

template <>
class [[nodiscard]] Result<void> {
 public:
  using value_type = void;

  Result() = default;
  // NOLINTNEXTLINE(google-explicit-constructor): as std::unexpected
  Result(Error error) : state_(std::move(error)) {}

  [[nodiscard]] bool has_value() const { return state_.index() == 0; }
  explicit operator bool() const { return has_value(); }
  const Error& error() const& { return std::get<1>(state_); }
  Error&& error() && { return std::get<1>(std::move(state_)); }

 private:
  std::variant<std::monostate, Error> state_;
};

}  // namespace causeway

#define CAUSEWAY_CONCAT_INNER(a, b) a##b
#define CAUSEWAY_CONCAT(a, b) CAUSEWAY_CONCAT_INNER(a, b)

// NOLINTBEGIN(bugprone-macro-parentheses): a declaration cannot stand in parentheses.

// CW_TRY(expression): hands the error of a Result on to the caller.
#define CW_TRY(expression)                                                              \
  do {                                                                                  \
    if (auto cw_result = (expression); !cw_result) return std::move(cw_result).error(); \
  } while (false)

// CW_ASSIGN(auto x, expression): x is the value of a Result, or its error goes to the caller.
#define CW_ASSIGN(target, expression) \
  CW_ASSIGN_INNER(target, expression, CAUSEWAY_CONCAT(cw_result_, __LINE__))
#define CW_ASSIGN_INNER(target, expression, name) \
  auto name = (expression);                       \
  if (!name) return std::move(name).error();      \
  target = *std::move(name)

// NOLINTEND(bugprone-macro-parentheses)
