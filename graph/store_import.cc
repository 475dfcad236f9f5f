// Documents go to the database as they come, each in a savepoint of its own; statements gather in
// one chunk at a time, or in pieces that are chunks already when they come, so that memory does not
// grow with the import.
#include "graph/store_import.h"

#include <fmt/format.h>

#include <memory>
#include <optional>
#include <set>
#include <span>
#include <string>
#include <utility>
#include <vector>

#include "graph/builder.h"
#include "graph/chunk.h"
#include "graph/manifest.h"
#include "graph/packed.h"
#include "graph/store_read.h"

namespace causeway {
namespace {

struct PackedChunk {
  uint32_t statements = 0;
  Packed packed;
};

// Packs a chunk, and empties the encoder.
PackedChunk PackChunk(ChunkEncoder& encoder) {
  uint32_t statements = encoder.size();
  return {.statements = statements, .packed = Pack(encoder.Finish())};
}

// Where the chunks of a piece go.
class ChunkTaker {
 public:
  virtual ~ChunkTaker() = default;
  virtual Result<void> TakeChunks(std::span<const PackedChunk> chunks) = 0;
};

// A piece's statements are laid out and compressed on the thread that adds them; the last chunk on
// the thread that calls Finish.
class StorePiece final : public StatementPiece {
 public:
  explicit StorePiece(ChunkTaker& taker) : taker_(taker) {}

  Result<void> Add(std::span<const Statement> batch) override {
    for (const Statement& statement : batch) {
      CW_TRY(encoder_.Add(statement));
      if (encoder_.full()) chunks_.push_back(PackChunk(encoder_));
    }
    return {};
  }
  [[nodiscard]] std::optional<uint32_t> numbering() const override {
    return static_cast<uint32_t>(chunks_.size());
  }
  uint32_t Number(const Mention& mention) override { return encoder_.Number(mention); }
  Result<void> AddEdges(std::string_view relation, std::span<const NumberedEdge> edges) override {
    encoder_.AddEdges(relation, edges);
    if (encoder_.full()) chunks_.push_back(PackChunk(encoder_));
    return {};
  }
  void Finish() override {
    if (encoder_.size() > 0) chunks_.push_back(PackChunk(encoder_));
  }
  Result<void> HandOver() override {
    Finish();
    return taker_.TakeChunks(chunks_);
  }

 private:
  ChunkTaker& taker_;
  ChunkEncoder encoder_;
  std::vector<PackedChunk> chunks_;
};

class StoreImport final : public Import, private ChunkTaker {
 public:
  StoreImport(Database database, Retake retake, const Limits& limits)
      : database_(std::move(database)), retake_(retake), limits_(limits) {}

  Result<void> Begin(const Document& document) override {
    return Attempt([&] { return BeginDocument(document); });
  }
  Result<void> Take(std::span<const Statement> batch) override {
    return Attempt([&] { return TakeBatch(batch); });
  }
  Result<void> End() override {
    return Attempt([&] { return EndDocument(); });
  }
  std::unique_ptr<StatementPiece> MakePiece() override {
    return std::make_unique<StorePiece>(static_cast<ChunkTaker&>(*this));
  }
  Result<ImportOutcome> Commit() override {
    CW_TRY(Attempt([&] { return CommitAll(); }));
    return outcome_;
  }
  Result<Graph> Preview() override {
    if (failure_) return *failure_;
    Result<Graph> graph = PreviewAll();
    if (!graph) failure_ = graph.error();
    return graph;
  }

 private:
  // The document of a key as the store has it.
  struct Stored {
    int64_t id = 0;
    std::string digest;
    std::string importer;
    Digest content;
  };
  // The document that is being taken.
  struct Open {
    int64_t id = 0;
    std::optional<Stored> old;  // what it replaces
    std::string digest;
    std::string importer;
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
    bool is_same =
        stored && stored->digest == document.digest && stored->importer == document.importer;
    if (is_same && retake_ == Retake::kOther) {
      ++outcome_.unchanged;
      return {};
    }
    return Replace(document, stored);
  }

  Result<std::optional<Stored>> FindStored(std::string_view key) {
    CW_ASSIGN(SqlQuery row, database_.Ask("SELECT id, digest, importer, content_high, content_low "
                                          "FROM documents WHERE key = ?1",
                                          key));
    CW_ASSIGN(bool found, row.Step());
    if (!found) return std::optional<Stored>();
    return std::optional(Stored{.id = row.Integer(0),
                                .digest = std::string(row.Bytes(1)),
                                .importer = std::string(row.Bytes(2)),
                                .content = ReadDigest(row, 3)});
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
                       .old = old,
                       .digest = document.digest,
                       .importer = document.importer,
                       .content = ContentDigest(document.key, document.digest, document.importer,
                                                document.title)});
    return WriteText(document);
  }

