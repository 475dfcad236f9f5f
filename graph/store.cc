// The store as its callers see it. One connection stays open for small questions; what needs one
// generation throughout (a graph, a replay, a check) has a connection and a transaction of its own.
#include "graph/store.h"

#include <fmt/format.h>

#include <map>
#include <mutex>
#include <optional>
#include <utility>

#include "base/suggest.h"
#include "graph/builder.h"
#include "graph/curation_table.h"
#include "graph/index.h"
#include "graph/manifest.h"
#include "graph/store_check.h"
#include "graph/store_file.h"
#include "graph/store_import.h"
#include "graph/store_read.h"
#include "graph/store_rebuild.h"

namespace causeway {
namespace {

using TextPointer = std::shared_ptr<const std::string>;

// Texts that were asked for, by document; all are forgotten where they become too many.
class TextCache {
 public:
  explicit TextCache(uint64_t max_bytes) : max_bytes_(max_bytes) {}

  [[nodiscard]] TextPointer Find(const std::string& name) const {
    auto found = texts_.find(name);
    return found == texts_.end() ? nullptr : found->second;
  }
  void Keep(std::string name, TextPointer text) {
    if (bytes_ + text->size() > max_bytes_) Clear();
    bytes_ += text->size();
    texts_.emplace(std::move(name), std::move(text));
  }

 private:
  void Clear() {
    texts_.clear();
    bytes_ = 0;
  }

  uint64_t max_bytes_;
  uint64_t bytes_ = 0;
  std::map<std::string, TextPointer, std::less<>> texts_;
};

class FileStore final : public Store {
 public:
  FileStore(std::string path, OpenMode mode, const Limits& limits, Database database)
      : path_(std::move(path)),
        mode_(mode),
        limits_(limits),
        database_(std::move(database)),
        texts_(limits.text_cache_bytes) {}

  Result<std::unique_ptr<Import>> Begin(Retake retake) override {
    CW_ASSIGN(Database database, OpenToChange());
    return BeginImport(std::move(database), retake, limits_, fresh_);
  }

  Result<void> Remove(std::string_view key) override {
    CW_ASSIGN(Database database, OpenToChange());
    CW_ASSIGN(std::optional<int64_t> id, FindDocument(database, key));
    if (!id) return UnknownDocument(key);
    return RemoveDocument(std::move(database), *id);
  }

  Result<bool> Has(std::string_view key, std::string_view digest,
                   std::string_view importer) const override {
    std::lock_guard lock(mutex_);
    CW_ASSIGN(SqlQuery row, database_.Ask("SELECT 1 FROM documents WHERE key = ?1 AND digest = ?2 "
                                          "AND importer = ?3",
                                          key, digest, importer));
    return row.Step();
  }

  Result<std::vector<StoredDocument>> Documents() const override {
    std::lock_guard lock(mutex_);
    CW_ASSIGN(SqlQuery rows, database_.Ask("SELECT key, title, digest, importer, imported_at, "
                                           "statements FROM documents ORDER BY key"));
    std::vector<StoredDocument> documents;
    for (;;) {
      CW_ASSIGN(bool found, rows.Step());
      if (!found) return documents;
      documents.push_back({.key = std::string(rows.Bytes(0)),
                           .title = std::string(rows.Bytes(1)),
                           .digest = std::string(rows.Bytes(2)),
                           .importer = std::string(rows.Bytes(3)),
                           .imported_at = std::string(rows.Bytes(4)),
                           .statements = static_cast<uint64_t>(rows.Integer(5))});
    }
  }

  Result<Document> Read(const StoredDocument& document) const override {
    std::lock_guard lock(mutex_);
    return ReadDocument(
        database_, limits_,
        {.key = document.key, .digest = document.digest, .importer = document.importer});
  }

  Result<CurationLog> Curation() const override {
    CW_ASSIGN(Database database, OpenSnapshot());
    CW_TRY(CheckManifest(database));
    return ReadCuration(database);
  }

  Result<void> Curate(std::span<const CurationEntry> entries) override {
    CW_ASSIGN(Database database, OpenToChange());
    return AppendCuration(std::move(database), entries);
  }

  Result<void> Replay(StatementSink& sink) const override {
    CW_ASSIGN(Database database, OpenSnapshot());
    return ReplayStore(database, limits_, sink);
  }

