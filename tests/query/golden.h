// Golden conversations: a file holds a graph in the notation of tests/graph/statements.h, a line
// "----", and then questions with the answers that they must have:
//
//   > shared causes of A and B
//   1 shared cause of A and B; …
//   …
//
// A question runs to the end of its line; ">>" shows the citations too. An answer runs to the next
// question; empty lines behind it do not count.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "graph/graph.h"

namespace causeway {

struct Exchange {
  std::string question;
  bool with_evidence = false;
  std::string answer;
};

struct Conversation {
  std::string graph;
  std::vector<Exchange> exchanges;
};

Conversation ReadConversation(std::string_view text);

// Asks every question and expects the answers; `source` is named in failures.
void ExpectAnswers(const Graph& graph, const std::vector<Exchange>& exchanges,
                   std::string_view source);

std::string ReadTestFile(const std::string& path);  // relative to the project

}  // namespace causeway
