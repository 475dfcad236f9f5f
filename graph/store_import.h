// The transaction of an import, and of a removal. Tested by tests/graph/store_test.cc.
#pragma once

#include <memory>
#include <mutex>
#include <string_view>

#include "base/hash.h"
#include "base/limits.h"
#include "base/result.h"
#include "graph/builder.h"
#include "graph/sqlite.h"
#include "graph/store.h"

namespace causeway {

// What an import took into an empty store, until someone asks for the graph of that: it need not be
// read back then. Several threads may use it.
class FreshDocuments {
 public:
  void Keep(std::unique_ptr<GraphBuilder> builder, const Digest& stamp);
  // Nothing where they are not those of this stamp; they are let go of in any case.
  std::unique_ptr<GraphBuilder> TakeFor(const Digest& stamp);

 private:
  std::mutex mutex_;
  std::unique_ptr<GraphBuilder> builder_;
  Digest stamp_;
};

// An import into `database`, which is in a transaction that writes (OpenForWriting). What it
// commits to an empty store it leaves in `fresh`.
Result<std::unique_ptr<Import>> BeginImport(Database database, Retake retake, const Limits& limits,
                                            std::shared_ptr<FreshDocuments> fresh);

// Takes the document with this row id away, and commits.
Result<void> RemoveDocument(Database database, int64_t id);

}  // namespace causeway
