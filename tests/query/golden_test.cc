// Every conversation in tests/query/golden/: verbs, patterns, names, errors, plans.
#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>

#include "tests/graph/statements.h"
#include "tests/query/golden.h"

namespace causeway {
namespace {

class GoldenConversation : public ::testing::TestWithParam<std::string> {};

TEST_P(GoldenConversation, HasTheseAnswers) {
  Conversation conversation = ReadConversation(ReadTestFile("tests/query/golden/" + GetParam()));
  ASSERT_FALSE(conversation.exchanges.empty());
  ExpectAnswers(BuildGraph(conversation.graph), conversation.exchanges, GetParam());
}

std::vector<std::string> Files() {
  std::vector<std::string> names;
  std::string folder = std::string(CAUSEWAY_SOURCE_DIR) + "/tests/query/golden";
  for (const auto& entry : std::filesystem::directory_iterator(folder)) {
    names.push_back(entry.path().filename().string());
  }
  std::ranges::sort(names);
  return names;
}

INSTANTIATE_TEST_SUITE_P(Query, GoldenConversation, ::testing::ValuesIn(Files()),
                         [](const ::testing::TestParamInfo<std::string>& file) {
                           return file.param.substr(0, file.param.find('.'));
                         });

}  // namespace
}  // namespace causeway
