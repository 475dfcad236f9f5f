// Documents go to the database as they come, each in a savepoint of its own; statements gather in
// one chunk at a time, or in pieces that are chunks already when they come, so that memory does not
// grow with the import.
#include "graph/store_import.h"

#include <fmt/format.h>

#include <future>
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
  std::string bytes;  // as they were, where someone wants them
};

// Where the chunks of a piece go.
class ChunkTaker {
 public:
  virtual ~ChunkTaker() = default;
  // Packs a chunk, and empties the encoder; on any thread.
  [[nodiscard]] virtual PackedChunk PackChunk(ChunkEncoder& encoder) const = 0;
  virtual Result<void> TakeChunks(std::span<PackedChunk> chunks) = 0;
};

// A piece's statements are laid out and compressed on the thread that adds them; the last chunk on
// the thread that calls Finish.
class StorePiece final : public StatementPiece {
 public:
  explicit StorePiece(ChunkTaker& taker) : taker_(taker) {}

  Result<void> Add(std::span<const Statement> batch) override {
    for (const Statement& statement : batch) {
      CW_TRY(encoder_.Add(statement));
      if (encoder_.full()) PackChunk();
    }
    return {};
  }
  [[nodiscard]] std::optional<uint32_t> numbering() const override {
    return static_cast<uint32_t>(chunks_.size());
  }
  uint32_t Number(const Mention& mention) override { return encoder_.Number(mention); }
  Result<void> AddEdges(std::string_view relation, std::span<const NumberedEdge> edges) override {
    encoder_.AddEdges(relation, edges);
    if (encoder_.full()) PackChunk();
    return {};
  }
  void Finish() override {
    if (encoder_.size() > 0) PackChunk();
  }
  Result<void> HandOver() override {
    Finish();
    return taker_.TakeChunks(chunks_);
  }

 private:
  void PackChunk() { chunks_.push_back(taker_.PackChunk(encoder_)); }

  ChunkTaker& taker_;
  ChunkEncoder encoder_;
  std::vector<PackedChunk> chunks_;
};

class StoreImport final : public Import, private ChunkTaker {
 public:
  // `fresh` is none where the store holds something.
  StoreImport(Database database, Retake retake, const Limits& limits,
              std::shared_ptr<FreshDocuments> fresh)
      : database_(std::move(database)),
        retake_(retake),
        limits_(limits),
        fresh_(std::move(fresh)),
        builder_(fresh_ == nullptr ? nullptr : std::make_unique<GraphBuilder>()) {}

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
    if (builder_ != nullptr) CW_TRY(builder_->Begin(document));
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

  [[nodiscard]] PackedChunk PackChunk(ChunkEncoder& encoder) const override {
    PackedChunk chunk{.statements = encoder.size()};
    std::string bytes = encoder.Finish();
    chunk.packed = Pack(bytes);
    if (builder_ != nullptr) chunk.bytes = std::move(bytes);
    return chunk;
  }

  Result<void> TakeChunks(std::span<PackedChunk> chunks) override {
    return Attempt([&] { return WritePiece(chunks); });
  }

  Result<void> WritePiece(std::span<PackedChunk> chunks) {
    if (!open_) return {};
    CW_TRY(WriteOpenChunk());
    for (PackedChunk& chunk : chunks) CW_TRY(WriteChunk(std::move(chunk)));
    return {};
  }

  Result<void> WriteOpenChunk() {
    if (open_->encoder.size() == 0) return {};
    return WriteChunk(PackChunk(open_->encoder));
  }

  Result<void> WriteChunk(PackedChunk chunk) {
    open_->content.AddChunk(chunk.statements, chunk.packed.checksum);
    open_->statements += chunk.statements;
    CW_TRY(
        database_.Run("INSERT INTO chunks(document, number, statements, checksum, bytes) "
                      "VALUES (?1, ?2, ?3, ?4, ?5)",
                      open_->id, open_->chunks++, static_cast<int64_t>(chunk.statements),
                      static_cast<int64_t>(chunk.packed.checksum), SqlBlob{chunk.packed.bytes}));
    if (builder_ == nullptr) return {};
    chunk.packed = {};
    CW_ASSIGN(StatementChunk taken,
              StatementChunk::Decode(std::move(chunk.bytes), ChunkOrigin::kEncoder));
    return builder_->Take(std::move(taken));
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
    if (builder_ != nullptr) CW_TRY(builder_->End());
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
    if (builder_ == nullptr) return CommitManifest(database_);
    // While the disk takes the transaction.
    std::future<Result<void>> prepared =
        std::async(std::launch::async, [this] { return builder_->Prepare(); });
    CW_TRY(CommitManifest(database_));
    CW_ASSIGN(Manifest manifest, ReadManifest(database_));
    if (prepared.get()) fresh_->Keep(std::move(builder_), manifest.stamp);
    return {};
  }

  Database database_;
  Retake retake_;
  Limits limits_;
  std::shared_ptr<FreshDocuments> fresh_;
  std::unique_ptr<GraphBuilder> builder_;  // of what an empty store takes
  std::optional<Error> failure_;
  std::optional<Open> open_;
  std::set<std::string, std::less<>> keys_;
  ImportOutcome outcome_;
};

}  // namespace

void FreshDocuments::Keep(std::unique_ptr<GraphBuilder> builder, const Digest& stamp) {
  std::lock_guard lock(mutex_);
  builder_ = std::move(builder);
  stamp_ = stamp;
}

std::unique_ptr<GraphBuilder> FreshDocuments::TakeFor(const Digest& stamp) {
  std::lock_guard lock(mutex_);
  std::unique_ptr<GraphBuilder> builder = std::move(builder_);
  return stamp == stamp_ ? std::move(builder) : nullptr;
}

Result<std::unique_ptr<Import>> BeginImport(Database database, Retake retake, const Limits& limits,
                                            std::shared_ptr<FreshDocuments> fresh) {
  CW_TRY(CheckManifest(database));
  CW_ASSIGN(Manifest manifest, ReadManifest(database));
  if (manifest != ManifestBuilder().Finish()) fresh = nullptr;
  return std::unique_ptr<Import>(
      std::make_unique<StoreImport>(std::move(database), retake, limits, std::move(fresh)));
}

Result<void> RemoveDocument(Database database, int64_t id) {
  CW_TRY(CheckManifest(database));
  CW_TRY(database.Run("DELETE FROM documents WHERE id = ?1", id));
  return CommitManifest(database);
}

}  // namespace causeway
