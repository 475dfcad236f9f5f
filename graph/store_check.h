// Whether a store is whole: what `causeway check` runs. Tested by tests/graph/store_test.cc.
#pragma once

#include <string>

#include "base/limits.h"
#include "base/result.h"
#include "graph/sqlite.h"

namespace causeway {

// SQLite's own checks, every checksum, the manifest, the graph's invariants, and the index beside
// `path`: one that claims to be of what the store holds must be what a build gives, byte for byte.
// An index that is absent or of another generation is in order.
Result<void> CheckStore(Database& database, const std::string& path, const Limits& limits);

}  // namespace causeway
