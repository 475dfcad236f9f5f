// The curation log as a store keeps it: a table of lines (graph/curation.h) that only grows.
// docs/store-format.md describes it. Tested by tests/graph/store_curation_test.cc.
#pragma once

#include <span>
#include <string>
#include <vector>

#include "base/result.h"
#include "graph/curation.h"
#include "graph/sqlite.h"

namespace causeway {

// The lines in order; none of a store of version 2, which has no such table.
Result<std::vector<std::string>> ReadCurationLines(Database& database);
// The entries. Damage is an error.
Result<CurationLog> ReadCuration(Database& database);
// Adds the entries at the end, and commits. `database` is in a transaction that writes.
Result<void> AppendCuration(Database database, std::span<const CurationEntry> entries);

}  // namespace causeway
