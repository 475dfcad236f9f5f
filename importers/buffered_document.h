// Documents held back: what a reader says of a document is kept until the document is whole, so
// that one that fails midway leaves nothing in the sink behind.
// Tested by tests/importers/buffered_document_test.cc.
#pragma once

#include <cstddef>
#include <memory>
#include <span>
#include <vector>

#include "base/result.h"
#include "graph/statement.h"
#include "graph/statement_copies.h"

namespace causeway {

// A document and copies of its statements.
class BufferedDocument {
 public:
  explicit BufferedDocument(Document document);

  void Add(const Statement& statement) { statements_.Add(statement); }
  // Begin, Take and End, as often as it is called.
  Result<void> Replay(StatementSink& sink) const;

  [[nodiscard]] const Document& document() const { return document_; }
  [[nodiscard]] Document& document() { return document_; }
  [[nodiscard]] size_t statement_count() const { return statements_.statements().size(); }

 private:
  Document document_;
  StatementCopies statements_;
};

// A sink that keeps what it takes; a document that did not come to its End is left out.
class DocumentBuffer final : public StatementSink {
 public:
  Result<void> Begin(const Document& document) override;
  Result<void> Take(std::span<const Statement> batch) override;
  Result<void> End() override;

  [[nodiscard]] std::vector<BufferedDocument>& documents() { return documents_; }

 private:
  std::vector<BufferedDocument> documents_;
  std::unique_ptr<BufferedDocument> open_;
};

}  // namespace causeway
