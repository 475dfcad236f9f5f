// The truth on disk: an SQLite database of documents, their statements in checksummed columnar
// chunks, and the import manifest; beside it the derived index (graph/index.h).
// docs/store-format.md describes it. Tested by tests/graph/store_test.cc.
#pragma once

#include <cstdint>
#include <map>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/limits.h"
#include "base/result.h"
#include "graph/curation.h"
#include "graph/graph.h"
#include "graph/statement.h"
#include "graph/text_source.h"

namespace causeway {

enum class OpenMode {
  kRead,    // any number at once; works in a folder that cannot be written
  kWrite,   // one at a time; the store must exist
  kCreate,  // as kWrite; makes the store where there is none
};

// Which documents an import takes.
enum class Retake {
  kOther,  // those that the store has not, or has of another digest or importer
  kAll,    // all; one whose content is as it was counts as unchanged
};

// What one transaction did.
struct ImportOutcome {
  uint32_t added = 0;       // documents that the store did not have
  uint32_t replaced = 0;    // documents whose digest or importer changed
  uint32_t unchanged = 0;   // documents that it had as they are
  uint64_t statements = 0;  // statements of added and replaced documents
  // Of the replaced those of the same bytes: how many, by their importers before and now.
  std::map<std::pair<std::string, std::string>, uint32_t> read_again;
};

struct StoredDocument {
  std::string key;
  std::string title;
  std::string digest;
  std::string importer;
  std::string imported_at;  // UTC, as in 2026-11-23T09:00:00Z
  uint64_t statements = 0;
};

// One transaction: the documents that it takes are in the store at Commit, all or none.
// The store shows what was there before until then. The first error is the answer to every later
// call: two documents of one key, a text over the limit, a disk that is full.
class Import : public StatementSink {
 public:
  virtual Result<ImportOutcome> Commit() = 0;  // destroyed without it, nothing has changed
  // The graph as it would be after Commit; nothing is written, and more may be taken.
  virtual Result<Graph> Preview() = 0;
};

// What lay in the place of an index that was made anew.
enum class IndexBefore {
  kAbsent,
  kStale,      // of other documents or another log
  kDamaged,    // or of another version of the format
  kSame,       // the same bytes
  kDifferent,  // it is of this content and whole, but has other bytes
};

struct RebuiltIndex {
  IndexBefore before = IndexBefore::kAbsent;
  std::string damage;  // of a damaged one
  uint64_t bytes = 0;  // how large the new one is
};

// May be asked from several threads at once. A Text of a document that has changed since the graph
// was loaded is an error.
class Store : public TextSource {
 public:
  // Opens `path`. Errors: no such store (with the command that makes one), a file that is not a
  // store, a store of a newer version, another writer.
  static Result<std::unique_ptr<Store>> Open(const std::string& path, OpenMode mode,
                                             const Limits& limits = {});

  // Starts an import. Errors: opened for reading, another writer, damage. What goes into an empty
  // store is kept in memory until LoadGraph, which need not read it back.
  virtual Result<std::unique_ptr<Import>> Begin(Retake retake = Retake::kOther) = 0;
  // Whether the store has `key` with this digest, read by this importer: then it need not be read
  // again.
  [[nodiscard]] virtual Result<bool> Has(std::string_view key, std::string_view digest,
                                         std::string_view importer) const = 0;
  // Takes a document and exactly its evidence away. An unknown key is an error with suggestions.
  virtual Result<void> Remove(std::string_view key) = 0;
  [[nodiscard]] virtual Result<std::vector<StoredDocument>> Documents() const = 0;
  // The document with its text and its frame. An error where it has changed since.
  [[nodiscard]] virtual Result<Document> Read(const StoredDocument& document) const = 0;
  // What was curated, and more of it: all entries are added to the log, or none. The next graph
  // heeds them.
  [[nodiscard]] virtual Result<CurationLog> Curation() const = 0;
  virtual Result<void> Curate(std::span<const CurationEntry> entries) = 0;
  // Hands every document to `sink`, in order of key. Damage may be found when some were handed
  // over.
  virtual Result<void> Replay(StatementSink& sink) const = 0;

  // The graph of what the store holds now: from the index where its stamp is right, otherwise built
  // (some tenths of a second per million edges) and, where the folder can be written, kept. The
  // graph stays valid after the store is closed or changed. Damage is an error (kDamaged) that says
  // where.
  [[nodiscard]] virtual Result<Graph> LoadGraph() const = 0;
  // Makes the index anew from the documents and the curation log, whatever is there. Errors:
  // damage, a folder that cannot be written.
  [[nodiscard]] virtual Result<RebuiltIndex> Rebuild() const = 0;
  // All checksums, foreign keys, the manifest's counts, and the index against the truth.
  [[nodiscard]] virtual Result<void> Check() const = 0;
};

}  // namespace causeway
