// The last operators of every verb: order, limit, and the picture of what is left.
// Tested by tests/query/golden_test.cc.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "graph/answer.h"
#include "graph/graph.h"
#include "query/ast.h"

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

// Orders by columns of the table, or by "documents", keeping the order of equals; then cuts. An
// unknown column is an error that lists those that there are. O(rows log rows).
Result<Answer> Finish(const Graph& graph, std::string_view query, Found found,
                      const std::vector<SortColumn>& order, std::optional<uint64_t> limit);

}  // namespace causeway
