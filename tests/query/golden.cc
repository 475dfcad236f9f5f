#include "tests/query/golden.h"

#include <gtest/gtest.h>

#include <fstream>
#include <sstream>

#include "tests/query/answer_text.h"

namespace causeway {
namespace {

std::string WithoutTrailingLines(std::string text) {
  while (text.ends_with("\n\n") || text == "\n") text.pop_back();
  return text;
}

}  // namespace

Conversation ReadConversation(std::string_view text) {
  Conversation conversation;
  bool in_graph = true;
  while (!text.empty()) {
    size_t end = std::min(text.find('\n'), text.size() - 1) + 1;
    std::string line(text.substr(0, end));
    text.remove_prefix(end);
    bool with_evidence = line.starts_with(">> ");
    if (in_graph) {
      in_graph = line != "----\n";
      if (in_graph) conversation.graph += line;
    } else if (line.starts_with("> ") || with_evidence) {
      std::string question = line.substr(with_evidence ? 3 : 2);
      if (question.ends_with('\n')) question.pop_back();
      conversation.exchanges.push_back({std::move(question), with_evidence, ""});
    } else if (!conversation.exchanges.empty()) {
      conversation.exchanges.back().answer += line;
    }
  }
  return conversation;
}

void ExpectAnswers(const Graph& graph, const std::vector<Exchange>& exchanges,
                   std::string_view source) {
  for (const Exchange& exchange : exchanges) {
    std::string answer = exchange.with_evidence ? AskWithEvidence(graph, exchange.question)
                                                : Ask(graph, exchange.question);
    EXPECT_EQ(WithoutTrailingLines(answer), WithoutTrailingLines(exchange.answer))
        << source << ": " << exchange.question;
  }
}

std::string ReadTestFile(const std::string& path) {
  std::ifstream file(std::string(CAUSEWAY_SOURCE_DIR) + '/' + path);
  std::stringstream text;
  text << file.rdbuf();
  EXPECT_FALSE(text.str().empty()) << path;
  return text.str();
}

}  // namespace causeway
