// Documents, their texts and chunks, and the manifest over them.
#include "graph/store_replay.h"

#include <fmt/format.h>

#include <utility>

#include "graph/chunk.h"
#include "graph/packed.h"

namespace causeway {
namespace {

struct StoredRow {
  int64_t id = 0;
  Document document;  // without its text
  uint64_t statements = 0;
  Digest content;
};

StoredRow ReadRow(const SqlQuery& query) {
  return {.id = query.Integer(0),
          .document = {.key = std::string(query.Bytes(1)),
                       .title = std::string(query.Bytes(4)),
                       .digest = std::string(query.Bytes(2)),
                       .importer = std::string(query.Bytes(3))},
          .statements = static_cast<uint64_t>(query.Integer(5)),
          .content = {.high = static_cast<uint64_t>(query.Integer(6)),
                      .low = static_cast<uint64_t>(query.Integer(7))}};
}

class Replayer {
 public:
  Replayer(Database& database, const Limits& limits, StatementSink& sink)
      : database_(database), limits_(limits), sink_(sink) {}

  Result<void> Run() {
    CW_ASSIGN(SqlQuery rows,
              database_.Ask("SELECT id, key, digest, importer, title, statements, content_high, "
                            "content_low FROM documents ORDER BY key"));
    for (;;) {
      CW_ASSIGN(bool found, rows.Step());
      if (!found) break;
      CW_TRY(ReplayDocument(ReadRow(rows)));
    }
    CW_ASSIGN(Manifest promised, ReadManifest(database_));
    if (counted_.Finish() == promised) return {};
    return database_.Damaged("its documents are not those that its manifest counts");
  }

 private:
  Result<void> ReplayDocument(StoredRow row) {
    Document& document = row.document;
    ContentDigest content(document.key, document.digest, document.importer, document.title);
    CW_TRY(ReadText(row, content));
    CW_TRY(sink_.Begin(document));
    CW_ASSIGN(uint64_t statements, ReplayChunks(row, content));
    if (content.Finish() != row.content || statements != row.statements) {
      return database_.Damaged(fmt::format("document '{}' is not as it was stored", document.key));
    }
    counted_.Add(statements, row.content);
    return sink_.End();
  }

  Result<void> ReadText(StoredRow& row, ContentDigest& content) {
    CW_ASSIGN(SqlQuery text,
              database_.Ask("SELECT checksum, bytes FROM texts WHERE document = ?1", row.id));
    CW_ASSIGN(bool found, text.Step());
    if (!found) return {};
    auto checksum = static_cast<uint64_t>(text.Integer(0));
    content.AddText(checksum);
    CW_ASSIGN(row.document.text,
              ReadPacked(database_, text.Bytes(1), checksum, limits_,
                         fmt::format("the text of document '{}'", row.document.key)));
    return {};
  }

  Result<uint64_t> ReplayChunks(const StoredRow& row, ContentDigest& content) {
    CW_ASSIGN(SqlQuery chunks,
              database_.Ask("SELECT number, statements, checksum, bytes FROM chunks "
                            "WHERE document = ?1 ORDER BY number",
                            row.id));
    uint64_t statements = 0;
    for (;;) {
      CW_ASSIGN(bool found, chunks.Step());
      if (!found) return statements;
      CW_ASSIGN(StatementChunk chunk, ReadChunk(chunks, row.document.key));
      content.AddChunk(chunk.statements().size(), static_cast<uint64_t>(chunks.Integer(2)));
      statements += chunk.statements().size();
      CW_TRY(sink_.Take(chunk.statements()));
    }
  }

  Result<StatementChunk> ReadChunk(const SqlQuery& row, std::string_view key) {
    std::string what = fmt::format("chunk {} of document '{}'", row.Integer(0), key);
    CW_ASSIGN(std::string bytes, ReadPacked(database_, row.Bytes(3),
                                            static_cast<uint64_t>(row.Integer(2)), limits_, what));
    Result<StatementChunk> chunk = StatementChunk::Decode(std::move(bytes));
    if (!chunk) return database_.Damaged(fmt::format("{}: {}", what, chunk.error().message));
    if (std::cmp_not_equal(chunk->statements().size(), row.Integer(1))) {
      return database_.Damaged(fmt::format("{}: it has another number of statements", what));
    }
    return chunk;
  }

  Database& database_;
  const Limits& limits_;
  StatementSink& sink_;
  ManifestBuilder counted_;
};

}  // namespace

Result<void> ReplayStore(Database& database, const Limits& limits, StatementSink& sink) {
  return Replayer(database, limits, sink).Run();
}

Result<std::string> ReadPacked(const Database& database, std::string_view bytes, uint64_t checksum,
                               const Limits& limits, std::string_view what) {
  Result<std::string> unpacked = Unpack(bytes, checksum, limits.stored_blob_bytes);
  if (unpacked) return unpacked;
  return database.Damaged(fmt::format("{}: {}", what, unpacked.error().message));
}

}  // namespace causeway
