// What may stand where a question breaks off: names, labels, types and the words of the language.
// Tested by tests/cli/completion_test.cc.
#pragma once

#include <string_view>
#include <vector>

#include "cli/line_editor.h"
#include "graph/graph.h"

namespace causeway {

inline constexpr size_t kMostCompletions = 100;

// Behind a colon of a pattern: labels in ( ), types in [ ]. Otherwise the words of the language
// that begin as the last word does, and the names that begin as the last words do: as many words as
// some name begins with. O(names found · log names).
std::vector<Completion> CompletionsOf(const Graph& graph, std::string_view before_cursor);

}  // namespace causeway
