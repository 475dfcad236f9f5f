// Functions over lists, and over values of any kind.
#include <algorithm>
#include <array>
#include <limits>

#include "base/utf8.h"
#include "query/functions.h"

namespace causeway {
namespace {

using Arguments = std::span<const Value>;

constexpr uint64_t kLongestRange = 10'000'000;

std::optional<Value> Coalesce(Running& /*running*/, Arguments arguments) {
  auto first = std::ranges::find_if(arguments, [](const Value& v) { return !v.is_null(); });
  return first == arguments.end() ? Value() : *first;
}

std::optional<Value> Head(Running& /*running*/, Arguments arguments) {
  const List* list = arguments[0].get_if<List>();
  if (list == nullptr) return std::nullopt;
  return list->empty() ? Value() : list->front();
}

std::optional<Value> Last(Running& /*running*/, Arguments arguments) {
  const List* list = arguments[0].get_if<List>();
  if (list == nullptr) return std::nullopt;
  return list->empty() ? Value() : list->back();
}

std::optional<Value> TailOf(Running& /*running*/, Arguments arguments) {
  const List* list = arguments[0].get_if<List>();
  if (list == nullptr) return std::nullopt;
  return list->empty() ? List() : List(list->begin() + 1, list->end());
}

std::optional<Value> Size(Running& /*running*/, Arguments arguments) {
  if (const List* list = arguments[0].get_if<List>()) return static_cast<int64_t>(list->size());
  const auto* text = arguments[0].get_if<std::string>();
  if (text == nullptr) return std::nullopt;
  return static_cast<int64_t>(CodePoints(*text).size());
}

// range(first, last [, step]), both ends within.
std::optional<Value> Range(Running& /*running*/, Arguments arguments) {
  const auto* first = arguments[0].get_if<int64_t>();
  const auto* last = arguments[1].get_if<int64_t>();
  Value one = int64_t{1};
  const auto* step = (arguments.size() > 2 ? arguments[2] : one).get_if<int64_t>();
  if (first == nullptr || last == nullptr || step == nullptr || *step == 0) return std::nullopt;
  bool up = *step > 0;
  if (up ? *last < *first : *last > *first) return List();
  // Differences of 64-bit numbers fit where they have no sign.
  auto unsigned_of = [](int64_t number) { return static_cast<uint64_t>(number); };
  uint64_t distance =
      up ? unsigned_of(*last) - unsigned_of(*first) : unsigned_of(*first) - unsigned_of(*last);
  uint64_t stride = up ? unsigned_of(*step) : -unsigned_of(*step);
  if (distance / stride >= kLongestRange) return std::nullopt;
  List list;
  for (uint64_t i = 0; i <= distance / stride; ++i) {
    uint64_t offset = i * stride;
    list.emplace_back(static_cast<int64_t>(unsigned_of(*first) + (up ? offset : -offset)));
  }
  return list;
}

std::optional<Value> Reverse(Running& /*running*/, Arguments arguments) {
  if (const List* list = arguments[0].get_if<List>()) return List(list->rbegin(), list->rend());
  const auto* text = arguments[0].get_if<std::string>();
  if (text == nullptr) return std::nullopt;
  std::string reversed;
  std::vector<std::string_view> points = CodePoints(*text);
  std::ranges::reverse(points);
  for (std::string_view point : points) reversed += point;
  return reversed;
}

std::optional<Value> IsEmpty(Running& /*running*/, Arguments arguments) {
  if (const List* list = arguments[0].get_if<List>()) return list->empty();
  if (const Map* map = arguments[0].get_if<Map>()) return map->empty();
  const auto* text = arguments[0].get_if<std::string>();
  if (text == nullptr) return std::nullopt;
  return text->empty();
}

// Whether a property is there: exists(n.name).
std::optional<Value> Exists(Running& /*running*/, Arguments arguments) {
  return !arguments[0].is_null();
}

constexpr size_t kAny = std::numeric_limits<size_t>::max();

constexpr std::array kListFunctions = {
    Function{"coalesce", 1, kAny, "values", Coalesce, true},
    Function{"exists", 1, 1, "a property", Exists, true},
    Function{"head", 1, 1, "a list", Head},
    Function{"isempty", 1, 1, "a list, a map or a text", IsEmpty},
    Function{"last", 1, 1, "a list", Last},
    Function{"range", 2, 3, "whole numbers, a step that is not 0, and not too many", Range},
    Function{"reverse", 1, 1, "a list or a text", Reverse},
    Function{"size", 1, 1, "a list or a text", Size},
    Function{"tail", 1, 1, "a list", TailOf},
};

}  // namespace

std::span<const Function> ListFunctions() { return kListFunctions; }

}  // namespace causeway
