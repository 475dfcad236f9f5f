// The transaction of an import, and of a removal. Tested by tests/graph/store_test.cc.
#pragma once

#include <memory>
#include <string_view>

#include "base/limits.h"
#include "base/result.h"
#include "graph/sqlite.h"
#include "graph/store.h"

namespace causeway {

// An import into `database`, which is in a transaction that writes (OpenForWriting).
Result<std::unique_ptr<Import>> BeginImport(Database database, Retake retake, const Limits& limits);

// Takes the document with this row id away, and commits.
Result<void> RemoveDocument(Database database, int64_t id);

}  // namespace causeway
