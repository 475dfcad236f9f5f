// Functions over texts, and from values to texts and back. Positions count code points.
#include <fmt/format.h>
#include <unicode/unistr.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>

#include "base/utf8.h"
#include "query/functions.h"

namespace causeway {
namespace {

using Arguments = std::span<const Value>;

const std::string* TextIn(const Value& value) { return value.get_if<std::string>(); }

// A whole number that is not negative.
std::optional<size_t> CountOf(const Value& value) {
  const auto* count = value.get_if<int64_t>();
  if (count == nullptr || *count < 0) return std::nullopt;
  return static_cast<size_t>(*count);
}

std::string JoinedPoints(std::span<const std::string_view> points) {
  std::string text;
  for (std::string_view point : points) text += point;
  return text;
}

template <icu::UnicodeString& (icu::UnicodeString::*kMap)()>
std::optional<Value> Cased(Running& /*running*/, Arguments arguments) {
  const std::string* text = TextIn(arguments[0]);
  if (text == nullptr) return std::nullopt;
  icu::UnicodeString mapped = icu::UnicodeString::fromUTF8(*text);
  std::string bytes;
  return (mapped.*kMap)().toUTF8String(bytes);
}

constexpr std::string_view kSpaces = " \t\n\r\v\f";

template <bool kLeft, bool kRight>
std::optional<Value> Trim(Running& /*running*/, Arguments arguments) {
  const std::string* text = TextIn(arguments[0]);
  if (text == nullptr) return std::nullopt;
  std::string_view rest = *text;
  if (kLeft) rest.remove_prefix(std::min(rest.find_first_not_of(kSpaces), rest.size()));
  if (kRight) rest = rest.substr(0, rest.find_last_not_of(kSpaces) + 1);
  return std::string(rest);
}

std::optional<Value> Left(Running& /*running*/, Arguments arguments) {
  const std::string* text = TextIn(arguments[0]);
  std::optional<size_t> count = CountOf(arguments[1]);
  if (text == nullptr || !count) return std::nullopt;
  std::vector<std::string_view> points = CodePoints(*text);
  return JoinedPoints(std::span(points).first(std::min(*count, points.size())));
}

std::optional<Value> Right(Running& /*running*/, Arguments arguments) {
  const std::string* text = TextIn(arguments[0]);
  std::optional<size_t> count = CountOf(arguments[1]);
  if (text == nullptr || !count) return std::nullopt;
  std::vector<std::string_view> points = CodePoints(*text);
  return JoinedPoints(std::span(points).last(std::min(*count, points.size())));
}

// substring(text, start [, length]), from 0.
std::optional<Value> Substring(Running& /*running*/, Arguments arguments) {
  const std::string* text = TextIn(arguments[0]);
  std::optional<size_t> start = CountOf(arguments[1]);
  if (text == nullptr || !start) return std::nullopt;
  std::vector<std::string_view> points = CodePoints(*text);
  size_t length = points.size();
  if (arguments.size() > 2) {
    std::optional<size_t> wanted = CountOf(arguments[2]);
    if (!wanted) return std::nullopt;
    length = *wanted;
  }
  size_t first = std::min(*start, points.size());
  return JoinedPoints(std::span(points).subspan(first, std::min(length, points.size() - first)));
}

// What is longer than may be held is left as it is then: the budget refuses it.
std::optional<Value> Replace(Running& running, Arguments arguments) {
  const std::string* text = TextIn(arguments[0]);
  const std::string* what = TextIn(arguments[1]);
  const std::string* with = TextIn(arguments[2]);
  if (text == nullptr || what == nullptr || with == nullptr) return std::nullopt;
  if (what->empty()) return *text;
  std::string replaced;
  size_t at = 0;
  for (size_t hit = 0; (hit = text->find(*what, at)) != std::string::npos;) {
    replaced += text->substr(at, hit - at) + *with;
    at = hit + what->size();
    if (replaced.size() > running.budget.bytes_left()) return replaced;
  }
  return replaced + text->substr(at);
}

std::optional<Value> SplitAt(Running& /*running*/, Arguments arguments) {
  const std::string* text = TextIn(arguments[0]);
  const std::string* by = TextIn(arguments[1]);
  if (text == nullptr || by == nullptr) return std::nullopt;
  List parts;
  if (by->empty()) {
    for (std::string_view point : CodePoints(*text)) parts.emplace_back(std::string(point));
    return parts;
  }
  size_t at = 0;
  for (size_t hit = 0; (hit = text->find(*by, at)) != std::string::npos; at = hit + by->size()) {
    parts.emplace_back(text->substr(at, hit - at));
  }
  parts.emplace_back(text->substr(at));
  return parts;
}

// A broken number keeps its point.
std::string RealText(double number) {
  std::string text = fmt::format("{}", number);
  return text.find_first_of(".en") == std::string::npos ? text + ".0" : text;
}

std::optional<Value> ToText(Running& /*running*/, Arguments arguments) {
  const Value& value = arguments[0];
  if (const std::string* text = TextIn(value)) return *text;
  if (const auto* flag = value.get_if<bool>()) return *flag ? "true" : "false";
  if (const auto* whole = value.get_if<int64_t>()) return fmt::format("{}", *whole);
  if (const auto* real = value.get_if<double>()) return RealText(*real);
  return std::nullopt;
}

// The number that a text is, all of it.
std::optional<double> RealIn(std::string_view text) {
  double number = 0;
  auto [rest, fault] = std::from_chars(text.data(), text.data() + text.size(), number);
  if (fault != std::errc() || rest != text.data() + text.size()) return std::nullopt;
  return number;
}

std::optional<Value> ToInteger(Running& /*running*/, Arguments arguments) {
  constexpr double kBeyondIntegers = 9223372036854775808.0;  // 2^63
  const Value& value = arguments[0];
  if (value.get_if<int64_t>() != nullptr) return value;
  std::optional<double> number;
  if (const auto* real = value.get_if<double>()) number = *real;
  if (const std::string* text = TextIn(value)) {
    int64_t whole = 0;
    auto [rest, fault] = std::from_chars(text->data(), text->data() + text->size(), whole);
    if (fault == std::errc() && rest == text->data() + text->size()) return whole;
    number = RealIn(*text);
    if (!number) return Value();
  }
  if (!number) return std::nullopt;
  bool fits = *number >= -kBeyondIntegers && *number < kBeyondIntegers;
  return fits ? Value(static_cast<int64_t>(*number)) : Value();
}

std::optional<Value> ToFloat(Running& /*running*/, Arguments arguments) {
  const Value& value = arguments[0];
  if (const auto* whole = value.get_if<int64_t>()) return static_cast<double>(*whole);
  if (value.get_if<double>() != nullptr) return value;
  const std::string* text = TextIn(value);
  if (text == nullptr) return std::nullopt;
  std::optional<double> number = RealIn(*text);
  return number ? Value(*number) : Value();
}

std::optional<Value> ToBoolean(Running& running, Arguments arguments) {
  if (arguments[0].get_if<bool>() != nullptr) return arguments[0];
  if (TextIn(arguments[0]) == nullptr) return std::nullopt;
  Value lower = *Cased<&icu::UnicodeString::toLower>(running, arguments);
  if (lower == Value("true")) return true;
  if (lower == Value("false")) return false;
  return Value();
}

constexpr std::array kTextFunctions = {
    Function{"left", 2, 2, "a text and a count", Left},
    Function{"ltrim", 1, 1, "a text", Trim<true, false>},
    Function{"replace", 3, 3, "texts", Replace},
    Function{"right", 2, 2, "a text and a count", Right},
    Function{"rtrim", 1, 1, "a text", Trim<false, true>},
    Function{"split", 2, 2, "texts", SplitAt},
    Function{"substring", 2, 3, "a text, a start and a length, neither negative", Substring},
    Function{"toboolean", 1, 1, "a text or a truth value", ToBoolean},
    Function{"tofloat", 1, 1, "a text or a number", ToFloat},
    Function{"tointeger", 1, 1, "a text or a number", ToInteger},
    Function{"tolower", 1, 1, "a text", Cased<&icu::UnicodeString::toLower>},
    Function{"tostring", 1, 1, "a text, a number or a truth value", ToText},
    Function{"toupper", 1, 1, "a text", Cased<&icu::UnicodeString::toUpper>},
    Function{"trim", 1, 1, "a text", Trim<true, true>},
};

}  // namespace

std::span<const Function> TextFunctions() { return kTextFunctions; }

}  // namespace causeway
