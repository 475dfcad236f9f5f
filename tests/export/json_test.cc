#include "export/json.h"

#include <fmt/format.h>
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "base/file.h"
#include "tests/export/sample_graph.h"

namespace causeway {
namespace {

// tests/export/schema_test.py holds the golden files to the schema.
std::string Golden(const std::string& name) {
  return *ReadFile(std::string(CAUSEWAY_SOURCE_DIR "/tests/export/golden/") + name, 1'000'000);
}

class JsonTest : public SampleGraph {
 protected:
  std::string Written(const Answer& answer, Scope scope) {
    return Written(answer, ExportOptions{.scope = scope});
  }
  std::string Written(const Answer& answer, const ExportOptions& options) {
    StringSink sink;
    Result<void> result =
        WriteJson(sink, {.graph = graph_, .answer = answer, .texts = store_, .options = options});
    EXPECT_TRUE(result);
    return sink.text();
  }

  // A table of every kind of value, over a part of the graph.
  Answer EveryKindOfCell() {
    EdgeId edge = EdgeFrom("smoke", type::kCauses);
    Answer answer;
    answer.table = {.title = "every kind of value", .columns = {"of the graph", "plain"}};
    answer.table.rows = {
        {.cells = {Node("asthma"), Value()},
         .citations = {{.evidence = graph_.EvidenceOf(edge)[0], .column = 0},
                       {.evidence = graph_.DeclarationsOf(Node("asthma"))[0], .column = 1}}},
        {.cells = {Node("cold water"), true}},
        {.cells = {edge, int64_t{7}}},
        {.cells = {Standing{.affirmed = 2, .hedged = true, .via = {Node("smoke")}}, 7.0}},
        {.cells = {Standing{.denied = 1}, "text"}},
        {.cells = {Standing{.affirmed = 1, .denied = 1}, List{int64_t{1}, "a"}}},
        {.cells = {Standing{}, Map{{"b", int64_t{1}}, {"a", Value()}}}},
    };
    answer.subgraph = {.nodes = {graph_.Source(edge), graph_.Target(edge)},
                       .edges = {edge},
                       .focus = {Node("asthma")}};
    std::ranges::sort(answer.subgraph.nodes);
    answer.notices = {"asthma: a name"};
    return answer;
  }
};

TEST_F(JsonTest, WritesAWholeGraphARecordALine) {
  EXPECT_EQ(Written(WholeGraph(graph_), Scope::kGraph), Golden("graph.json"));
}

TEST_F(JsonTest, WritesAnAnswerInOneLine) {
  std::string written = Written(EveryKindOfCell(), Scope::kAnswer);
  EXPECT_EQ(written, Golden("answer.json"));
  EXPECT_EQ(written.find('\n'), written.size() - 1);
}

TEST_F(JsonTest, WritesNothingOfDocumentsThatAnAnswerDoesNotRestOn) {
  Answer nothing;
  EXPECT_EQ(Written(nothing, Scope::kAnswer),
            R"({"format":"causeway","version":1,"kind":"answer","columns":[],"rows":[],"focus":[],)"
            R"("notices":[],"documents":[],"nodes":[],"edges":[]})"
            "\n");
}

TEST_F(JsonTest, ForAPageAnAnswerHasItsTextsAndNumbers) {
  std::string text = Written(EveryKindOfCell(), ExportOptions{.texts = true, .numbered = true});
  EXPECT_THAT(text, testing::HasSubstr(R"("text":")"));
  NodeId asthma = Node("asthma");
  EXPECT_THAT(text, testing::HasSubstr(fmt::format(R"("focus":["n{}"])", asthma.value)));
  EXPECT_THAT(text, testing::Not(testing::HasSubstr(R"("readings":)")));
}

TEST_F(JsonTest, SaysHowManyReadingsAreLeftOut) {
  std::string text = Written(EveryKindOfCell(), ExportOptions{.readings = 0});
  EXPECT_THAT(text, testing::HasSubstr(R"("readings":2,"evidence":[])"));
}

}  // namespace
}  // namespace causeway
