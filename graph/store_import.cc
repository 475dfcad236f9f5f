// Documents go to the database as they come, each in a savepoint of its own; statements gather in
// one chunk at a time, so that memory does not grow with the import.
#include "graph/store_import.h"

#include <fmt/format.h>

#include <optional>
#include <set>
#include <string>
#include <utility>

#include "graph/chunk.h"
#include "graph/manifest.h"
#include "graph/packed.h"

namespace causeway {
namespace {

// What was sealed once is not sealed anew without a look: damage would pass for truth.
Result<void> CheckManifest(Database& database) {
  CW_ASSIGN(Manifest promised, ReadManifest(database));
  CW_ASSIGN(Manifest counted, CountManifest(database));
  if (counted == promised) return {};
  return database.Damaged("its documents are not those that its manifest counts");
}

Result<void> CommitManifest(Database& database) {
  CW_ASSIGN(Manifest manifest, CountManifest(database));
  CW_TRY(WriteManifest(database, manifest));
  return database.Execute("COMMIT");
}

class StoreImport final : public Import {
 public:
  StoreImport(Database database, const Limits& limits)
      : database_(std::move(database)), limits_(limits) {}

  Result<void> Begin(const Document& document) override {
    return Attempt([&] { return BeginDocument(document); });
  }
  Result<void> Take(std::span<const Statement> batch) override {
    return Attempt([&] { return TakeBatch(batch); });
  }
  Result<void> End() override {
    return Attempt([&] { return EndDocument(); });
  }
  Result<ImportOutcome> Commit() override {
    CW_TRY(Attempt([&] { return CommitAll(); }));
    return outcome_;
  }

 private:
  // The document of a key as the store has it.
  struct Stored {
    int64_t id = 0;
    std::string digest;
    std::string importer;
  };
  // The document that is being taken.
  struct Open {
    int64_t id = 0;
    bool replaces = false;
    uint64_t statements = 0;
    int64_t chunks = 0;
    ContentDigest content;
    ChunkEncoder encoder;
  };

  // After an error SQLite may have ended the transaction: what came then would be written one by
  // one. So the first error is the answer to all that follows.
  template <class Step>
  Result<void> Attempt(Step step) {
    if (failure_) return *failure_;
    Result<void> result = step();
    if (!result) failure_ = result.error();
    return result;
  }

  Result<void> BeginDocument(const Document& document) {
    CW_TRY(DropOpenDocument());
    CW_TRY(CheckDocument(document));
    CW_ASSIGN(std::optional<Stored> stored, FindStored(document.key));
    if (stored && stored->digest == document.digest && stored->importer == document.importer) {
      ++outcome_.unchanged;
      return {};
    }
    return Replace(document, stored);
  }

  Result<std::optional<Stored>> FindStored(std::string_view key) {
    CW_ASSIGN(SqlQuery row,
              database_.Ask("SELECT id, digest, importer FROM documents WHERE key = ?1", key));
    CW_ASSIGN(bool found, row.Step());
    if (!found) return std::optional<Stored>();
    return std::optional(Stored{.id = row.Integer(0),
                                .digest = std::string(row.Bytes(1)),
                                .importer = std::string(row.Bytes(2))});
  }

  Result<void> CheckDocument(const Document& document) {
    if (document.key.empty()) {
      return Error{.code = ErrorCode::kRejected, .message = "a document without a key"};
    }
    if (document.text.size() > limits_.document_bytes) {
      return Error{.code = ErrorCode::kRejected,
                   .message = fmt::format("document '{}' is larger than {} bytes", document.key,
                                          limits_.document_bytes),
                   .hint = "Split it, or leave it out."};
    }
    if (keys_.insert(document.key).second) return {};
    return Error{
        .code = ErrorCode::kRejected,
        .message = fmt::format("two documents of this import are called '{}'", document.key),
        .hint = "Rename one of them, or import them one after the other."};
  }

