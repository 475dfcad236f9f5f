#include "serve/completion.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>

#include "tests/graph/statements.h"

namespace causeway {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

class CompletionTest : public ::testing::Test {
 protected:
  std::vector<std::string> Found(std::string_view text, uint32_t most = 10) {
    std::vector<std::string> names;
    for (const NameCompletion& each : CompleteName(graph_, text, most)) {
      names.push_back(std::string(graph_.Name(each.node)) +
                      (each.alias.empty() ? "" : "=" + std::string(each.alias)));
    }
    return names;
  }

  Graph graph_ = BuildGraph(R"(
a.txt | asthma :Condition #DOID:2841 | CAUSES | cough
a.txt | severe asthma | CAUSES | death
a.txt | chronic obstructive pulmonary disease | SAME_AS | COPD | synonym
a.txt | smoke | CAUSES | chronic obstructive pulmonary disease
a.txt | antiasthmatics | CAUSES | relief
)");
};

TEST_F(CompletionTest, WholeNamesComeBeforeBeginningsWordsAndParts) {
  EXPECT_THAT(Found("asthma"), ElementsAre("asthma", "severe asthma", "antiasthmatics"));
  EXPECT_THAT(Found("ASTH"), ElementsAre("asthma", "severe asthma", "antiasthmatics"));
}

TEST_F(CompletionTest, SaysByWhichAliasOrIdentifierItFound) {
  EXPECT_THAT(Found("cop"), ElementsAre("chronic obstructive pulmonary disease=COPD"));
  EXPECT_THAT(Found("doid:28"), ElementsAre("asthma=DOID:2841"));
}

TEST_F(CompletionTest, GivesNoMoreThanAreWanted) {
  EXPECT_EQ(Found("a", 2).size(), 2U);
  EXPECT_EQ(Found("a", 3).size(), 3U);
}

TEST_F(CompletionTest, NothingIsFoundByNothing) {
  EXPECT_THAT(Found(""), IsEmpty());
  EXPECT_THAT(Found(" \t"), IsEmpty());
  EXPECT_THAT(Found("xyz"), IsEmpty());
}

}  // namespace
}  // namespace causeway
