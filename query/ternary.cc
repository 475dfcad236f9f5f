// Three-valued comparison.
#include "query/ternary.h"

#include <algorithm>
#include <cmath>

#include "query/value_order.h"

namespace causeway {
namespace {

bool IsNumber(const Value& value) {
  return value.get_if<int64_t>() != nullptr || value.get_if<double>() != nullptr;
}

bool IsNan(const Value& value) {
  const auto* number = value.get_if<double>();
  return number != nullptr && std::isnan(*number);
}

Truth And(Truth a, Truth b) {
  if (a == false || b == false) return false;
  if (!a || !b) return std::nullopt;
  return true;
}

Truth EqualLists(const List& a, const List& b) {
  if (a.size() != b.size()) return false;
  Truth all = true;
  for (size_t i = 0; i < a.size(); ++i) all = And(all, Equal(a[i], b[i]));
  return all;
}

Truth EqualMaps(const Map& a, const Map& b) {
  bool same_keys = std::ranges::equal(a, b, {}, &Map::value_type::first, &Map::value_type::first);
  if (!same_keys) return false;
  Truth all = true;
  for (const auto& [key, value] : a) all = And(all, Equal(value, b.at(key)));
  return all;
}

// Strings, numbers, booleans and lists have an order, each among themselves; lists by the first
// elements that differ, and an unknown before these makes the order unknown.
std::optional<std::weak_ordering> Ordered(const Value& a, const Value& b) {
  if (IsNumber(a) && IsNumber(b)) return Order(a, b);
  if (a.variant().index() != b.variant().index()) return std::nullopt;
  if (a.get_if<std::string>() != nullptr || a.get_if<bool>() != nullptr) return Order(a, b);
  const List* left = a.get_if<List>();
  if (left == nullptr) return std::nullopt;
  const List* right = b.get_if<List>();
  for (size_t i = 0; i < std::min(left->size(), right->size()); ++i) {
    std::optional<std::weak_ordering> way = Ordered((*left)[i], (*right)[i]);
    if (!way || *way != 0) return way;
  }
  return left->size() <=> right->size();
}

}  // namespace

Truth Equal(const Value& a, const Value& b) {
  if (a.is_null() || b.is_null()) return std::nullopt;
  if (IsNan(a) || IsNan(b)) return false;
  if (IsNumber(a) && IsNumber(b)) return Order(a, b) == 0;
  if (a.variant().index() != b.variant().index()) return false;
  if (const List* list = a.get_if<List>()) return EqualLists(*list, *b.get_if<List>());
  if (const Map* map = a.get_if<Map>()) return EqualMaps(*map, *b.get_if<Map>());
  return a == b;
}

Truth Compare(const Value& a, Comparator comparator, const Value& b) {
  if (comparator == Comparator::kEqual) return Equal(a, b);
  if (comparator == Comparator::kNotEqual) return Not(Equal(a, b));
  std::optional<std::weak_ordering> way = Ordered(a, b);
  if (!way) return std::nullopt;
  if (IsNan(a) || IsNan(b)) return false;
  switch (comparator) {
    case Comparator::kLess:
      return *way < 0;
    case Comparator::kLessOrEqual:
      return *way <= 0;
    case Comparator::kGreater:
      return *way > 0;
    default:
      return *way >= 0;
  }
}

Truth Not(Truth truth) {
  if (!truth) return std::nullopt;
  return !*truth;
}

Value ValueOf(Truth truth) { return truth ? Value(*truth) : Value(); }

}  // namespace causeway
