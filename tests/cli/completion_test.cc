#include "cli/completion.h"

#include <gtest/gtest.h>

#include <algorithm>

#include "tests/graph/statements.h"

namespace causeway {
namespace {

constexpr std::string_view kGraph = R"(
a.txt | asthma :Condition #DOID:2841 | OCCURS_IN | airways
a.txt | cold air | CAUSES | asthma
a.txt | chronic obstructive pulmonary disease :Condition | SAME_AS | COPD | synonym
a.txt | chronic bronchitis | CAUSES | chronic obstructive pulmonary disease
)";

// "chronic bronchitis/7": the text, and how many bytes it replaces.
std::vector<std::string> Of(std::string_view before) {
  std::vector<std::string> texts;
  for (const Completion& one : CompletionsOf(BuildGraph(kGraph), before)) {
    texts.push_back(one.text + '/' + std::to_string(one.replaced));
  }
  return texts;
}

using Texts = std::vector<std::string>;

TEST(Completion, FindsNamesByAsManyWordsAsTheyBeginWith) {
  EXPECT_EQ(Of("describe ast"), Texts{"asthma/3"});
  EXPECT_EQ(Of("describe AST"), Texts{"asthma/3"});
  EXPECT_EQ(Of("compare asthma and chronic"),
            (Texts{"chronic bronchitis/7", "chronic obstructive pulmonary disease/7"}));
  EXPECT_EQ(Of("shared causes of chronic obs"), Texts{"chronic obstructive pulmonary disease/11"});
  EXPECT_EQ(Of("describe airway"), Texts{"airways/6"});
  EXPECT_EQ(Of("describe COP"), Texts{"copd/3"});
  EXPECT_EQ(Of("describe DOID:28"), Texts{"DOID:2841/7"});
  EXPECT_EQ(Of("MATCH (a {name: 'cold a"), (Texts{"about/1", "affects/1", "cold air/6"}));
  EXPECT_EQ(Of("describe zz"), Texts{});
}

TEST(Completion, FindsWordsOfTheLanguage) {
  EXPECT_EQ(Of("comp"), Texts{"compare/4"});
  EXPECT_EQ(Of("COMP"), Texts{"COMPARE/4"});
  EXPECT_EQ(Of("shared cau"), Texts{"causes/3"});
  EXPECT_EQ(Of("compare asthma incl"), Texts{"including/4"});
  EXPECT_EQ(Of(""), Texts{});
}

TEST(Completion, FindsLabelsAndTypesBehindAColon) {
  EXPECT_EQ(Of("MATCH (a:Con"), Texts{"Condition/3"});
  EXPECT_EQ(Of("MATCH (a)-[:"), (Texts{"CAUSES/0", "OCCURS_IN/0", "SAME_AS/0"}));
  EXPECT_EQ(Of("MATCH (a)-[r:occ"), Texts{"OCCURS_IN/3"});
}

TEST(Completion, GivesNoMoreThanItSays) {
  std::string lines;
  for (int i = 0; i < 300; ++i) lines += "a.txt | x" + std::to_string(i) + " | CAUSES | y\n";
  EXPECT_EQ(CompletionsOf(BuildGraph(lines), "describe x").size(), kMostCompletions);
}

}  // namespace
}  // namespace causeway
