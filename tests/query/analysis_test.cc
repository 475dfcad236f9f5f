// EXPLAIN ANALYZE: the rows of each operator are those that it gave; times are of the clock.
#include "query/analysis.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "query/query.h"
#include "tests/graph/statements.h"
#include "tests/query/answer_text.h"

namespace causeway {
namespace {

Graph SmokersGraph() {
  return BuildGraph(
      "a.txt | smoke | CAUSES | asthma :Condition\n"
      "a.txt | smoke | CAUSES | COPD :Condition\n"
      "b.txt | dust | CAUSES | asthma\n"
      "b.txt | asthma | CAUSES | cough\n");
}

// "operator: rows" of each line; those that tell of the operator above have none.
std::string RowsByOperator(std::string_view query) {
  Result<Answer> answer = RunQuery(SmokersGraph(), query);
  if (!answer) return answer.error().message;
  std::string text;
  for (const Row& row : answer->table.rows) {
    text += std::get<std::string>(row.cells[0].variant());
    if (const auto* rows = row.cells[1].get_if<int64_t>()) text += ": " + std::to_string(*rows);
    text += '\n';
  }
  return text;
}

TEST(ExplainAnalyze, CountsWhatAPatternsStepsGive) {
  EXPECT_EQ(RowsByOperator("EXPLAIN ANALYZE MATCH (c:Condition)<-[:CAUSES]-(x) WHERE x.name <> "
                           "'dust' RETURN x.name, count(*)"),
            "Group x.name and count(*): 1\n"
            "  Filter x.name <> 'dust': 2\n"
            "    Expand <-[:CAUSES]-(x): 3\n"
            "      All nodes (c:Condition): 2\n");
}

TEST(ExplainAnalyze, CountsTheNullsOfAnOptionalMatch) {
  EXPECT_EQ(RowsByOperator("EXPLAIN ANALYZE MATCH (c:Condition) OPTIONAL MATCH (c)-[:CAUSES]->(x) "
                           "RETURN x"),
            "Project x: 2\n"
            "  Optional: Expand -[:CAUSES]->(x): 2\n"
            "    Optional: Check (c): 2\n"
            "      All nodes (c:Condition): 2\n");
}

TEST(ExplainAnalyze, CountsTheRowsOfEveryClause) {
  EXPECT_EQ(RowsByOperator("EXPLAIN ANALYZE UNWIND [1, 2, 3] AS x WITH x WHERE x > 1 "
                           "RETURN DISTINCT x ORDER BY x LIMIT 1"),
            "Limit 1: 1\n"
            "  Order by x\n"
            "    Distinct\n"
            "      Project x\n"
            "        Filter x > 1: 2\n"
            "          Project x\n"
            "            Unwind [1, 2, 3]: 3\n");
}

// What EXISTS does within is its filter's own.
TEST(ExplainAnalyze, CountsNothingOfSubqueries) {
  EXPECT_EQ(RowsByOperator("EXPLAIN ANALYZE MATCH (n) WHERE EXISTS { MATCH (n)-[:CAUSES]->(m) "
                           "WHERE m.name = 'cough' } RETURN n"),
            "Project n: 1\n"
            "  Filter { … }: 1\n"
            "    All nodes (n): 5\n");
}

TEST(ExplainAnalyze, CountsTheRowsOfAVerbBeforeAndAfterItsTail) {
  EXPECT_EQ(RowsByOperator("EXPLAIN ANALYZE SHARED causes OF asthma AND COPD LIMIT 0"),
            "Limit 0: 0\n"
            "  Shared by at least 2 of 2: 1\n"
            "    Attributes causes of asthma\n"
            "    Attributes causes of COPD\n");
}

TEST(ExplainAnalyze, TellsErrorsAsTheQueryDoes) {
  EXPECT_EQ(RowsByOperator("EXPLAIN ANALYZE RETURN 1 / 0"),
            RunQuery(SmokersGraph(), "RETURN 1 / 0").error().message);
}

TEST(Analysis, TimeBelongsToTheInnermost) {
  Analysis analysis;
  int outer = 0;
  int inner = 0;
  {
    Timed all(&analysis, &outer);
    {
      Timed part(&analysis, &inner);
      auto begin = std::chrono::steady_clock::now();
      while (std::chrono::steady_clock::now() - begin < std::chrono::milliseconds(2)) {
      }
    }
    EXPECT_GE(analysis.Of(&inner).time, std::chrono::milliseconds(2));
  }
  EXPECT_GT(analysis.Of(&outer).time, std::chrono::nanoseconds(0));
  EXPECT_EQ(analysis.Of(&analysis).rows, 0);
}

TEST(Analysis, IsNotKeptWhereNobodyAsks) { Timed time(nullptr, this); }

}  // namespace
}  // namespace causeway
