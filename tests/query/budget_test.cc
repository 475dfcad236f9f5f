#include "query/budget.h"

#include <gtest/gtest.h>

#include "query/query.h"
#include "query/value_bytes.h"
#include "tests/graph/statements.h"
#include "tests/query/answer_text.h"

namespace causeway {
namespace {

TEST(Budget, AllowsAsManyRowsAsTheLimit) {
  Budget budget({.result_rows = 2});
  EXPECT_TRUE(budget.Row(1));
  EXPECT_TRUE(budget.Row(1));
  Result<void> third = budget.Row(1);
  ASSERT_FALSE(third);
  EXPECT_EQ(third.error().message, "the answer has more than 2 rows (the limit result_rows)");
}

TEST(Budget, AllowsAsManyBytesAsTheLimit) {
  Budget budget({.query_bytes_held = 10});
  EXPECT_TRUE(budget.Row(10));
  Result<void> more = budget.Row(1);
  ASSERT_FALSE(more);
  EXPECT_EQ(more.error().message,
            "the query holds more than 10 bytes (the limit query_bytes_held)");
}

TEST(Budget, GetsBackWhatWasBorrowed) {
  Budget budget({.query_bytes_held = 10});
  EXPECT_TRUE(budget.Hold(4));
  {
    Budget::Loan loan(budget);
    EXPECT_TRUE(budget.Borrow(6));
    EXPECT_EQ(budget.bytes_left(), 0U);
    EXPECT_FALSE(budget.Borrow(1));
  }
  EXPECT_EQ(budget.bytes_left(), 6U);
  EXPECT_TRUE(budget.Borrow(6));
}

TEST(Budget, CountsWhatAValueHolds) {
  EXPECT_EQ(BytesOf(Value(int64_t{1})), sizeof(Value));
  EXPECT_EQ(BytesOf(Value("abc")), sizeof(Value) + 3);
  EXPECT_EQ(BytesOf(Value(List{"abc", Value(List{Value()})})), (4 * sizeof(Value)) + 3);
  EXPECT_GT(BytesOf(Value(Map{{"key", "abc"}})), (2 * sizeof(Value)) + 6);
  EXPECT_GT(BytesOf(Value(Path{.nodes = {NodeId{1}}, .edges = {}})), sizeof(Value));
  EXPECT_GT(BytesOf(Value(Standing{.via = {NodeId{1}}})), sizeof(Value));
}

TEST(Budget, EndsAQueryThatIsStopped) {
  std::atomic<bool> stop = false;
  Budget budget({}, &stop);
  EXPECT_TRUE(budget.Look());
  stop = true;
  Result<void> look = budget.Look();
  ASSERT_FALSE(look);
  EXPECT_EQ(look.error().message, "the query was stopped");
}

TEST(Budget, EndsAQueryThatTakesTooLong) {
  Budget budget({.query_seconds = -1});
  Result<void> step;
  for (int i = 0; i < 2000 && step; ++i) step = budget.Step();
  ASSERT_FALSE(step);
  EXPECT_EQ(step.error().message,
            "the query took longer than -1 seconds (the limit query_seconds)");
}

constexpr std::string_view kThreeCauses = R"(
a.txt | p | CAUSES | A
a.txt | q | CAUSES | A
a.txt | r | CAUSES | A
a.txt | p | CAUSES | B
)";

TEST(RunQuery, CountsTheRowsOfVerbsAndPatterns) {
  Graph graph = BuildGraph(kThreeCauses);
  for (std::string_view query : {"compare A and B", "MATCH (a)-[r]->({name: 'A'}) RETURN a",
                                 "MATCH (a)-[r]->({name: 'A'}) RETURN a.name, count(*)"}) {
    EXPECT_TRUE(RunQuery(graph, query, {.limits = {.result_rows = 3}})) << query;
    EXPECT_EQ(Ask(graph, query, {.limits = {.result_rows = 2}}),
              "the answer has more than 2 rows (the limit result_rows)\n"
              "ask for less: name what you want, or add a condition\n");
  }
}

TEST(RunQuery, LimitsTheItemsThatItCompares) {
  Graph graph = BuildGraph(kThreeCauses);
  EXPECT_TRUE(RunQuery(graph, "shared of A, B", {.limits = {.query_items = 2}}));
  EXPECT_EQ(Ask(graph, "shared of A, B, p", {.limits = {.query_items = 2}}),
            "more than 2 things to compare\n"
            "shared of A, B, p\n"
            "                ^\n"
            "the limit query_items; ask in several queries\n");
}

TEST(RunQuery, LimitsTheWordsOfNames) {
  Graph graph = BuildGraph(kThreeCauses);
  EXPECT_TRUE(RunQuery(graph, "shared of A B", {.limits = {.query_words = 2}}));
  EXPECT_EQ(Ask(graph, "shared of A B p", {.limits = {.query_words = 2}}),
            "more than 2 words of names\n"
            "shared of A B p\n"
            "              ^\n"
            "the limit query_words; ask in several queries\n");
}

TEST(RunQuery, ComparesAsManyItemsAsASetHolds) {
  std::string lines;
  std::string items;
  for (int i = 0; i < 64; ++i) {
    std::string name = "item" + std::to_string(i);
    lines += "a.txt | x | CAUSES | " + name + '\n';
    items += (i == 0 ? "" : ", ") + name;
  }
  Result<Answer> answer = RunQuery(BuildGraph(lines), "shared causes of " + items);
  ASSERT_TRUE(answer);
  EXPECT_EQ(answer->table.rows.size(), 1U);
}

}  // namespace
}  // namespace causeway
