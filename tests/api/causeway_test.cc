#include "api/causeway.h"

#include <gtest/gtest.h>

#include <atomic>
#include <thread>
#include <utility>

#include "graph/store.h"
#include "tests/graph/sample_store.h"

namespace causeway {
namespace {

class Api : public FolderFixture {
 protected:
  // A graph of three documents on disk: "cause N" CAUSES "effect M".
  KnowledgeGraph OpenSample() {
    std::string path = Path("g.kg");
    auto store = Store::Open(path, OpenMode::kCreate);
    EXPECT_TRUE(ImportInto(**store, SampleDocuments(3)));
    store->reset();
    Result<KnowledgeGraph> knowledge = Open(path);
    EXPECT_TRUE(knowledge);
    return *std::move(knowledge);
  }
};

TEST_F(Api, OpensNothingThatIsNotThere) {
  Result<KnowledgeGraph> knowledge = Open(Path("none.kg"));
  ASSERT_FALSE(knowledge);
  EXPECT_EQ(knowledge.error().code, ErrorCode::kFailed);
}

TEST_F(Api, ReadsTheSentenceBehindARow) {
  KnowledgeGraph knowledge = OpenSample();
  Result<Answer> answer = knowledge.Execute("why cause 0 causes effect 0");
  ASSERT_TRUE(answer) << ToText(answer.error());
  ASSERT_EQ(answer->table.rows.size(), 1U);
  ASSERT_FALSE(answer->table.rows[0].citations.empty());
  Result<Quotation> said = knowledge.Read(answer->table.rows[0].citations[0].evidence);
  ASSERT_TRUE(said);
  EXPECT_EQ(said->text, "cause 0 leads to effect 0.");
  EXPECT_EQ(said->document, "000.txt");
  EXPECT_EQ(said->title, "On 000.txt");
  EXPECT_EQ(said->section, "Causes");
  EXPECT_EQ(said->begin, 0U);
  EXPECT_EQ(said->end, 26U);
  EXPECT_EQ(said->polarity, Polarity::kAffirmed);
  EXPECT_EQ(said->certainty, Certainty::kPlain);
  EXPECT_EQ(said->confidence, 0.5);
}

TEST_F(Api, RunsAPreparedQueryWithOtherParametersWhereverItIsMoved) {
  KnowledgeGraph knowledge = OpenSample();
  Result<PreparedQuery> query =
      knowledge.Prepare("MATCH (a {name: $name})-[:CAUSES]->(b) RETURN b.name AS effect");
  ASSERT_TRUE(query);
  EXPECT_EQ(query->columns(), std::vector<std::string>{"effect"});
  KnowledgeGraph moved = std::move(knowledge);
  for (const auto& [name, effect] : {std::pair("cause 0", "effect 0"), {"cause 1", "effect 3"}}) {
    Result<Answer> answer = query->Run({{"name", name}});
    ASSERT_TRUE(answer);
    ASSERT_EQ(answer->table.rows.size(), 1U);
    EXPECT_EQ(answer->table.rows[0].cells[0], Value(effect));
    EXPECT_EQ(answer->table.rows[0].citations.size(), 1U);
    answer = query->Run({{"name", name}}, Cited::kNo);
    ASSERT_TRUE(answer);
    EXPECT_EQ(answer->table.rows[0].cells[0], Value(effect));
    EXPECT_TRUE(answer->table.rows[0].citations.empty());
  }
}

TEST_F(Api, StreamsRowsUntilTheVisitorHasEnough) {
  KnowledgeGraph knowledge = OpenSample();
  Result<PreparedQuery> query = knowledge.Prepare("MATCH (a)-[:CAUSES]->(b) RETURN a, b");
  ASSERT_TRUE(query);
  int rows = 0;
  EXPECT_TRUE(query->Each({}, [&](std::span<const Value> cells) {
    EXPECT_EQ(cells.size(), 2U);
    return ++rows < 2;
  }));
  EXPECT_EQ(rows, 2);
}

// Some 10^30 rows: it ends by the other thread or by its limit, which is another error.
TEST_F(Api, StopsAQueryFromAnotherThread) {
  KnowledgeGraph knowledge = OpenSample();
  std::atomic<bool> stop = false;
  Result<PreparedQuery> query = knowledge.Prepare(
      "UNWIND range(1, 1000000) AS a UNWIND range(1, 1000000) AS b UNWIND range(1, 1000000) AS c "
      "WITH a + b AS s, c UNWIND range(1, 1000000) AS d RETURN count(*)",
      {.stop = &stop});
  ASSERT_TRUE(query);
  std::thread other([&] { stop = true; });
  Result<Answer> answer = query->Run();
  other.join();
  ASSERT_FALSE(answer);
  EXPECT_EQ(answer.error().code, ErrorCode::kFailed);
  EXPECT_EQ(answer.error().message, "the query was stopped");
  stop = false;
  EXPECT_TRUE(knowledge.Execute("RETURN 1", {.stop = &stop}));
}

}  // namespace
}  // namespace causeway
