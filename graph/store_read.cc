// Documents, their texts and chunks, and the manifest over them.
#include "graph/store_read.h"

#include <fmt/format.h>

#include <deque>
#include <future>
#include <optional>
#include <utility>
#include <vector>

#include "base/parallel.h"
#include "graph/chunk.h"
#include "graph/curated_statements.h"
#include "graph/curation_table.h"
#include "graph/manifest.h"
#include "graph/packed.h"

namespace causeway {
namespace {

constexpr size_t kChunksAhead = 4;         // being unpacked, or waiting
constexpr size_t kLargeChunk = 256 << 10;  // bytes as packed: worth a thread

struct StoredRow {
  int64_t id = 0;
  Document document;  // without its text
  uint64_t statements = 0;
  Digest content;
  bool has_frames = false;  // the store, not the document: older versions have none
};

// What ReadRow reads; a condition or an order follows.
constexpr std::string_view kSelectRow =
    "SELECT id, key, digest, importer, title, statements, content_high, content_low, "
    "EXISTS (SELECT 1 FROM sqlite_schema WHERE name = 'frames') FROM documents";

// Checksum and bytes of a document's text and of its frame, in any order.
constexpr std::string_view kSelectText = "SELECT 0, checksum, bytes FROM texts WHERE document = ?1";
constexpr std::string_view kSelectTextAndFrame =
    "SELECT 0, checksum, bytes FROM texts WHERE document = ?1 UNION ALL "
    "SELECT 1, checksum, bytes FROM frames WHERE document = ?1";

StoredRow ReadRow(const SqlQuery& query) {
  return {.id = query.Integer(0),
          .document = {.key = std::string(query.Bytes(1)),
                       .title = std::string(query.Bytes(4)),
                       .digest = std::string(query.Bytes(2)),
                       .importer = std::string(query.Bytes(3))},
          .statements = static_cast<uint64_t>(query.Integer(5)),
          .content = ReadDigest(query, 6),
          .has_frames = query.Integer(8) != 0};
}

// One document: its parts, each with its checksum, and the digest over all of them.
class DocumentReader {
 public:
  DocumentReader(Database& database, const Limits& limits, const StoredRow& row)
      : database_(database),
        limits_(limits),
        row_(row),
        content_(row.document.key, row.document.digest, row.document.importer, row.document.title) {
  }

  // First the text and the frame, then the chunks, then Finish.
  Result<void> ReadText(Document& into) {
    CW_ASSIGN(SqlQuery parts,
              database_.Ask(row_.has_frames ? kSelectTextAndFrame : kSelectText, row_.id));
    std::optional<uint64_t> text;
    std::optional<uint64_t> frame;
    for (;;) {
      CW_ASSIGN(bool found, parts.Step());
      if (!found) break;
      bool is_frame = parts.Integer(0) != 0;
      auto checksum = static_cast<uint64_t>(parts.Integer(1));
      (is_frame ? frame : text) = checksum;
      CW_ASSIGN((is_frame ? into.frame : into.text),
                ReadPacked(parts.Bytes(2), checksum, is_frame ? "frame" : "text"));
    }
    if (text) content_.AddText(*text);
    if (frame) content_.AddFrame(*frame);
    return {};
  }

  // Calls `take` with each chunk in order, while those after it are unpacked.
  template <class Take>
  Result<void> ReadChunks(Take take) {
    CW_ASSIGN(SqlQuery rows, database_.Ask("SELECT statements, checksum, bytes FROM chunks "
                                           "WHERE document = ?1 ORDER BY number",
                                           row_.id));
    std::deque<std::future<Result<StatementChunk>>> unpacked;
    for (bool more = true; more || !unpacked.empty();) {
      while (more && unpacked.size() < kChunksAhead) {
        CW_ASSIGN(more, rows.Step());
        if (more) unpacked.push_back(Unpacked(rows));
      }
      if (unpacked.empty()) break;
      CW_ASSIGN(StatementChunk chunk, unpacked.front().get());
      unpacked.pop_front();
      CW_TRY(take(std::move(chunk)));
    }
    return {};
  }

  // For who wants the text alone.
  Result<void> PassOverChunks() {
    CW_ASSIGN(SqlQuery chunks, database_.Ask("SELECT statements, checksum FROM chunks "
                                             "WHERE document = ?1 ORDER BY number",
                                             row_.id));
    for (;;) {
      CW_ASSIGN(bool found, chunks.Step());
      if (!found) return {};
      AddChunk(chunks);
    }
  }

  // Whether what was read is what was stored.
  Result<void> Finish() {
    if (content_.Finish() == row_.content && statements_ == row_.statements) return {};
    return Damaged("content", "not what was stored");
  }

 private:
  void AddChunk(const SqlQuery& chunk) {
    auto statements = static_cast<uint64_t>(chunk.Integer(0));
    statements_ += statements;
    content_.AddChunk(statements, static_cast<uint64_t>(chunk.Integer(1)));
  }

