#include "graph/edge_rows.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <algorithm>
#include <set>
#include <tuple>

namespace causeway {
namespace {

using ::testing::HasSubstr;

TEST(RowForm, KeepsItsParts) {
  RowForm form = *RowForm::Of({.types = 3, .nodes = 1000, .statements = 70'000});
  RowForm::Parts parts{.type = 2, .target = 999, .denied = true, .statement = 69'999};
  EXPECT_EQ(form.PartsOf(form.RowOf(parts)), parts);
  RowForm least = *RowForm::Of({.types = 1, .nodes = 1, .statements = 1});
  EXPECT_EQ(least.PartsOf(least.RowOf({})), RowForm::Parts());
}

TEST(RowForm, RefusesWhatTakesMoreThan64Bits) {
  size_t million = 1 << 20;
  EXPECT_TRUE(RowForm::Of({.types = 8, .nodes = 256 * million, .statements = 4096 * million}));
  EXPECT_THAT(RowForm::Of({.types = 9, .nodes = 256 * million, .statements = 4096 * million})
                  .error()
                  .message,
              HasSubstr("the graph is too large: 4294967296 statements about 268435456 nodes"));
}

// Source, type, target, whether it is denied.
using Key = std::tuple<uint32_t, uint32_t, uint32_t, bool>;

// Statements of few kinds, so that many are of one edge; those whose numbers are alike but for the
// tens repeat one another.
RC_GTEST_PROP(EdgeRows, AreEdgesInOrderAndTheirStatementsOnce, ()) {
  auto statements = *rc::gen::container<std::vector<Key>>(
      rc::gen::tuple(rc::gen::inRange(0U, 4U), rc::gen::inRange(0U, 3U), rc::gen::inRange(0U, 4U),
                     rc::gen::arbitrary<bool>()));
  auto compare = [](uint32_t a, uint32_t b) {
    return static_cast<int>(a % 10) - static_cast<int>(b % 10);
  };
  constexpr size_t kLanes = 2;
  EdgeRows rows(*RowForm::Of({.types = 3, .nodes = 4, .statements = statements.size()}), 4, kLanes);
  std::set<std::pair<Key, uint32_t>> expected;  // with what its number is alike in
  for (uint32_t at = 0; at < statements.size(); ++at) {
    ++rows.Counts(at % kLanes)[std::get<0>(statements[at])];
    expected.emplace(statements[at], at % 10);
  }
  rows.Counts(0);
  rows.Counts(1);
  rows.Place();
  for (uint32_t at = 0; at < statements.size(); ++at) {
    auto [source, type, target, denied] = statements[at];
    rows.Put(at % kLanes, source, {type, target, denied, at});
  }
  rows.Sort(compare);

  std::vector<std::pair<Key, uint32_t>> found;
  std::vector<Key> edges;
  auto visit = [&](const EdgeRows::Edge& edge) {
    RC_ASSERT(edge.number == edges.size());
    for (size_t row = edge.begin; row < edge.end; ++row) {
      RowForm::Parts parts = rows.form().PartsOf(rows.all()[row]);
      Key key(edge.source, parts.type, parts.target, parts.denied);
      if (row == edge.begin) edges.push_back(key);
      found.emplace_back(key, parts.statement % 10);
    }
  };
  size_t half = rows.edge_count() / 2;
  rows.EachEdge(0, half, visit);
  rows.EachEdge(half, rows.edge_count(), visit);
  RC_ASSERT(found == std::vector(expected.begin(), expected.end()));
  RC_ASSERT(found.size() == rows.all().size());
  RC_ASSERT(std::ranges::adjacent_find(edges, std::ranges::greater_equal()) == edges.end());
  RC_ASSERT(rows.edge_ends().back() == edges.size());
}

}  // namespace
}  // namespace causeway
