// Reads a store back, and believes nothing that its checksums and its manifest do not bear out.
// Tested by tests/graph/store_test.cc and tests/graph/store_damage_test.cc.
#pragma once

#include <string>

#include "base/limits.h"
#include "base/result.h"
#include "graph/builder.h"
#include "graph/graph.h"
#include "graph/sqlite.h"
#include "graph/statement.h"

namespace causeway {

// Hands every document to `sink`, in order of key. Damage may be found after the first documents
// were handed over. For one generation throughout, the caller holds a transaction.
Result<void> ReplayStore(Database& database, const Limits& limits, StatementSink& sink);
// The same, by chunks, which are unpacked on several threads.
Result<void> ReplayStore(Database& database, const Limits& limits, GraphBuilder& builder);

// A document with its text and its frame, empty where it keeps none. An error where the store has
// another document of this key by now.
Result<Document> ReadDocument(Database& database, const Limits& limits,
                              const DocumentView& document);

}  // namespace causeway
