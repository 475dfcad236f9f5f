// The seal on a store's content: a digest a document over its row, its text and its chunks, and one
// row over all documents. What the seal does not match is damaged; the index carries the seal's
// stamp. Times and row ids are no part of it. Tested by tests/graph/manifest_test.cc.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "base/hash.h"
#include "base/result.h"
#include "graph/sqlite.h"

namespace causeway {

// Digests the parts of one document, in this order: its names, its text and its frame if it keeps
// them, its chunks.
class ContentDigest {
 public:
  ContentDigest(std::string_view key, std::string_view digest, std::string_view importer,
                std::string_view title);
  void AddText(uint64_t checksum);
  void AddFrame(uint64_t checksum);
  void AddChunk(uint64_t statements, uint64_t checksum);
  [[nodiscard]] Digest Finish() const { return DigestOf(bytes_); }

 private:
  void Add(uint64_t number);

  std::string bytes_;
};

// What a store holds, in numbers and in one digest.
struct Manifest {
  uint64_t documents = 0;
  uint64_t statements = 0;
  Digest stamp;

  friend bool operator==(const Manifest&, const Manifest&) = default;
};

// Makes a Manifest from the documents in order of key, then the lines of the curation log.
class ManifestBuilder {
 public:
  void Add(uint64_t statements, const Digest& content);
  void AddCuration(std::string_view line);
  [[nodiscard]] Manifest Finish() const;

 private:
  Manifest counts_;
  std::string contents_;
};

// The digest whose halves are in this column and the next.
Digest ReadDigest(const SqlQuery& row, int column);

// The manifest that the last transaction wrote.
Result<Manifest> ReadManifest(Database& database);
Result<void> WriteManifest(Database& database, const Manifest& manifest);
// The manifest that the rows of documents and the curation log give; their texts and chunks are not
// read. O(documents).
Result<Manifest> CountManifest(Database& database);

// An error where the last transaction's manifest is not what the rows give.
Result<void> CheckManifest(Database& database);
// Writes what the rows give, and commits.
Result<void> CommitManifest(Database& database);

}  // namespace causeway
