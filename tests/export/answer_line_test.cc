#include "export/answer_line.h"

#include <gtest/gtest.h>

#include <string>

#include "tests/graph/statements.h"

namespace causeway {
namespace {

std::string LineOf(const Graph& graph, const Result<Answer>& answer,
                   std::optional<double> milliseconds = {}) {
  StringSink sink;
  EXPECT_TRUE(
      WriteAnswerLine(sink, graph, {.line = 3, .answer = answer, .milliseconds = milliseconds}));
  return sink.text();
}

TEST(AnswerLine, HoldsTheTableAndTheNotices) {
  Graph graph = BuildGraph("a.txt | trauma #MONDO:1 | CAUSES | pain\n");
  NodeId trauma = NodeNamed(graph, "trauma");
  Answer answer{
      .table = {.title = "T", .columns = {"a", "b"}, .rows = {{.cells = {trauma, int64_t{1}}}}},
      .subgraph = {.nodes = {trauma}},
      .notices = {"N"}};
  EXPECT_EQ(LineOf(graph, answer),
            R"({"line":3,"title":"T","columns":["a","b"],)"
            R"("rows":[[{"node":"MONDO:1","name":"trauma"},1]],"notices":["N"]})"
            "\n");
}

TEST(AnswerLine, HoldsTheErrorInstead) {
  Error error{.code = ErrorCode::kQuery, .message = "no", .detail = "x\n^", .hint = "y"};
  EXPECT_EQ(LineOf(Graph(), error, 0.5),
            R"({"line":3,"milliseconds":0.5,"error":{"message":"no","detail":"x\n^","hint":"y"}})"
            "\n");
}

}  // namespace
}  // namespace causeway
