// The piece of a sink that has none of its own: copies, handed over as one batch.
// Tested by tests/graph/statement_test.cc.
#include "graph/statement.h"

#include "graph/statement_copies.h"

namespace causeway {
namespace {

class CopiedPiece final : public StatementPiece {
 public:
  explicit CopiedPiece(StatementSink& sink) : sink_(sink) {}

  Result<void> Add(std::span<const Statement> batch) override {
    for (const Statement& statement : batch) copies_.Add(statement);
    return {};
  }
  Result<void> HandOver() override {
    if (copies_.statements().empty()) return {};
    return sink_.Take(copies_.statements());
  }

 private:
  StatementSink& sink_;
  StatementCopies copies_;
};

}  // namespace

std::unique_ptr<StatementPiece> StatementSink::MakePiece() {
  return std::make_unique<CopiedPiece>(*this);
}

}  // namespace causeway
