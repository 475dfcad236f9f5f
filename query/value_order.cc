// Values of different kinds by kind, of one kind by what they hold.
#include "query/value_order.h"

#include <algorithm>
#include <array>
#include <cmath>

#include "base/overloaded.h"

namespace causeway {
namespace {

// openCypher 9, "Orderability", by the alternatives of Value: null, bool, int64, double, string,
// node, edge, standing, path, list, map.
constexpr std::array<int, 11> kRankOfKind = {9, 7, 8, 8, 6, 1, 2, 5, 4, 3, 0};

// A whole number against one that may have a fraction, without rounding the whole one.
std::weak_ordering OrderNumbers(int64_t a, double b) {
  constexpr double kBeyondIntegers = 9223372036854775808.0;  // 2^63
  if (std::isnan(b) || b >= kBeyondIntegers) return std::weak_ordering::less;
  if (b < -kBeyondIntegers) return std::weak_ordering::greater;
  auto whole = static_cast<int64_t>(b);
  if (a != whole) return a <=> whole;
  double rest = b - static_cast<double>(whole);
  if (rest == 0) return std::weak_ordering::equivalent;
  return rest > 0 ? std::weak_ordering::less : std::weak_ordering::greater;
}

std::weak_ordering OrderNumbers(double a, double b) {
  if (std::isnan(a) || std::isnan(b)) return std::isnan(a) <=> std::isnan(b);
  if (a == b) return std::weak_ordering::equivalent;
  return a < b ? std::weak_ordering::less : std::weak_ordering::greater;
}

std::weak_ordering OrderLists(const List& a, const List& b) {
  return std::lexicographical_compare_three_way(a.begin(), a.end(), b.begin(), b.end(), Order);
}

std::weak_ordering OrderMaps(const Map& a, const Map& b) {
  return std::lexicographical_compare_three_way(a.begin(), a.end(), b.begin(), b.end(),
                                                [](const auto& x, const auto& y) {
                                                  if (x.first != y.first)
                                                    return std::weak_ordering(x.first <=> y.first);
                                                  return Order(x.second, y.second);
                                                });
}

std::weak_ordering OrderPaths(const Path& a, const Path& b) {
  if (a.nodes != b.nodes) return a.nodes <=> b.nodes;
  return a.edges <=> b.edges;
}

std::weak_ordering OrderStandings(const Standing& a, const Standing& b) {
  if (a.affirmed != b.affirmed) return a.affirmed <=> b.affirmed;
  if (a.denied != b.denied) return b.denied <=> a.denied;
  return b.hedged <=> a.hedged;
}

}  // namespace

std::weak_ordering Order(const Value& a, const Value& b) {
  int rank_a = kRankOfKind.at(a.variant().index());
  int rank_b = kRankOfKind.at(b.variant().index());
  if (rank_a != rank_b) return rank_a <=> rank_b;
  return std::visit(
      Overloaded{
          [](int64_t x, double y) { return OrderNumbers(x, y); },
          [](double x, int64_t y) { return 0 <=> OrderNumbers(y, x); },
          [](double x, double y) { return OrderNumbers(x, y); },
          [](const Standing& x, const Standing& y) { return OrderStandings(x, y); },
          [](const Path& x, const Path& y) { return OrderPaths(x, y); },
          [](const List& x, const List& y) { return OrderLists(x, y); },
          [](const Map& x, const Map& y) { return OrderMaps(x, y); },
          []<class T>(const T& x, const T& y) -> std::weak_ordering { return x <=> y; },
          [](const auto& /*x*/, const auto& /*y*/) { return std::weak_ordering::equivalent; },
      },
      a.variant(), b.variant());
}

}  // namespace causeway
