// Rows of a table as statements: a declaration of a node or an edge each.
// Tested by tests/importers/csv_test.cc.
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "base/limits.h"
#include "base/result.h"
#include "graph/statement.h"
#include "importers/delimited.h"
#include "importers/import.h"
#include "importers/predicates.h"
#include "importers/table_columns.h"
#include "importers/table_end.h"

namespace causeway {

// What is known of a table before its rows.
struct TableForm {
  TableColumns columns;
  Dialect dialect;
  const TableRole& role;
  const Limits& limits;
};

class RowReader {
 public:
  // Both must outlive the reader.
  RowReader(const TableForm& table, StatementPiece& piece);

  // Adds the statements of all rows to the piece; an error names the line.
  Result<void> Read(DelimitedReader& rows);

 private:
  Result<void> TakeNode(const DelimitedReader& row);
  Result<void> TakeEdge(const DelimitedReader& row);
  Result<void> Add(const DelimitedReader& row);
  Result<void> Declare(uint32_t record);
  Result<void> HandOver();

  const TableForm& table_;
  StatementPiece& piece_;
  EdgeTypes types_;
  TableEnd subject_;
  TableEnd object_;
  std::vector<Property> properties_;
  Statement statement_;  // from row to row only what differs is set
  // Declarations that the piece is not told yet, of mentions that it has numbers for, and no
  // relation: the object is nothing.
  std::vector<NumberedEdge> declared_;
  std::optional<uint32_t> numbering_;
  uint32_t nothing_ = 0;
};

}  // namespace causeway
