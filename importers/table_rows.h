// Rows of a table as statements: a declaration of a node or an edge each.
// Tested by tests/importers/csv_test.cc.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/limits.h"
#include "base/result.h"
#include "graph/statement.h"
#include "importers/delimited.h"
#include "importers/import.h"
#include "importers/predicates.h"
#include "importers/table_columns.h"

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
  // One end of the statement at hand, with what it borrows.
  struct End {
    explicit End(std::string_view role_label);

    std::string scope;  // "Disease:", or empty
    std::string id;     // the scope and the field that was the last to need it
    std::string label;
    std::string_view labels;  // the label, as a span of one
  };

  Result<void> TakeNode(const DelimitedReader& row);
  Result<void> TakeEdge(const DelimitedReader& row);
  Result<void> TakeEnd(std::string_view field, End& end, Mention& mention) const;
  Result<void> TakeId(std::string_view field, End& end, Mention& mention) const;
  Result<void> TakeName(std::string_view field, Mention& mention) const;
  Result<void> Add(const DelimitedReader& row);

  const TableForm& table_;
  StatementPiece& piece_;
  EdgeTypes types_;
  End subject_;
  End object_;
  std::vector<Property> properties_;
  Statement statement_;  // from row to row only what differs is set
};

}  // namespace causeway
