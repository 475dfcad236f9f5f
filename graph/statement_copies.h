// Statements that outlive what they were read from: copies, with all that they borrow.
// Tested by tests/graph/statement_test.cc.
#pragma once

#include <deque>
#include <memory>
#include <memory_resource>
#include <span>
#include <string_view>
#include <vector>

#include "graph/statement.h"

namespace causeway {

class StatementCopies {
 public:
  StatementCopies();

  void Add(const Statement& statement);
  // Valid as long as these copies, also when they are moved, until the next Add.
  [[nodiscard]] std::span<const Statement> statements() const { return statements_; }

 private:
  std::string_view Keep(std::string_view text);
  Mention Keep(const Mention& mention);
  Evidence Keep(const Evidence& evidence);

  std::unique_ptr<std::pmr::monotonic_buffer_resource> arena_;  // strings and labels
  std::deque<std::vector<Property>> properties_;                // values own memory
  std::vector<Statement> statements_;
};

}  // namespace causeway
