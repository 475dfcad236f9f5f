#include "graph/number_sort.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <utility>

namespace causeway {
namespace {

using Row = std::pair<uint64_t, size_t>;

// Few keys, so that many rows have the same; of some bytes in the middle or of all eight.
RC_GTEST_PROP(NumberSort, IsAStableSort, ()) {
  auto shift = *rc::gen::element(0U, 20U, 61U);
  auto count = *rc::gen::element<size_t>(0, 1, 255, 256, 3000);
  std::vector<Row> rows;
  for (size_t at = 0; at < count; ++at) {
    rows.emplace_back(*rc::gen::inRange<uint64_t>(0, 1000) << shift, at);
  }
  std::vector<Row> expected = rows;
  std::ranges::stable_sort(expected, {}, &Row::first);
  SortByNumber(rows, &Row::first);
  RC_ASSERT(rows == expected);
}

TEST(NumberSort, SortsAPartOfRows) {
  std::vector<uint64_t> rows(1000);
  for (size_t at = 0; at < rows.size(); ++at) rows[at] = (at * 2'654'435'761) % 4096;
  std::vector<uint64_t> expected = rows;
  std::ranges::sort(expected.begin() + 100, expected.end());
  SortByNumber(std::span(rows).subspan(100), std::identity());
  EXPECT_EQ(rows, expected);
}

}  // namespace
}  // namespace causeway
