// A document that does not come to its End is not taken by the sink, so giving up needs no more
// than an error.
#include "importers/graph_document.h"

namespace causeway {

Result<void> GraphDocument::Begin(const Document& document) {
  Document signed_document = document;
  signed_document.key = signature_.key;
  signed_document.digest = signature_.digest;
  signed_document.importer = signature_.importer;
  return Passed(sink_.Begin(signed_document));
}

Result<void> GraphDocument::Take(std::span<const Statement> batch) {
  if (stop_ != nullptr && *stop_) return Error{.message = "interrupted"};
  statements_ += batch.size();
  return Passed(sink_.Take(batch));
}

Result<void> GraphDocument::End() { return Passed(sink_.End()); }

Result<void> GraphDocument::Passed(Result<void> result) {
  if (!result) failure_ = result.error();
  return result;
}

}  // namespace causeway
