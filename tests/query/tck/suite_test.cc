#include "tests/query/tck/suite.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>

namespace causeway {
namespace {

namespace fs = std::filesystem;

class TckSuite : public testing::Test {
 protected:
  void SetUp() override { fs::remove_all(folder_); }
  void TearDown() override { fs::remove_all(folder_); }

  void Write(const std::string& path, std::string_view text) {
    fs::create_directories((folder_ / path).parent_path());
    std::ofstream(folder_ / path) << text;
  }

  fs::path folder_ = fs::path(testing::TempDir()) / "tck_suite_test";
};

constexpr std::string_view kFeature = R"(Feature: A
  Scenario Outline: [1] Count
    Given the cup graph
    When executing query:
      """
      MATCH (n:<label>) RETURN n.name
      """
    Then the result should be, in any order:
      | n.name |
      | 'tea'  |
    Examples:
      | label |
      | Cup   |
      | Plate |
  Scenario: [2] Write
    When executing query:
      """
      CREATE (n)
      """
    Then the result should be empty
)";

TEST_F(TckSuite, RunsWhatReadsOfTheWantedFolders) {
  Write("features/clauses/match/A.feature", kFeature);
  Write("features/clauses/merge/B.feature", kFeature);
  Write("features/expressions/temporal/C.feature", kFeature);
  Write("graphs/cup/cup.cypher", "CREATE (:Cup {name: 'tea'})");
  Result<std::vector<Trial>> trials = RunSuite(folder_.string());
  ASSERT_TRUE(trials) << ToText(trials.error());
  ASSERT_EQ(trials->size(), 2U);
  EXPECT_EQ(trials->front().group, "clauses/match");
  EXPECT_EQ(KeyOf(trials->front()), "A | [1], row 1");
  EXPECT_TRUE(trials->front().outcome) << ToText(trials->front().outcome.error());
  EXPECT_EQ(KeyOf(trials->back()), "A | [1], row 2");
  EXPECT_FALSE(trials->back().outcome);
}

TEST_F(TckSuite, NamesTheFileThatIsWrong) {
  Write("features/clauses/match/A.feature", "Scenario: A\n  Nothing\n");
  Result<std::vector<Trial>> trials = RunSuite((folder_ / "features").string());
  ASSERT_FALSE(trials);
  EXPECT_THAT(trials.error().message, testing::EndsWith("A.feature: line 2: not a step"));
  EXPECT_FALSE(RunSuite((folder_ / "nowhere").string()));
}

}  // namespace
}  // namespace causeway
