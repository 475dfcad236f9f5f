// The document of one graph file on its way into a sink: it waits for its turn, is signed as it
// begins, counted as it passes, and given up when the import is to stop.
// Tested by tests/importers/import_test.cc.
#pragma once

#include <atomic>
#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string>

#include "base/result.h"
#include "graph/statement.h"
#include "importers/turn.h"

namespace causeway {

class GraphDocument final : public StatementSink {
 public:
  // Whatever the reader calls its document, it has the key, digest and importer of `signature`.
  // The sink is left alone until it is its `turn`, but for the making of pieces. `stop` may be
  // null.
  GraphDocument(const Document& signature, StatementSink& sink, Turn& turn,
                const std::atomic<bool>* stop)
      : signature_(signature), sink_(sink), turn_(turn), stop_(stop) {}

  Result<void> Begin(const Document& document) override;
  Result<void> Take(std::span<const Statement> batch) override;
  Result<void> End() override;
  std::unique_ptr<StatementPiece> MakePiece() override;

  [[nodiscard]] uint64_t statements() const { return statements_; }
  // What the sink said: an error of the import, while any other is one of the file.
  [[nodiscard]] const std::optional<Error>& failure() const { return failure_; }

 private:
  class Piece;

  Result<void> AwaitTurn();
  [[nodiscard]] Result<void> CheckGoesOn() const;
  Result<void> Passed(Result<void> result);

  const Document& signature_;
  StatementSink& sink_;
  Turn& turn_;
  const std::atomic<bool>* stop_;
  std::optional<Document> begun_;  // what the sink is not told of yet
  uint64_t statements_ = 0;
  std::optional<Error> failure_;
};

}  // namespace causeway
