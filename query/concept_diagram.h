// The Hasse diagram of the concepts that a table lists: each drawn below the next larger ones.
// Tested by tests/query/concepts_test.cc.
#pragma once

#include "base/result.h"
#include "graph/answer.h"
#include "graph/graph.h"

namespace causeway {

// A graph of its own: a node a row of SHOW CONCEPTS, with its items and attributes as properties,
// and IS_A to each row that it lies within. Rows that were left out are not in it. O(table).
Result<Graph> DrawConcepts(const Graph& graph, const Table& concepts);

}  // namespace causeway