  Result<void> Replace(const Document& document, const std::optional<Stored>& old) {
    CW_TRY(database_.Execute("SAVEPOINT document"));
    if (old) CW_TRY(database_.Run("DELETE FROM documents WHERE id = ?1", old->id));
    CW_TRY(database_.Run(
        "INSERT INTO documents(key, digest, importer, title, statements, content_high, "
        "content_low, imported_at) "
        "VALUES (?1, ?2, ?3, ?4, 0, 0, 0, strftime('%Y-%m-%dT%H:%M:%SZ', 'now'))",
        document.key, document.digest, document.importer, document.title));
    open_.emplace(Open{.id = database_.LastRow(),
                       .replaces = old.has_value(),
                       .content = ContentDigest(document.key, document.digest, document.importer,
                                                document.title)});
    if (document.text.empty()) return {};
    Packed text = Pack(document.text);
    open_->content.AddText(text.checksum);
    return database_.Run("INSERT INTO texts(document, checksum, bytes) VALUES (?1, ?2, ?3)",
                         open_->id, static_cast<int64_t>(text.checksum), SqlBlob{text.bytes});
  }

  // A document that was not ended is not taken.
  Result<void> DropOpenDocument() {
    if (!open_) return {};
    open_.reset();
    return database_.Execute("ROLLBACK TO document; RELEASE document");
  }

  Result<void> TakeBatch(std::span<const Statement> batch) {
    if (!open_) return {};  // unchanged: the store has them
    for (const Statement& statement : batch) {
      CW_TRY(open_->encoder.Add(statement));
      if (open_->encoder.full()) CW_TRY(WriteChunk());
    }
    return {};
  }

  Result<void> WriteChunk() {
    uint32_t statements = open_->encoder.size();
    Packed chunk = Pack(open_->encoder.Finish());
    open_->content.AddChunk(statements, chunk.checksum);
    open_->statements += statements;
    return database_.Run(
        "INSERT INTO chunks(document, number, statements, checksum, bytes) "
        "VALUES (?1, ?2, ?3, ?4, ?5)",
        open_->id, open_->chunks++, static_cast<int64_t>(statements),
        static_cast<int64_t>(chunk.checksum), SqlBlob{chunk.bytes});
  }

  Result<void> EndDocument() {
    if (!open_) return {};
    if (open_->encoder.size() > 0) CW_TRY(WriteChunk());
    Digest content = open_->content.Finish();
    CW_TRY(database_.Run(
        "UPDATE documents SET statements = ?2, content_high = ?3, content_low = ?4 WHERE id = ?1",
        open_->id, static_cast<int64_t>(open_->statements), static_cast<int64_t>(content.high),
        static_cast<int64_t>(content.low)));
    CW_TRY(database_.Execute("RELEASE document"));
    ++(open_->replaces ? outcome_.replaced : outcome_.added);
    outcome_.statements += open_->statements;
    open_.reset();
    return {};
  }

  Result<void> CommitAll() {
    CW_TRY(DropOpenDocument());
    if (outcome_.added + outcome_.replaced == 0) return database_.Execute("ROLLBACK");
    return CommitManifest(database_);
  }

  Database database_;
  Limits limits_;
  std::optional<Error> failure_;
  std::optional<Open> open_;
  std::set<std::string, std::less<>> keys_;
  ImportOutcome outcome_;
};

}  // namespace

Result<std::unique_ptr<Import>> BeginImport(Database database, const Limits& limits) {
  CW_TRY(CheckManifest(database));
  return std::unique_ptr<Import>(std::make_unique<StoreImport>(std::move(database), limits));
}

Result<void> RemoveDocument(Database database, int64_t id) {
  CW_TRY(CheckManifest(database));
  CW_TRY(database.Run("DELETE FROM documents WHERE id = ?1", id));
  return CommitManifest(database);
}

}  // namespace causeway
