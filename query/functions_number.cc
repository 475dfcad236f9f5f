// Functions over numbers.
#include <array>
#include <cmath>
#include <limits>
#include <numbers>

#include "query/arithmetic.h"
#include "query/functions.h"

namespace causeway {
namespace {

using Arguments = std::span<const Value>;

template <double (*kFunction)(double)>
std::optional<Value> OfReal(Running& /*running*/, Arguments arguments) {
  std::optional<double> number = RealOf(arguments[0]);
  if (!number) return std::nullopt;
  return kFunction(*number);
}

std::optional<Value> Abs(Running& /*running*/, Arguments arguments) {
  if (const auto* real = arguments[0].get_if<double>()) return std::fabs(*real);
  const auto* whole = arguments[0].get_if<int64_t>();
  if (whole == nullptr || *whole == std::numeric_limits<int64_t>::min()) return std::nullopt;
  return *whole < 0 ? -*whole : *whole;
}

std::optional<Value> Sign(Running& /*running*/, Arguments arguments) {
  std::optional<double> number = RealOf(arguments[0]);
  if (!number) return std::nullopt;
  return int64_t{(*number > 0) - (*number < 0)};
}

std::optional<Value> Atan2(Running& /*running*/, Arguments arguments) {
  std::optional<double> y = RealOf(arguments[0]);
  std::optional<double> x = RealOf(arguments[1]);
  if (!y || !x) return std::nullopt;
  return std::atan2(*y, *x);
}

// The generator begins alike for each query, so that the same query gives the same answer.
std::optional<Value> Random(Running& running, Arguments /*arguments*/) {
  constexpr double kStep = 0x1.0p-53;
  if (!running.random) running.random.emplace();
  return static_cast<double>((*running.random)() >> 11U) * kStep;
}

double Round(double number) { return std::floor(number + 0.5); }
double Cotangent(double number) { return 1 / std::tan(number); }
double Degrees(double radians) { return radians * 180 / std::numbers::pi; }
double Radians(double degrees) { return degrees * std::numbers::pi / 180; }
double Haversine(double angle) { return (1 - std::cos(angle)) / 2; }

std::optional<Value> Pi(Running& /*running*/, Arguments /*arguments*/) { return std::numbers::pi; }
std::optional<Value> E(Running& /*running*/, Arguments /*arguments*/) { return std::numbers::e; }

constexpr std::array kNumberFunctions = {
    Function{"abs", 1, 1, "a number", Abs},
    Function{"acos", 1, 1, "a number", OfReal<std::acos>},
    Function{"asin", 1, 1, "a number", OfReal<std::asin>},
    Function{"atan", 1, 1, "a number", OfReal<std::atan>},
    Function{"atan2", 2, 2, "numbers", Atan2},
    Function{"ceil", 1, 1, "a number", OfReal<std::ceil>},
    Function{"cos", 1, 1, "a number", OfReal<std::cos>},
    Function{"cot", 1, 1, "a number", OfReal<Cotangent>},
    Function{"degrees", 1, 1, "a number", OfReal<Degrees>},
    Function{"e", 0, 0, "nothing", E},
    Function{"exp", 1, 1, "a number", OfReal<std::exp>},
    Function{"floor", 1, 1, "a number", OfReal<std::floor>},
    Function{"haversin", 1, 1, "a number", OfReal<Haversine>},
    Function{"log", 1, 1, "a number", OfReal<std::log>},
    Function{"log10", 1, 1, "a number", OfReal<std::log10>},
    Function{"pi", 0, 0, "nothing", Pi},
    Function{"radians", 1, 1, "a number", OfReal<Radians>},
    Function{"rand", 0, 0, "nothing", Random},
    Function{"round", 1, 1, "a number", OfReal<Round>},
    Function{"sign", 1, 1, "a number", Sign},
    Function{"sin", 1, 1, "a number", OfReal<std::sin>},
    Function{"sqrt", 1, 1, "a number", OfReal<std::sqrt>},
    Function{"tan", 1, 1, "a number", OfReal<std::tan>},
};

}  // namespace

std::span<const Function> NumberFunctions() { return kNumberFunctions; }

}  // namespace causeway
