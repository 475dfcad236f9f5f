// Questions that would take all time or memory end at a limit, with an error that names it.
#include <fmt/format.h>
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <array>
#include <string>

#include "query/query.h"
#include "tests/graph/statements.h"

namespace causeway {
namespace {

struct QueryBomb {
  std::string name;
  std::string text;
};

void PrintTo(const QueryBomb& bomb, std::ostream* out) { *out << bomb.name; }

std::string Repeated(std::string_view text, int times) {
  std::string all;
  for (int i = 0; i < times; ++i) all += text;
  return all;
}

// Every node causes every other.
const Graph& DenseGraph() {
  static const Graph kGraph = [] {
    constexpr int kNodes = 60;
    std::string lines;
    for (int a = 0; a < kNodes; ++a) {
      for (int b = 0; b < kNodes; ++b) {
        if (a != b) lines += fmt::format("a.txt | node {} :Condition | CAUSES | node {}\n", a, b);
      }
    }
    return BuildGraph(lines);
  }();
  return kGraph;
}

const std::string kMillion = "range(1, 1000000)";

std::vector<QueryBomb> TimeAndMemoryBombs() {
  return {
      {"product",
       "MATCH (a), (b), (c), (d), (e), (f) WHERE a.name < b.name RETURN f.name + a.name"},
      {"product_counted", "MATCH (a), (b), (c), (d), (e), (f) RETURN count(*)"},
      {"product_sorted", "MATCH (a), (b), (c), (d) RETURN a, b, c, d ORDER BY d.name DESC"},
      {"product_distinct", "MATCH (a), (b), (c), (d) RETURN DISTINCT a.name + b.name + c.name, d"},
      {"product_collected", "MATCH (a), (b), (c), (d), (e) RETURN collect([a, b, c, d, e])"},
      {"product_grouped", "MATCH (a), (b), (c), (d), (e) RETURN a, b, c, d, count(e)"},
      {"union",
       "MATCH (a), (b), (c), (d) RETURN a, b, c, d UNION MATCH (a), (b), (c), (d) "
       "RETURN a, d AS b, c, b AS d"},
      {"walks", "MATCH (a)-[r*]->(b) RETURN count(r)"},
      {"walks_of_any_direction", "MATCH p = (a)-[*1..30]-(b) RETURN p"},
      {"walks_with_a_condition",
       "MATCH p = (a)-[:CAUSES*]->(b) WHERE all(n IN nodes(p) WHERE n.name <> 'x') RETURN p"},
      {"chain", "MATCH (a)-->(b)-->(c)-->(d)-->(e)-->(f)-->(a) RETURN a.name, b.name, f.name"},
      {"paths", "paths from \"node 1\" to \"node 2\" max 40"},
      {"exists",
       "MATCH (a), (b), (c) WHERE NOT EXISTS { MATCH (a)-->(x)-->(b)-->(y)-->(c) "
       "WHERE x.name = y.name + 'z' } RETURN a"},
      {"unwound", fmt::format("UNWIND {0} AS a UNWIND {0} AS b RETURN sum(a * b)", kMillion)},
      {"in_a_million",
       fmt::format("UNWIND {0} AS a WITH a WHERE a + 2000000 IN {0} RETURN a", kMillion)},
      {"in_a_million_given", "UNWIND $million AS a WITH a WHERE a + 2000000 IN $million RETURN a"},
      {"quantified",
       fmt::format("RETURN all(x IN {0} WHERE none(y IN {0} WHERE y = x + 2000000))", kMillion)},
      {"comprehension", fmt::format("RETURN [x IN {0} | [y IN {0} | x * y]]", kMillion)},
      {"text_doubled",
       "WITH 'xxxxxxxx' AS s " + Repeated("WITH s + s AS s ", 60) + "RETURN size(s)"},
      {"text_replaced",
       "WITH 'xxxxxxxx' AS s " + Repeated("WITH replace(s, 'x', s) AS s ", 6) + "RETURN size(s)"},
      {"list_doubled", fmt::format("WITH {} AS l ", kMillion) + Repeated("WITH l + l AS l ", 30) +
                           "RETURN size(l)"},
      {"list_of_lists",
       fmt::format("WITH {} AS l ", kMillion) + Repeated("WITH [l, l, l] AS l ", 30) + "RETURN l"},
      {"split", fmt::format("UNWIND {} AS a RETURN collect(split('{}', ','))", kMillion,
                            Repeated("x,", 2000))},
  };
}

class TimeAndMemoryBomb : public ::testing::TestWithParam<QueryBomb> {};

TEST_P(TimeAndMemoryBomb, EndsAtALimit) {
  List million;
  for (int64_t i = 1; i <= 1'000'000; ++i) million.emplace_back(i);
  Result<Answer> answer = RunQuery(
      DenseGraph(), GetParam().text,
      {.limits = {.result_rows = 100'000, .query_bytes_held = 100 << 20, .query_seconds = 0.2},
       .parameters = {{"million", std::move(million)}}});
  ASSERT_FALSE(answer);
  EXPECT_THAT(answer.error().message, ::testing::HasSubstr("(the limit "));
}

INSTANTIATE_TEST_SUITE_P(Query, TimeAndMemoryBomb, ::testing::ValuesIn(TimeAndMemoryBombs()),
                         [](const ::testing::TestParamInfo<QueryBomb>& bomb) {
                           return bomb.param.name;
                         });

// Aggregates hold what they keep, not what they are given.
TEST(Aggregates, HoldWhatDiffers) {
  auto counted = [](std::string_view what) {
    std::string text = fmt::format("UNWIND range(1, 10000) AS x RETURN count(DISTINCT {})", what);
    return RunQuery(DenseGraph(), text, {.limits = {.query_bytes_held = 600'000}});
  };
  EXPECT_TRUE(counted("x % 10"));
  EXPECT_TRUE(counted("toString(x % 10)"));
  EXPECT_FALSE(counted("x + 100000"));
  EXPECT_FALSE(counted("toString(x)"));
}

// What nests is refused before it is planned.
TEST(NestedBomb, IsRefused) {
  constexpr int kDeep = 20'000;
  const std::array<QueryBomb, 8> kBombs = {{
      {"brackets", "RETURN " + Repeated("(", kDeep)},
      {"lists", "RETURN " + Repeated("[", kDeep)},
      {"maps", "RETURN " + Repeated("{a:", kDeep)},
      {"not", "RETURN " + Repeated("NOT ", kDeep / 2) + "true"},
      {"signs", "RETURN " + Repeated("- ", kDeep) + "1"},
      {"cases", "RETURN " + Repeated("CASE WHEN ", kDeep / 5)},
      {"exists", "MATCH (a) WHERE " + Repeated("EXISTS { (a) WHERE ", kDeep / 10)},
      {"indexes", "RETURN x" + Repeated("[0]", kDeep)},
  }};
  for (const QueryBomb& bomb : kBombs) {
    Result<Answer> answer = RunQuery(DenseGraph(), bomb.text);
    ASSERT_FALSE(answer) << bomb.name;
    EXPECT_EQ(answer.error().message, "nested deeper than 100 levels") << bomb.name;
  }
}

TEST(LongBomb, IsRefused) {
  std::string items = Repeated("1, ", 1'000'000);
  Result<Answer> answer = RunQuery(DenseGraph(), "RETURN 1 IN [" + items + "1]");
  ASSERT_FALSE(answer);
  EXPECT_THAT(answer.error().message, ::testing::HasSubstr("the limit query_bytes is 65536"));
}

}  // namespace
}  // namespace causeway
