// Whole numbers with checks of overflow, others as IEEE 754 has them.
#include "query/arithmetic.h"

#include <fmt/format.h>

#include <array>
#include <cmath>
#include <limits>

namespace causeway {
namespace {

Error ArithmeticError(std::string message) {
  return {.code = ErrorCode::kQuery, .message = std::move(message)};
}

std::string_view SymbolOf(Operator op) {
  constexpr std::array<std::string_view, 6> kSymbols = {"+", "-", "*", "/", "%", "^"};
  return kSymbols.at(static_cast<size_t>(op) - static_cast<size_t>(Operator::kAdd));
}

Result<Value> OfWholes(Operator op, int64_t a, int64_t b) {
  int64_t result = 0;
  bool overflow = false;
  switch (op) {
    case Operator::kAdd:
      overflow = __builtin_add_overflow(a, b, &result);
      break;
    case Operator::kSubtract:
      overflow = __builtin_sub_overflow(a, b, &result);
      break;
    case Operator::kMultiply:
      overflow = __builtin_mul_overflow(a, b, &result);
      break;
    default:
      if (b == 0) return ArithmeticError("a whole number divided by 0");
      // The smallest number has no opposite.
      overflow = b == -1 && a == std::numeric_limits<int64_t>::min();
      if (!overflow) result = op == Operator::kDivide ? a / b : a % b;
  }
  if (overflow) return ArithmeticError(fmt::format("{} {} {} is out of range", a, SymbolOf(op), b));
  return Value(result);
}

double OfReals(Operator op, double a, double b) {
  switch (op) {
    case Operator::kAdd:
      return a + b;
    case Operator::kSubtract:
      return a - b;
    case Operator::kMultiply:
      return a * b;
    case Operator::kDivide:
      return a / b;
    case Operator::kModulo:
      return std::fmod(a, b);
    default:
      return std::pow(a, b);
  }
}

Value JoinedLists(const Value& a, const Value& b) {
  const List* left = a.get_if<List>();
  const List* right = b.get_if<List>();
  List joined = left == nullptr ? List{a} : *left;
  if (right == nullptr) {
    joined.push_back(b);
  } else {
    joined.insert(joined.end(), right->begin(), right->end());
  }
  return joined;
}

// The text of what a string is joined with: a number.
std::optional<std::string> TextOf(const Value& value) {
  if (const auto* text = value.get_if<std::string>()) return *text;
  if (const auto* whole = value.get_if<int64_t>()) return fmt::format("{}", *whole);
  if (const auto* real = value.get_if<double>()) return fmt::format("{}", *real);
  return std::nullopt;
}

}  // namespace

std::optional<double> RealOf(const Value& value) {
  if (const auto* whole = value.get_if<int64_t>()) return static_cast<double>(*whole);
  if (const auto* real = value.get_if<double>()) return *real;
  return std::nullopt;
}

Result<Value> Arithmetic(Operator op, const Value& a, const Value& b) {
  if (a.is_null() || b.is_null()) return Value();
  bool has_list = a.get_if<List>() != nullptr || b.get_if<List>() != nullptr;
  if (op == Operator::kAdd && has_list) return JoinedLists(a, b);
  bool has_text = a.get_if<std::string>() != nullptr || b.get_if<std::string>() != nullptr;
  if (op == Operator::kAdd && has_text) {
    std::optional<std::string> left = TextOf(a);
    std::optional<std::string> right = TextOf(b);
    if (left && right) return Value(*left + *right);
  }
  const auto* whole_a = a.get_if<int64_t>();
  const auto* whole_b = b.get_if<int64_t>();
  bool wholes = whole_a != nullptr && whole_b != nullptr && op != Operator::kPower;
  if (wholes) return OfWholes(op, *whole_a, *whole_b);
  std::optional<double> real_a = RealOf(a);
  std::optional<double> real_b = RealOf(b);
  if (!real_a || !real_b) return ArithmeticError(fmt::format("\"{}\" takes numbers", SymbolOf(op)));
  return Value(OfReals(op, *real_a, *real_b));
}

Result<Value> Negated(const Value& value) {
  if (value.is_null()) return Value();
  if (const auto* whole = value.get_if<int64_t>()) {
    return OfWholes(Operator::kSubtract, 0, *whole);
  }
  if (const auto* real = value.get_if<double>()) return Value(-*real);
  return ArithmeticError("\"-\" takes a number");
}

}  // namespace causeway
