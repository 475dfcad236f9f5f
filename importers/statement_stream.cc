// A batch is as large as a processor's cache likes it.
#include "importers/statement_stream.h"

#include <cstddef>

namespace causeway {
namespace {

constexpr size_t kBatch = 1024;  // statements

}  // namespace

Result<void> StatementStream::Add(const Statement& statement) {
  batch_.Add(statement);
  return batch_.statements().size() < kBatch ? Result<void>() : Flush();
}

Result<void> StatementStream::Flush() {
  if (batch_.statements().empty()) return {};
  CW_TRY(sink_.Take(batch_.statements()));
  batch_ = StatementCopies();
  return {};
}

}  // namespace causeway