  Result<Graph> LoadGraph() const override {
    CW_ASSIGN(Database database, OpenSnapshot());
    CW_ASSIGN(Manifest manifest, ReadManifest(database));
    std::string index = IndexPath(path_);
    if (auto graph = LoadIndex(index, manifest.stamp, limits_)) return *std::move(graph);
    CW_ASSIGN(std::unique_ptr<GraphBuilder> builder, BuilderOf(manifest, database));
    Result<std::unique_ptr<AtomicFile>> file = AtomicFile::Create(index);
    // Where it cannot be written, the graph is as good, and the next to ask builds it again.
    if (!file) return builder->Build(manifest.stamp);
    if (WriteIndex(*builder, **file, manifest.stamp)) {
      if (auto graph = LoadIndex(index, manifest.stamp, limits_)) return *std::move(graph);
    }
    // Part of it went to a disk that is full by now.
    CW_TRY(ReplayStore(database, limits_, *builder));
    return builder->Build(manifest.stamp);
  }

  Result<RebuiltIndex> Rebuild() const override {
    CW_ASSIGN(Database database, OpenSnapshot());
    return RebuildIndex(database, path_, limits_);
  }

  Result<void> Check() const override {
    CW_ASSIGN(Database database, OpenSnapshot());
    return CheckStore(database, path_, limits_);
  }

  Result<TextPointer> Text(const DocumentView& document) const override {
    std::lock_guard lock(mutex_);
    std::string name = fmt::format("{}\n{}\n{}", document.digest, document.importer, document.key);
    if (TextPointer found = texts_.Find(name)) return found;
    CW_ASSIGN(Document read, ReadDocument(database_, limits_, document));
    auto kept = std::make_shared<const std::string>(std::move(read.text));
    texts_.Keep(std::move(name), kept);
    return kept;
  }

 private:
  Result<Database> OpenToChange() {
    if (mode_ != OpenMode::kRead) return OpenForWriting(path_);
    return Error{.code = ErrorCode::kUsage,
                 .message = fmt::format("{} was opened for reading", path_),
                 .hint = "Open it with OpenMode::kWrite."};
  }

  // A connection that sees one generation, whatever is written meanwhile.
  Result<Database> OpenSnapshot() const {
    CW_ASSIGN(Database database, OpenForReading(path_));
    CW_TRY(database.Execute("BEGIN"));
    return database;
  }

  // Has taken what the manifest seals: from the import that brought it, or from the database.
  Result<std::unique_ptr<GraphBuilder>> BuilderOf(const Manifest& manifest,
                                                  Database& database) const {
    std::unique_ptr<GraphBuilder> builder = fresh_->TakeFor(manifest.stamp);
    if (builder != nullptr) return builder;
    builder = std::make_unique<GraphBuilder>();
    CW_TRY(ReplayStore(database, limits_, *builder));
    return builder;
  }

  static Result<std::optional<int64_t>> FindDocument(Database& database, std::string_view key) {
    CW_ASSIGN(SqlQuery row, database.Ask("SELECT id FROM documents WHERE key = ?1", key));
    CW_ASSIGN(bool found, row.Step());
    return found ? std::optional(row.Integer(0)) : std::nullopt;
  }

  [[nodiscard]] Error UnknownDocument(std::string_view key) const {
    Error error{.code = ErrorCode::kQuery,
                .message = fmt::format("{} has no document '{}'", path_, key),
                .hint = "See its documents with: causeway stats"};
    auto documents = Documents();
    if (!documents) return error;
    std::vector<std::string_view> keys;
    for (const StoredDocument& document : *documents) keys.push_back(document.key);
    std::vector<std::string> near = Suggest(key, keys);
    if (!near.empty()) error.hint = fmt::format("Did you mean '{}'?", fmt::join(near, "', '"));
    return error;
  }

  std::string path_;
  OpenMode mode_;
  Limits limits_;
  std::shared_ptr<FreshDocuments> fresh_ = std::make_shared<FreshDocuments>();
  mutable std::mutex mutex_;  // over what follows
  mutable Database database_;
  mutable TextCache texts_;
};

}  // namespace

Result<std::unique_ptr<Store>> Store::Open(const std::string& path, OpenMode mode,
                                           const Limits& limits) {
  if (mode == OpenMode::kCreate) CW_TRY(CreateStoreFile(path));
  // A writer that could not write is told so now; it lets go until it has something to write.
  if (mode != OpenMode::kRead) CW_TRY(OpenForWriting(path));
  CW_ASSIGN(Database database, OpenForReading(path));
  return std::unique_ptr<Store>(
      std::make_unique<FileStore>(path, mode, limits, std::move(database)));
}

}  // namespace causeway