  Result<void> WriteText(const Document& document) {
    if (!document.text.empty()) {
      Packed text = Pack(document.text);
      open_->content.AddText(text.checksum);
      CW_TRY(database_.Run("INSERT INTO texts(document, checksum, bytes) VALUES (?1, ?2, ?3)",
                           open_->id, static_cast<int64_t>(text.checksum), SqlBlob{text.bytes}));
    }
    if (document.frame.empty()) return {};
    Packed frame = Pack(document.frame);
    open_->content.AddFrame(frame.checksum);
    return database_.Run("INSERT INTO frames(document, checksum, bytes) VALUES (?1, ?2, ?3)",
                         open_->id, static_cast<int64_t>(frame.checksum), SqlBlob{frame.bytes});
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
      if (open_->encoder.full()) CW_TRY(WriteOpenChunk());
    }
    return {};
  }

  Result<void> TakeChunks(std::span<const PackedChunk> chunks) override {
    return Attempt([&] { return WritePiece(chunks); });
  }

  Result<void> WritePiece(std::span<const PackedChunk> chunks) {
    if (!open_) return {};
    CW_TRY(WriteOpenChunk());
    for (const PackedChunk& chunk : chunks) CW_TRY(WriteChunk(chunk));
    return {};
  }

  Result<void> WriteOpenChunk() {
    if (open_->encoder.size() == 0) return {};
    return WriteChunk(PackChunk(open_->encoder));
  }

  Result<void> WriteChunk(const PackedChunk& chunk) {
    open_->content.AddChunk(chunk.statements, chunk.packed.checksum);
    open_->statements += chunk.statements;
    return database_.Run(
        "INSERT INTO chunks(document, number, statements, checksum, bytes) "
        "VALUES (?1, ?2, ?3, ?4, ?5)",
        open_->id, open_->chunks++, static_cast<int64_t>(chunk.statements),
        static_cast<int64_t>(chunk.packed.checksum), SqlBlob{chunk.packed.bytes});
  }

  Result<void> EndDocument() {
    if (!open_) return {};
    CW_TRY(WriteOpenChunk());
    Digest content = open_->content.Finish();
    if (open_->old && open_->old->content == content) {
      ++outcome_.unchanged;
      return DropOpenDocument();
    }
    CW_TRY(database_.Run(
        "UPDATE documents SET statements = ?2, content_high = ?3, content_low = ?4 WHERE id = ?1",
        open_->id, static_cast<int64_t>(open_->statements), static_cast<int64_t>(content.high),
        static_cast<int64_t>(content.low)));
    CW_TRY(database_.Execute("RELEASE document"));
    CountOpen();
    open_.reset();
    return {};
  }

  void CountOpen() {
    ++(open_->old ? outcome_.replaced : outcome_.added);
    outcome_.statements += open_->statements;
    if (open_->old && open_->old->digest == open_->digest)
      ++outcome_.read_again[{open_->old->importer, open_->importer}];
  }

  Result<Graph> PreviewAll() {
    CW_TRY(DropOpenDocument());
    CW_ASSIGN(Manifest manifest, CountManifest(database_));
    CW_TRY(WriteManifest(database_, manifest));
    GraphBuilder builder;
    CW_TRY(ReplayStore(database_, limits_, builder));
    return builder.Build(manifest.stamp);
  }

  Result<void> CommitAll() {
    CW_TRY(DropOpenDocument());
    if (outcome_.added + outcome_.replaced == 0) return database_.Execute("ROLLBACK");
    return CommitManifest(database_);
  }

  Database database_;
  Retake retake_;
  Limits limits_;
  std::optional<Error> failure_;
  std::optional<Open> open_;
  std::set<std::string, std::less<>> keys_;
  ImportOutcome outcome_;
};

}  // namespace

Result<std::unique_ptr<Import>> BeginImport(Database database, Retake retake,
                                            const Limits& limits) {
  CW_TRY(CheckManifest(database));
  return std::unique_ptr<Import>(
      std::make_unique<StoreImport>(std::move(database), retake, limits));
}

Result<void> RemoveDocument(Database database, int64_t id) {
  CW_TRY(CheckManifest(database));
  CW_TRY(database.Run("DELETE FROM documents WHERE id = ?1", id));
  return CommitManifest(database);
}

}  // namespace causeway
