// The index made anew from documents and the curation log alone, and held against the one that was
// there. Tested by tests/graph/store_rebuild_test.cc.
#pragma once

#include <string>

#include "base/limits.h"
#include "base/result.h"
#include "graph/sqlite.h"
#include "graph/store.h"

namespace causeway {

// Reads one generation of the store, whole and verified, and replaces the index beside `path`. The
// caller holds a transaction. Errors: damage of the store, a folder that cannot be written; then
// the index stays as it was.
Result<RebuiltIndex> RebuildIndex(Database& database, const std::string& path,
                                  const Limits& limits);

}  // namespace causeway
