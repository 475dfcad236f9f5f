// What our types and labels are called in the Biolink Model (biolink.github.io/biolink-model, 4.2).
// Tested by tests/cli/kgx_test.py.
#pragma once

#include <span>
#include <string_view>
#include <vector>

#include "graph/graph.h"

namespace causeway {

// The predicate of some edges between two nodes: "causes"; "related_to" where the model has none,
// or they are of several types. Without the prefix.
std::string_view BiolinkPredicate(const Graph& graph, std::span<const EdgeId> edges);

// The classes of a node, by its labels: "Disease"; "NamedThing" where the model has none.
std::vector<std::string_view> BiolinkCategories(const Graph& graph, NodeId node);

}  // namespace causeway
