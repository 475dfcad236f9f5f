// Reads a store back, whole, and believes nothing that its checksums and its manifest do not bear
// out. Tested by tests/graph/store_test.cc.
#pragma once

#include "base/limits.h"
#include "base/result.h"
#include "graph/manifest.h"
#include "graph/sqlite.h"
#include "graph/statement.h"

namespace causeway {

// Hands every document to `sink`, in order of key. Damage may be found after the first documents
// were handed over. For one generation throughout, the caller holds a transaction.
Result<void> ReplayStore(Database& database, const Limits& limits, StatementSink& sink);

// The text of `bytes`, as a row of texts holds it; `what` names it in an error.
Result<std::string> ReadPacked(const Database& database, std::string_view bytes, uint64_t checksum,
                               const Limits& limits, std::string_view what);

}  // namespace causeway
