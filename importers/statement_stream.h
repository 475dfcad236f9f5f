// Statements one at a time, handed to a sink in batches that are worth a call.
// Tested by tests/importers/ntriples_test.cc.
#pragma once

#include "base/result.h"
#include "graph/statement.h"
#include "graph/statement_copies.h"

namespace causeway {

class StatementStream {
 public:
  // `sink` must outlive the stream.
  explicit StatementStream(StatementSink& sink) : sink_(sink) {}

  // Copies what the statement borrows.
  Result<void> Add(const Statement& statement);
  // Hands on what is left; called before the sink's End.
  Result<void> Flush();

 private:
  StatementSink& sink_;
  StatementCopies batch_;
};

}  // namespace causeway
