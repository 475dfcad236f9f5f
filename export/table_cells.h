// An answer's table as cells of text, with the first sentence behind each row: what CSV, Markdown
// and HTML write, each with its own escapes. Tested by tests/export/csv_test.cc.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "export/export.h"

namespace causeway {

// Without control characters but tab and line feed, ANSI escapes and bidirectional overrides.
struct TableCell {
  std::string text;
  bool is_number = false;
};

class TableCells {
 public:
  // `request` must outlive it.
  explicit TableCells(const ExportRequest& request);

  // The columns, then "evidence" and "sentence" where any row has a citation and
  // options.sentences is not 0.
  [[nodiscard]] std::vector<TableCell> Heading() const;
  [[nodiscard]] Result<std::vector<TableCell>> Row(const causeway::Row& row) const;

 private:
  const ExportRequest& request_;
  bool has_sentences_;
};

}  // namespace causeway
