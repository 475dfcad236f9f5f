#include "tests/query/tck/gherkin.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace causeway {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;

std::vector<Scenario> Read(std::string_view text) {
  Result<std::vector<Scenario>> scenarios = ReadFeature(text);
  EXPECT_TRUE(scenarios) << ToText(scenarios.error());
  return scenarios ? *scenarios : std::vector<Scenario>();
}

std::string ErrorOf(std::string_view text) {
  Result<std::vector<Scenario>> scenarios = ReadFeature(text);
  return scenarios ? "" : scenarios.error().message;
}

TEST(Gherkin, ReadsStepsWithTheirTextsAndTables) {
  std::vector<Scenario> scenarios = Read(R"(# a comment
Feature: Cups
  What a cup holds.

  @fragile
  Scenario: [1] Tea
    Given a cup
    When asked:
      """
      WHAT
        # no comment
      """
    Then the answer is:
      | tea | or\|and | \\n |
      | a\nb |  |  |
)");
  ASSERT_EQ(scenarios.size(), 1U);
  EXPECT_EQ(scenarios[0].name, "[1] Tea");
  const std::vector<Step>& steps = scenarios[0].steps;
  ASSERT_EQ(steps.size(), 3U);
  EXPECT_EQ(steps[0].text, "a cup");
  EXPECT_EQ(steps[1].text, "asked:");
  EXPECT_EQ(steps[1].document, "WHAT\n  # no comment");
  EXPECT_THAT(steps[2].table,
              ElementsAre(ElementsAre("tea", "or|and", "\\n"), ElementsAre("a\nb", "", "")));
}

TEST(Gherkin, GivesEveryScenarioTheBackground) {
  std::vector<Scenario> scenarios = Read(R"(Feature: Cups
  Background:
    Given a cup
  Scenario: One
    Then it is full
  Scenario: Two
    Then it is empty
)");
  ASSERT_EQ(scenarios.size(), 2U);
  EXPECT_EQ(scenarios[0].steps[0].text, "a cup");
  EXPECT_EQ(scenarios[1].steps[0].text, "a cup");
  EXPECT_EQ(scenarios[1].steps[1].text, "it is empty");
}

TEST(Gherkin, CountsAnOutlineOnceForEachRow) {
  std::vector<Scenario> scenarios = Read(R"(Feature: Cups
  Scenario Outline: Fill
    Given <n> cups of <what>
      """
      <n> < <m>
      """
    Then there is:
      | <what> |
    Examples:
      | n | what |
      | 1 | tea  |
    Examples:
      | n | what |
      | 2 | <n>  |
)");
  ASSERT_EQ(scenarios.size(), 2U);
  EXPECT_EQ(scenarios[0].name, "Fill, row 1");
  EXPECT_EQ(scenarios[0].steps[0].text, "1 cups of tea");
  EXPECT_EQ(scenarios[0].steps[0].document, "1 < <m>");
  EXPECT_EQ(scenarios[1].name, "Fill, row 2");
  EXPECT_EQ(scenarios[1].steps[0].text, "2 cups of <n>") << "what is put in is not read again";
  EXPECT_THAT(scenarios[1].steps[1].table, ElementsAre(ElementsAre("<n>")));
}

TEST(Gherkin, NamesTheLineThatIsWrong) {
  EXPECT_EQ(ErrorOf("Scenario: A\n  Perhaps a cup\n"), "line 2: not a step");
  EXPECT_EQ(ErrorOf("Scenario: A\n  | a |\n"), "line 2: a row of no table");
  EXPECT_EQ(ErrorOf("Scenario: A\n\"\"\"\n"), "line 2: a text of no step");
  EXPECT_EQ(ErrorOf("Scenario: A\nExamples:\n"), "line 2: examples of nothing");
  EXPECT_THAT(ErrorOf("Scenario: A\nGiven a\n\"\"\"\nb\n"), HasSubstr("a text that does not end"));
  EXPECT_THAT(ErrorOf("Scenario Outline: A\nGiven a\n"), HasSubstr("an outline without examples"));
  EXPECT_EQ(ErrorOf("Scenario: A\nGiven a\n|a|b|\n|a|\n"),
            "line 4: a row with more or fewer cells than the first");
}

}  // namespace
}  // namespace causeway
