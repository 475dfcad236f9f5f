// Tables as a person sees them.
#include "export/text.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "base/utf8.h"
#include "tests/export/awkward_graph.h"
#include "tests/graph/statements.h"

namespace causeway {
namespace {

using testing::HasSubstr;
using testing::Not;

constexpr std::string_view kLines = R"(
asthma.md | asthma | OCCURS_IN | airways | "Asthma lies in the airways."
asthma.md | tobacco smoke | CAUSES | asthma | hedged | "Tobacco smoke may bring on asthma."
copd.md | tobacco smoke | CAUSES | COPD | "Most of it is caused by tobacco smoke, whether it is smoked by the patient or by others around, over many years."
more.md | tobacco smoke | CAUSES | COPD | "Smoke causes COPD."
copd.md | anxiety | CAUSES | COPD | denied | "Anxiety does not cause COPD."
)";

class TextTest : public testing::Test {
 protected:
  Graph graph_ = BuildGraph(kLines);
  StatementTexts texts_{kLines};

  std::string Text(const Answer& answer, const ExportOptions& options = {}) {
    StringSink sink;
    Result<void> done = WriteText(sink, {graph_, answer, texts_, options});
    return done ? sink.text() : ToText(done.error());
  }

  EvidenceId Evidence(std::string_view source, std::string_view target, uint32_t which = 0) {
    for (EdgeId edge : graph_.Out(NodeNamed(graph_, source))) {
      if (graph_.Target(edge) == NodeNamed(graph_, target)) return graph_.EvidenceOf(edge)[which];
    }
    return {};
  }

  Answer Comparison() {
    Answer answer;
    answer.table.title = "1 shared cause of asthma and COPD";
    answer.table.columns = {"", "", "asthma", "COPD"};
    answer.table.rows = {
        {{"sites", NodeNamed(graph_, "airways"), Standing{.affirmed = 1}, Standing{}},
         {{Evidence("asthma", "airways"), 2}}},
        {{"causes", NodeNamed(graph_, "tobacco smoke"), Standing{.affirmed = 1, .hedged = true},
          Standing{.affirmed = 2}},
         {{Evidence("tobacco smoke", "asthma"), 2},
          {Evidence("tobacco smoke", "COPD"), 3},
          {Evidence("tobacco smoke", "COPD", 1), 3}}},
        {{"causes", NodeNamed(graph_, "anxiety"), Standing{}, Standing{.denied = 1}},
         {{Evidence("anxiety", "COPD"), 3}}},
    };
    return answer;
  }
};

TEST_F(TextTest, AComparisonReadsAsATable) {
  ExpectGolden("comparison.txt", Text(Comparison(), {.width = 80}));
}

TEST_F(TextTest, ColoursOnRequest) {
  ExpectGolden("comparison_colours.txt", Text(Comparison(), {.color = true}));
}

TEST_F(TextTest, NarrowPagesAreNotOverrun) {
  std::istringstream lines(Text(Comparison(), {.width = 44}));
  for (std::string line; std::getline(lines, line);) EXPECT_LE(DisplayWidth(line), 44U) << line;
}

TEST_F(TextTest, NoSentencesWhereNoneAreWanted) {
  EXPECT_THAT(Text(Comparison(), {.sentences = 0}), Not(HasSubstr("\u201C")));
}

TEST_F(TextTest, AllSentencesWhereTheyAreTheAnswer) {
  Answer answer = Comparison();
  answer.table.show_sentences = true;
  std::string text = Text(answer, {.sentences = 0});
  EXPECT_THAT(text, HasSubstr("Most of it"));
  EXPECT_THAT(text, HasSubstr("Smoke causes COPD."));
}

TEST_F(TextTest, ASentenceBehindTwoCellsIsShownOnce) {
  Answer answer;
  answer.table.columns = {"a", "b"};
  answer.table.rows = {{{"x", "y"}, {{EvidenceId{0}, 0}, {EvidenceId{0}, 1}}}};
  std::string text = Text(answer);
  EXPECT_EQ(text.find("\u201C"), text.rfind("\u201C")) << text;
}

TEST_F(TextTest, AnAnswerWithoutATableIsItsTitle) {
  EXPECT_EQ(Text({.table = {.title = "Nothing is shared."}}), "Nothing is shared.\n");
  EXPECT_EQ(Text({}), "");
}

TEST_F(TextTest, IndentationOfAPlanIsKept) {
  Answer answer;
  answer.table.columns = {"plan"};
  answer.table.rows = {{{"Scan"}, {}}, {{"  Expand"}, {}}};
  EXPECT_THAT(Text(answer), HasSubstr("\n  Expand\n"));
}

TEST_F(TextTest, NumbersStandOnTheRight) {
  Answer answer;
  answer.table.columns = {"number"};
  answer.table.rows = {{{int64_t{5}}, {}}, {{int64_t{-12}}, {}}};
  EXPECT_THAT(Text(answer), HasSubstr("\n     5\n   -12\n"));
}

TEST(AwkwardTextTest, NamesCannotDriveTheTerminal) {
  Graph graph = AwkwardGraph();
  ExpectGolden("awkward.txt", Written(WriteText, graph, WholeGraph(graph), {.width = 80}));
}

}  // namespace
}  // namespace causeway
