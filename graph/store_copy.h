// A store's file without its gaps, and a copy of it while it is used. Tested by
// tests/graph/store_copy_test.cc.
#pragma once

#include <string>

#include "base/limits.h"
#include "base/result.h"

namespace causeway {

// Writes the store anew within its file, in one transaction. Errors: another writer, damage, a full
// disk; then it is as before.
Result<void> CompactStore(const std::string& path);

// Copies what the store holds now to the new file `to`, whole or not at all. Every checksum of the
// store is verified first. Errors: `to` is there already, damage, a full disk.
Result<void> BackUpStore(const std::string& path, const std::string& to, const Limits& limits = {});

}  // namespace causeway
