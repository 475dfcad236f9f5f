// Names for a search box. Tested by tests/serve/completion_test.cc.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "graph/graph.h"

namespace causeway {

struct NameCompletion {
  NodeId node;
  std::string_view alias;  // by which it was found; empty where it was its name
};

// Nodes that `text` may mean, whatever its case: those that it names, then those whose name, alias
// or identifier begins so, then those that have it at the start of a word, then anywhere; shorter
// names first. `most` at most. O(nodes), some nanoseconds each.
std::vector<NameCompletion> CompleteName(const Graph& graph, std::string_view text, uint32_t most);

}  // namespace causeway
