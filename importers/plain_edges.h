// Rows of a table of edges that say no more than what they join, without a string or a statement
// each. Tested by tests/importers/plain_edges_test.cc.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "graph/statement.h"
#include "importers/field_numbers.h"
#include "importers/table_end.h"
#include "importers/table_rows.h"

namespace causeway {

class PlainEdgeReader {
 public:
  // Whether the rows of `text` can be read so: the table's role gives the edges' type, there are no
  // other columns than their ends, no quotes, and the piece numbers mentions.
  static bool Reads(const TableForm& table, std::string_view text, const StatementPiece& piece);

  // Both must outlive the reader.
  PlainEdgeReader(const TableForm& table, StatementPiece& piece);

  // Adds the edges of all rows of `text` to the piece, as RowReader would; lines are numbered from
  // `first_line`. An error names the line.
  Result<void> Read(const std::string& text, uint32_t first_line);

 private:
  bool TakeNumerals(const char*& at, const char* end, uint32_t line);
  Result<void> TakeLine(std::string_view text, uint32_t line);
  bool TakeFields(std::string_view text, uint32_t line);
  std::optional<uint32_t> NumberOf(std::string_view field, TableEnd& end, FieldNumbers& numbers);
  Result<void> HandOver();

  const TableForm& table_;
  StatementPiece& piece_;
  TableEnd subject_;
  TableEnd object_;
  // What the piece calls a field; ends of one label share theirs.
  FieldNumbers subject_numbers_;
  FieldNumbers other_object_numbers_;
  FieldNumbers& object_numbers_;
  std::optional<uint32_t> numbering_;  // by which the numbers are
  std::vector<NumberedEdge> edges_;    // that are not with the piece yet
};

}  // namespace causeway
