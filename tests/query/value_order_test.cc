#include "query/value_order.h"

#include <gtest/gtest.h>

#include <limits>
#include <vector>

namespace causeway {
namespace {

// Each before the next, in the order of openCypher 9.
std::vector<Value> Ascending() {
  return {Map{{"a", "x"}},
          Map{{"b", "a"}},
          NodeId{1},
          NodeId{2},
          EdgeId{1},
          List{int64_t{1}},
          List{int64_t{1}, int64_t{0}},
          List{Value()},
          Path{.nodes = {NodeId{1}}},
          Path{.nodes = {NodeId{1}, NodeId{2}}, .edges = {EdgeId{3}}},
          Standing{.affirmed = 1},
          Standing{.affirmed = 2},
          "",
          "a",
          "b",
          false,
          true,
          std::numeric_limits<int64_t>::min(),
          -1.5,
          int64_t{0},
          0.5,
          int64_t{9007199254740992},
          int64_t{9007199254740993},
          std::numeric_limits<double>::infinity(),
          std::numeric_limits<double>::quiet_NaN(),
          Value()};
}

TEST(Order, IsTotal) {
  std::vector<Value> values = Ascending();
  for (size_t i = 0; i < values.size(); ++i) {
    for (size_t j = 0; j < values.size(); ++j) {
      EXPECT_TRUE(Order(values[i], values[j]) == std::weak_ordering(i <=> j)) << i << ' ' << j;
    }
  }
}

TEST(Order, EqualNumbersAreEquivalent) { EXPECT_TRUE(std::is_eq(Order(int64_t{1}, 1.0))); }

}  // namespace
}  // namespace causeway