  struct StoredChunk {
    uint64_t statements = 0;
    uint64_t checksum = 0;
    std::string bytes;
  };

  // A large one on a thread of its own.
  [[nodiscard]] std::future<Result<StatementChunk>> Unpacked(const SqlQuery& row) {
    AddChunk(row);
    StoredChunk stored{.statements = static_cast<uint64_t>(row.Integer(0)),
                       .checksum = static_cast<uint64_t>(row.Integer(1)),
                       .bytes = std::string(row.Bytes(2))};
    bool is_large = stored.bytes.size() >= kLargeChunk;
    return std::async(is_large ? std::launch::async : std::launch::deferred,
                      [this, stored = std::move(stored)] { return Decoded(stored); });
  }

  [[nodiscard]] Result<StatementChunk> Decoded(const StoredChunk& stored) const {
    CW_ASSIGN(std::string bytes, ReadPacked(stored.bytes, stored.checksum, "statements"));
    Result<StatementChunk> chunk = StatementChunk::Decode(std::move(bytes));
    if (!chunk) return Damaged("statements", chunk.error().message);
    if (chunk->size() != stored.statements) {
      return Damaged("statements", "more or fewer than were stored");
    }
    return chunk;
  }

  [[nodiscard]] Result<std::string> ReadPacked(std::string_view bytes, uint64_t checksum,
                                               std::string_view part) const {
    Result<std::string> unpacked = Unpack(bytes, checksum, limits_.stored_blob_bytes);
    if (unpacked) return unpacked;
    return Damaged(part, unpacked.error().message);
  }

  [[nodiscard]] Error Damaged(std::string_view part, std::string_view what) const {
    return database_.Damaged(fmt::format("document '{}', {}: {}", row_.document.key, part, what));
  }

  Database& database_;
  const Limits& limits_;
  const StoredRow& row_;
  ContentDigest content_;
  uint64_t statements_ = 0;
};

// `take` is what `sink` does with a chunk, `end` what it does when a document has no more.
template <class Take, class End>
Result<void> ReplayDocument(Database& database, const Limits& limits, StoredRow row,
                            StatementSink& sink, Take take, End end) {
  DocumentReader reader(database, limits, row);
  CW_TRY(reader.ReadText(row.document));
  CW_TRY(sink.Begin(row.document));
  CW_TRY(reader.ReadChunks(take));
  CW_TRY(reader.Finish());
  CW_TRY(end(row.document));
  return sink.End();
}

template <class Take, class End>
Result<void> ReplayDocuments(Database& database, const Limits& limits, StatementSink& sink,
                             Take take, End end) {
  CW_ASSIGN(SqlQuery rows, database.Ask(fmt::format("{} ORDER BY key", kSelectRow)));
  ManifestBuilder counted;
  for (;;) {
    CW_ASSIGN(bool found, rows.Step());
    if (!found) break;
    StoredRow row = ReadRow(rows);
    counted.Add(row.statements, row.content);
    CW_TRY(ReplayDocument(database, limits, std::move(row), sink, take, end));
  }
  CW_ASSIGN(std::vector<std::string> curation, ReadCurationLines(database));
  for (const std::string& line : curation) counted.AddCuration(line);
  CW_ASSIGN(Manifest promised, ReadManifest(database));
  if (counted.Finish() == promised) return {};
  return database.Damaged("its documents are not those that its manifest counts");
}

}  // namespace

Result<void> ReplayStore(Database& database, const Limits& limits, StatementSink& sink) {
  return ReplayDocuments(
      database, limits, sink, [&](const StatementChunk& chunk) { return chunk.HandTo(sink); },
      [](const Document& /*document*/) { return Result<void>(); });
}

Result<void> ReplayStore(Database& database, const Limits& limits, GraphBuilder& builder) {
  CW_ASSIGN(CurationLog log, ReadCuration(database));
  CuratedStatements curated(log);
  CW_TRY(ReplayDocuments(
      database, limits, builder,
      [&](StatementChunk chunk) { return builder.Take(std::move(chunk)); },
      [&](const Document& document) { return curated.HandTo(document, builder); }));
  builder.Curate(std::move(log));
  return {};
}

Result<Document> ReadDocument(Database& database, const Limits& limits,
                              const DocumentView& document) {
  CW_ASSIGN(
      SqlQuery rows,
      database.Ask(fmt::format("{} WHERE key = ?1 AND digest = ?2 AND importer = ?3", kSelectRow),
                   document.key, document.digest, document.importer));
  CW_ASSIGN(bool found, rows.Step());
  if (!found) {
    return Error{.message = fmt::format("document '{}' has changed since this graph was loaded",
                                        document.key),
                 .hint = "Load the graph again."};
  }
  StoredRow row = ReadRow(rows);
  DocumentReader reader(database, limits, row);
  CW_TRY(reader.ReadText(row.document));
  CW_TRY(reader.PassOverChunks());
  CW_TRY(reader.Finish());
  return std::move(row.document);
}

}  // namespace causeway
