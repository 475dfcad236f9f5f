// The sides of a comparison, and its picture as DOT.
#include "export/comparison.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "export/dot.h"
#include "tests/export/awkward_graph.h"
#include "tests/graph/statements.h"

namespace causeway {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;

constexpr std::string_view kAirwayLines =
    "a.txt | asthma :Condition | OCCURS_IN | bronchi\n"
    "a.txt | smoke | CAUSES | asthma\n"
    "a.txt | smoke | CAUSES | COPD\n"
    "a.txt | asthma | CAUSES | wheeze\n"
    "a.txt | pollen | CAUSES | asthma\n"
    "a.txt | COPD :Condition | AFFECTS | heart\n"
    "a.txt | asthma | AFFECTS | alveoli | denied\n"
    "a.txt | COPD | AFFECTS | alveoli\n"
    "a.txt | anxiety | CAUSES | asthma | denied\n"
    "a.txt | anxiety | CAUSES | COPD | denied\n"
    "a.txt | fever | CAUSES | asthma\n"
    "a.txt | COPD | CAUSES | fever\n"
    "a.txt | coal dust | CAUSES | COPD\n"
    "a.txt | mineral dust | CAUSES | asthma\n"
    "a.txt | coal dust | IS_A | mineral dust\n";

// The answer to "compare asthma and COPD".
class ComparisonTest : public ::testing::Test {
 protected:
  ComparisonTest() : graph_(BuildGraph(kAirwayLines)), answer_(WholeGraph(graph_)) {
    answer_.subgraph.focus = {NodeNamed(graph_, "asthma"), NodeNamed(graph_, "COPD")};
    options_.arrangement = Arrangement::kCompare;
  }

  std::vector<std::string> NamesOn(Side side) {
    ExportRequest request{.graph = graph_, .answer = answer_, .texts = texts_, .options = options_};
    std::vector<std::string> names;
    Sides sides = SidesOf(request, answer_.subgraph);
    for (NodeId node : sides[static_cast<size_t>(side)]) names.emplace_back(graph_.Name(node));
    return names;
  }

  std::string Dot() { return Written(WriteDot, graph_, answer_, options_); }

  Graph graph_;
  Answer answer_;
  StatementTexts texts_{kAirwayLines};
  ExportOptions options_;
};

TEST_F(ComparisonTest, TellsWhatIsSharedFromWhatIsNot) {
  EXPECT_THAT(NamesOn(Side::kFirst), ElementsAre("asthma"));
  EXPECT_THAT(NamesOn(Side::kSecond), ElementsAre("COPD"));
  EXPECT_THAT(NamesOn(Side::kOnlyFirst), ElementsAre("bronchi", "pollen", "wheeze"));
  EXPECT_THAT(NamesOn(Side::kOnlySecond), ElementsAre("heart"));
}

TEST_F(ComparisonTest, WhatIsSharedThroughAHierarchyIsShared) {
  EXPECT_THAT(NamesOn(Side::kShared), ElementsAre("coal dust", "mineral dust", "smoke"));
}

TEST_F(ComparisonTest, DenialsAndOtherWaysAreNotShared) {
  EXPECT_THAT(NamesOn(Side::kDiffering), ElementsAre("fever", "anxiety", "alveoli"));
}

TEST_F(ComparisonTest, DenialsThatAreLeftOutSayNothing) {
  options_.denied = Denied::kExclude;
  EXPECT_THAT(NamesOn(Side::kDiffering), ElementsAre("fever"));
  EXPECT_THAT(NamesOn(Side::kOnlySecond), ElementsAre("alveoli", "heart"));
}

TEST_F(ComparisonTest, IsDrawnInFramesWithTitles) {
  std::string dot = Dot();
  for (std::string_view title : {"\"said only of asthma\"", "label=shared", "\"said only of COPD\"",
                                 "\"said of both, but not\\nshared\""}) {
    EXPECT_THAT(dot, HasSubstr(std::string(title)));
  }
}

TEST_F(ComparisonTest, WhatIsEmptyHasNoFrame) {
  graph_ = BuildGraph("a.txt | asthma | CAUSES | wheeze\na.txt | COPD | CAUSES | cough\n");
  answer_ = WholeGraph(graph_);
  answer_.subgraph.focus = {NodeNamed(graph_, "asthma"), NodeNamed(graph_, "COPD")};
  EXPECT_THAT(NamesOn(Side::kShared), IsEmpty());
  EXPECT_THAT(Dot(), Not(HasSubstr("shared")));
}

TEST_F(ComparisonTest, IsOfTwoItems) {
  answer_.subgraph.focus.pop_back();
  EXPECT_EQ(Dot(),
            "a comparison is drawn of two items, not of 1\n"
            "Ask for them: --query \"compare A and B\".");
  answer_.subgraph.focus.assign(3, NodeId{0});
  EXPECT_EQ(Dot(), "a comparison is drawn of two items, not of 3\nDraw several by --layout upset.");
}

TEST_F(ComparisonTest, CausalShowsCausesAndWhatTheyLeadTo) {
  options_.arrangement = Arrangement::kCausal;
  std::string dot = Dot();
  EXPECT_THAT(dot, HasSubstr("wheeze"));
  EXPECT_THAT(dot, Not(HasSubstr("bronchi")));
  EXPECT_THAT(dot, Not(HasSubstr("is a")));
}

}  // namespace
}  // namespace causeway
