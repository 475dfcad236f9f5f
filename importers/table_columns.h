// What the columns of a table of nodes or edges are, by its header and its role.
// Tested by tests/importers/table_columns_test.cc.
#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "importers/import.h"

namespace causeway {

struct TableColumns {
  struct Extra {
    size_t column = 0;
    std::string key;
  };

  bool is_edges = false;
  // Of nodes
  std::optional<size_t> id;
  std::optional<size_t> name;
  std::optional<size_t> label;
  // Of edges
  size_t source = 0;
  size_t target = 0;
  std::optional<size_t> type;
  std::optional<size_t> negated;
  std::optional<size_t> confidence;
  std::vector<Extra> properties;  // all other columns
};

// The columns of a table with that header. Without a role, a header that names two ends is that of
// edges, one that names an id or a name that of nodes; neither is an error that shows the header.
Result<TableColumns> ColumnsOf(std::span<const std::string_view> header, const TableRole& role);

}  // namespace causeway
