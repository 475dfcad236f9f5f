// The last operators of every verb: filter, order, limit, and the picture of what is left.
// Tested by tests/query/golden_test.cc.
#pragma once

#include <vector>

#include "base/result.h"
#include "graph/answer.h"
#include "graph/graph.h"
#include "query/frame.h"
#include "query/plan.h"

namespace causeway {

// A row with what it shows of the graph, and the number of documents that support it.
struct FoundRow {
  Row row;
  std::vector<EdgeId> edges;
  std::vector<NodeId> nodes;  // beside the ends of the edges
  uint64_t documents = 0;
};

// What a verb found, in its own order.
struct Found {
  Table table;  // without rows
  std::vector<FoundRow> rows;
  std::vector<NodeId> focus;
  std::vector<std::string> notices;
};

// Keeps the rows for which WHERE is true; orders by columns of the table, or by "documents",
// keeping the order of equals; then cuts. An unknown column is an error that says which there are.
// O(rows log rows).
Result<Answer> Finish(Running& running, const Plan& plan, Found found);

}  // namespace causeway
