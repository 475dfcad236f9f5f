// Every kind of cell, in words.
#include "export/wording.h"

#include <gtest/gtest.h>

#include <array>

#include "graph/builder.h"
#include "graph/vocabulary.h"
#include "tests/graph/statements.h"

namespace causeway {
namespace {

class WordingTest : public testing::Test {
 protected:
  Graph graph_ = BuildGraph(R"(
a.txt | smoking | CAUSES | COPD
a.txt | dust | CAUSES | COPD | hedged
a.txt | cold | CAUSES | COPD | denied
a.txt | COPD | OCCURS_IN | lung
a.txt | COPD | CO_OCCURS_WITH | asthma
a.txt | asthma | CO_OCCURS_WITH | COPD | denied
a.txt | asthma | CO_OCCURS_WITH | cold | hedged
)");

  std::string Edge(std::string_view source, std::string_view target) {
    for (EdgeId edge : graph_.Out(NodeNamed(graph_, source))) {
      if (graph_.Target(edge) == NodeNamed(graph_, target)) return EdgeInWords(graph_, edge);
    }
    return "no such edge";
  }
  std::string Words(const Standing& standing) { return StandingInWords(graph_, standing); }
};

TEST_F(WordingTest, AnEdgeIsASentence) {
  EXPECT_EQ(Edge("smoking", "COPD"), "smoking causes COPD");
  EXPECT_EQ(Edge("dust", "COPD"), "dust may cause COPD");
  EXPECT_EQ(Edge("cold", "COPD"), "cold does not cause COPD");
  EXPECT_EQ(Edge("COPD", "lung"), "COPD occurs in lung");
  EXPECT_EQ(Edge("COPD", "asthma"), "COPD co occurs with asthma");
  EXPECT_EQ(Edge("asthma", "COPD"), "asthma not: co occurs with COPD");
  EXPECT_EQ(Edge("asthma", "cold"), "asthma possibly: co occurs with cold");
}

TEST_F(WordingTest, AStandingSaysWhatTheDocumentsSay) {
  EXPECT_EQ(Words({}), "not mentioned");
  EXPECT_EQ(Words({.affirmed = 1}), "yes");
  EXPECT_EQ(Words({.affirmed = 2}), "yes (2 documents)");
  EXPECT_EQ(Words({.affirmed = 2, .hedged = true}), "possibly (2 documents)");
  EXPECT_EQ(Words({.denied = 1}), "denied");
  EXPECT_EQ(Words({.affirmed = 2, .denied = 1}), "yes (2), denied (1)");
  EXPECT_EQ(Words({.affirmed = 1, .via = {NodeNamed(graph_, "cold"), NodeNamed(graph_, "dust")}}),
            "yes, via cold, dust");
}

TEST_F(WordingTest, AnyValueHasWords) {
  EXPECT_EQ(ValueInWords(graph_, Value()), "");
  EXPECT_EQ(ValueInWords(graph_, true), "true");
  EXPECT_EQ(ValueInWords(graph_, int64_t{-3}), "-3");
  EXPECT_EQ(ValueInWords(graph_, 0.25), "0.25");
  EXPECT_EQ(ValueInWords(graph_, "text"), "text");
  EXPECT_EQ(ValueInWords(graph_, NodeNamed(graph_, "lung")), "lung");
  EXPECT_EQ(ValueInWords(graph_, List{int64_t{1}, "two", List{}}), "1, two, ");
  EXPECT_EQ(ValueInWords(graph_, Map{{"a", int64_t{1}}, {"b", "c"}}), "a: 1, b: c");
}

TEST_F(WordingTest, APlaceIsADocumentAndItsBytes) {
  EXPECT_EQ(PlaceInWords(graph_, graph_.EvidenceOf(EdgeId{0})[0]).substr(0, 6), "a.txt:");
}

TEST_F(WordingTest, APlaceInATableIsItsRecord) {
  GraphBuilder builder;
  ASSERT_TRUE(builder.Begin({.key = "table.tsv"}));
  const std::array remarks = {Property{"frequency", "3/4"}, Property{"onset", "HP:1"}};
  const std::array row = {Statement{.subject = {.name = "gout"},
                                    .relation = type::kHasPhenotype,
                                    .object = {.name = "pain"},
                                    .evidence = {.begin = 7, .end = 7, .properties = remarks}}};
  ASSERT_TRUE(builder.Take(row));
  ASSERT_TRUE(builder.End());
  Graph graph = *builder.Build({});
  EvidenceId evidence = graph.EvidenceOf(EdgeId{0})[0];
  EXPECT_EQ(PlaceInWords(graph, evidence), "table.tsv:7");
  EXPECT_EQ(RemarksInWords(graph, evidence), "; frequency 3/4; onset HP:1");
  EXPECT_EQ(RemarksInWords(graph_, graph_.EvidenceOf(EdgeId{0})[0]), "");
}

}  // namespace
}  // namespace causeway
