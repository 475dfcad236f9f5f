// Holds back what a reader says, document by document.
#include "importers/buffered_document.h"

#include <utility>

namespace causeway {

BufferedDocument::BufferedDocument(Document document) : document_(std::move(document)) {}

Result<void> BufferedDocument::Replay(StatementSink& sink) const {
  CW_TRY(sink.Begin(document_));
  if (statement_count() > 0) CW_TRY(sink.Take(statements_.statements()));
  return sink.End();
}

Result<void> DocumentBuffer::Begin(const Document& document) {
  open_ = std::make_unique<BufferedDocument>(document);
  return {};
}

Result<void> DocumentBuffer::Take(std::span<const Statement> batch) {
  for (const Statement& statement : batch) open_->Add(statement);
  return {};
}

Result<void> DocumentBuffer::End() {
  documents_.push_back(std::move(*open_));
  open_.reset();
  return {};
}

}  // namespace causeway
