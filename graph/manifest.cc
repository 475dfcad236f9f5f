// Digests by XXH3 over a plain form: numbers little-endian, strings after their length.
#include "graph/manifest.h"

#include <bit>
#include <cstring>
#include <vector>

#include "graph/curation_table.h"

namespace causeway {
namespace {

static_assert(std::endian::native == std::endian::little, "numbers are digested as they stand");

// What a part of a document begins with, so that no two kinds of parts look alike.
enum Part : uint64_t { kName = 1, kText = 2, kChunk = 3, kCuration = 4, kFrame = 5 };

void Append(std::string& bytes, uint64_t number) {
  bytes.append(reinterpret_cast<const char*>(&number), sizeof number);
}

}  // namespace

Digest ReadDigest(const SqlQuery& row, int column) {
  return {.high = static_cast<uint64_t>(row.Integer(column)),
          .low = static_cast<uint64_t>(row.Integer(column + 1))};
}

ContentDigest::ContentDigest(std::string_view key, std::string_view digest,
                             std::string_view importer, std::string_view title) {
  for (std::string_view name : {key, digest, importer, title}) {
    Add(kName);
    Add(name.size());
    bytes_ += name;
  }
}

void ContentDigest::Add(uint64_t number) { Append(bytes_, number); }

void ContentDigest::AddText(uint64_t checksum) {
  Add(kText);
  Add(checksum);
}

void ContentDigest::AddFrame(uint64_t checksum) {
  Add(kFrame);
  Add(checksum);
}

void ContentDigest::AddChunk(uint64_t statements, uint64_t checksum) {
  Add(kChunk);
  Add(statements);
  Add(checksum);
}

void ManifestBuilder::Add(uint64_t statements, const Digest& content) {
  ++counts_.documents;
  counts_.statements += statements;
  Append(contents_, content.high);
  Append(contents_, content.low);
}

void ManifestBuilder::AddCuration(std::string_view line) {
  Digest digest = DigestOf(line);
  Append(contents_, kCuration);
  Append(contents_, digest.high);
  Append(contents_, digest.low);
}

Manifest ManifestBuilder::Finish() const {
  Manifest manifest = counts_;
  manifest.stamp = DigestOf(contents_);
  return manifest;
}

Result<Manifest> ReadManifest(Database& database) {
  CW_ASSIGN(SqlQuery row,
            database.Ask("SELECT documents, statements, stamp_high, stamp_low FROM manifest"));
  CW_ASSIGN(bool found, row.Step());
  if (!found) return database.Damaged("it has no manifest");
  return Manifest{.documents = static_cast<uint64_t>(row.Integer(0)),
                  .statements = static_cast<uint64_t>(row.Integer(1)),
                  .stamp = ReadDigest(row, 2)};
}

Result<void> WriteManifest(Database& database, const Manifest& manifest) {
  return database.Run(
      "INSERT OR REPLACE INTO manifest(one, documents, statements, stamp_high, stamp_low) "
      "VALUES (1, ?1, ?2, ?3, ?4)",
      static_cast<int64_t>(manifest.documents), static_cast<int64_t>(manifest.statements),
      static_cast<int64_t>(manifest.stamp.high), static_cast<int64_t>(manifest.stamp.low));
}

Result<Manifest> CountManifest(Database& database) {
  CW_ASSIGN(SqlQuery rows,
            database.Ask("SELECT statements, content_high, content_low FROM documents "
                         "ORDER BY key"));
  ManifestBuilder counted;
  for (;;) {
    CW_ASSIGN(bool found, rows.Step());
    if (!found) break;
    counted.Add(static_cast<uint64_t>(rows.Integer(0)), ReadDigest(rows, 1));
  }
  CW_ASSIGN(std::vector<std::string> curation, ReadCurationLines(database));
  for (const std::string& line : curation) counted.AddCuration(line);
  return counted.Finish();
}

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

}  // namespace causeway
