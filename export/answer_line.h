// An answer, or the error instead of it, as one line of JSON: what a batch of questions gives to a
// program (docs/json-format.md, "A line for each question").
// Tested by tests/export/answer_line_test.cc.
#pragma once

#include <cstdint>
#include <optional>

#include "base/bytes.h"
#include "base/result.h"
#include "graph/answer.h"
#include "graph/graph.h"

namespace causeway {

struct AnsweredLine {
  uint64_t line = 0;  // of the question, from 1
  const Result<Answer>& answer;
  std::optional<double> milliseconds;  // that it took
};

// The table and the notices, without citations and without the part of the graph.
Result<void> WriteAnswerLine(ByteSink& sink, const Graph& graph, const AnsweredLine& answered);

}  // namespace causeway
