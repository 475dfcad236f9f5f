// The store's file: its schema, how it is made, and how it is opened so that nothing is taken for a
// store that is none. docs/store-format.md describes it. Tested by tests/graph/store_file_test.cc.
#pragma once

#include <string>

#include "base/result.h"
#include "graph/sqlite.h"
#include "graph/store.h"

namespace causeway {

// Makes an empty store at `path`, whole or not at all. Where something is there already, nothing is
// done.
Result<void> CreateStoreFile(const std::string& path);

// A connection that reads. Errors as Store::Open.
Result<Database> OpenForReading(const std::string& path);

// A connection in a transaction that writes; COMMIT makes it last, closing it without does not. An
// error where another program is writing or the folder cannot be written.
Result<Database> OpenForWriting(const std::string& path);

}  // namespace causeway
