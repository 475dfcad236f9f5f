// What a diff says as an answer: a table for people and programs, and a diagram of what changed
// with its ends. Tested by tests/graph/diff_test.cc.
#pragma once

#include <string>
#include <string_view>

#include "base/result.h"
#include "graph/answer.h"
#include "graph/diff.h"
#include "graph/graph.h"

namespace causeway {

// The property of nodes and edges of the diagram that says what became of them: NameOf(Change).
inline constexpr std::string_view kChangeProperty = "change";

// "2 documents added; 3 nodes added, 1 changed; 4 relations removed; 9 sentences added".
std::string Summary(const GraphDiff& diff);

// A row a change: documents, then nodes, then relations; of what is there after, relations cite
// their evidence, as the graph `after` has it. The diagram holds both graphs' part. O(diff).
Result<Answer> AnswerOf(const GraphDiff& diff, const Graph& before, const Graph& after);

}  // namespace causeway
