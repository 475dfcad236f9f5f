// The examples of docs/query-language.md are what the program answers.
#include <gtest/gtest.h>

#include "tests/graph/statements.h"
#include "tests/query/golden.h"

namespace causeway {
namespace {

// The blocks of a page that are fenced as `language`, in one text.
std::string Blocks(std::string_view page, std::string_view language) {
  std::string fence = "\n```" + std::string(language) + '\n';
  std::string blocks;
  for (size_t at = page.find(fence); at != std::string_view::npos; at = page.find(fence, at)) {
    at += fence.size();
    size_t end = page.find("```", at);
    blocks += page.substr(at, end - at);
  }
  return blocks;
}

TEST(Docs, TheExamplesHaveTheAnswersShown) {
  std::string page = ReadTestFile("docs/query-language.md");
  Conversation conversation =
      ReadConversation(Blocks(page, "graph") + "----\n" + Blocks(page, "query"));
  ASSERT_FALSE(conversation.exchanges.empty());
  ExpectAnswers(BuildGraph(conversation.graph), conversation.exchanges, "docs/query-language.md");
}

}  // namespace
}  // namespace causeway
