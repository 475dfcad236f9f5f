// The bytes of a graph, in memory and in its index file: a header (magic, version, byte order,
// stamp), a table of sections with an XXH3 each, and the sections, 64-byte aligned.
// docs/index-format.md describes it; this header is the only thing that reader and writer share.
// Tested by tests/graph/image_test.cc.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <span>
#include <string_view>
#include <utility>
#include <vector>

#include "base/bytes.h"
#include "base/file.h"
#include "base/hash.h"
#include "base/result.h"
#include "graph/number_column.h"

namespace causeway {

// One array each, or one column of numbers where the comment says "column" (graph/number_column.h).
// The order is the order in the file: that in which they are ready. Another one, or a new section,
// raises kImageVersion.
enum class Section : uint32_t {
  // Edges, and where those of each node end. What is intersected lies as plain arrays.
  kNodeOutEnds,       // uint32 a node: its out-edges end here
  kEdgeTarget,        // NodeId, by source, type
  kEdgeSource,        // column of NodeIds
  kEdgeType,          // column, into kTypes
  kEdgeFlags,         // column: bit 0 denied, bit 1 hedged
  kEdgeEvidenceEnds,  // column, into the evidence rows
  kStringBytes,       // char: all strings, sorted, end to end
  kStringEnds,        // uint64: the end of each
  kTypes,             // StringId: the types of edges, sorted
  // Nodes. A list's ends say where each node's part of it ends.
  kNodeName,       // column of StringIds
  kNodeAliasEnds,  // column
  kNodeAliases,    // StringId
  kNodeIdentifierEnds,
  kNodeIdentifiers,
  kNodeLabelEnds,
  kNodeLabels,
  kNodePropertyEnds,     // column
  kNodePropertyKey,      // column of StringIds
  kNodePropertyValue,    // column of StringIds: the values as JSON text
  kNodeDeclarationEnds,  // column, into the evidence rows after the edges'
  // The properties of edges: columns.
  kEdgePropertyEnds,
  kEdgePropertyKey,
  kEdgePropertyValue,
  // Documents: columns.
  kDocumentKey,
  kDocumentTitle,
  kDocumentDigest,
  kDocumentImporter,
  kDocumentCanonical,  // DocumentIds
  kDocumentFlags,      // bit 0 has text
  // Mentions: columns, but for the list of labels.
  kMentionNode,
  kMentionDocument,
  kMentionName,
  kMentionIdentifier,
  kMentionResolved,  // MentionIds
  kMentionLabelEnds,
  kMentionLabels,  // StringId
  // The mentions of nodes: columns.
  kNodeMentionEnds,
  kNodeMentions,  // MentionIds, in order
  // Names: columns.
  kNameKey,  // StringIds of a folded name or an identifier, sorted
  kNameNode,
  kNameHow,  // NameMatchKind
  // The other direction.
  kNodeInEnds,  // uint32 a node, into the two that follow
  kInEdges,     // EdgeId, by target, type, source, polarity
  kInSources,   // NodeId: the sources of those
  // Evidence: columns.
  kEvidenceDocument,
  kEvidenceBegin,
  kEvidenceLength,      // from begin to end
  kEvidenceSection,     // StringIds
  kEvidenceFlags,       // bit 1 hedged
  kEvidenceConfidence,  // thousandths
  kEvidenceSubject,     // which of its source's mentions in its document: from 1, 0 for none
  kEvidenceObject,      // the same of its target; 0 of a declaration
  kEvidencePropertyEnds,
  kEvidencePropertyKey,
  kEvidencePropertyValue,
  kCount,
};
inline constexpr size_t kSectionCount = static_cast<size_t>(Section::kCount);
inline constexpr uint32_t kImageVersion = 3;

// Whether a section is a column of numbers.
bool IsColumn(Section section);

// The bits of the flags of edges and evidence, and of documents.
inline constexpr uint8_t kDeniedBit = 1;
inline constexpr uint8_t kHedgedBit = 2;
inline constexpr uint8_t kHasTextBit = 1;

enum class Verify { kHeader, kAll };

class Image {
 public:
  // Checks magic, version, byte order, the header's own checksum and that every section lies within
  // `bytes`; with kAll also each section's checksum. `owner` keeps the bytes alive. The error says
  // which section is damaged.
  static Result<std::shared_ptr<const Image>> Open(std::shared_ptr<const void> owner,
                                                   std::span<const std::byte> bytes, Verify verify);

  [[nodiscard]] std::span<const std::byte> bytes() const { return bytes_; }
  [[nodiscard]] Digest stamp() const { return stamp_; }

  // The section as an array of T; a trailing part of an element is left out.
  template <class T>
  [[nodiscard]] std::span<const T> Get(Section section) const {
    std::span<const std::byte> raw = sections_[static_cast<size_t>(section)];
    return {reinterpret_cast<const T*>(raw.data()), raw.size() / sizeof(T)};
  }

  // The section as a column of numbers.
  [[nodiscard]] const NumberColumn& Numbers(Section section) const {
    return columns_[static_cast<size_t>(section)];
  }

  // Every section's checksum: what `check` runs on an index that was too large to verify at
  // opening.
  [[nodiscard]] Result<void> VerifyAll() const;

 private:
  Image() = default;

  std::shared_ptr<const void> owner_;
  std::span<const std::byte> bytes_;
  Digest stamp_;
  std::array<std::span<const std::byte>, kSectionCount> sections_;
  std::array<NumberColumn, kSectionCount> columns_;
};

// Where a section lies in the file.
struct SectionEntry {
  uint64_t offset = 0;
  uint64_t size = 0;      // without the zeros that fill it up to the alignment
  uint64_t checksum = 0;  // with them
  uint64_t rows = 0;      // of a column: a few bytes can say that a column has any number of rows
};

// Gathers sections, and lays them out in the file's form. Several threads may put sections of
// their own at once.
class ImageWriter {
 public:
  // What is complete goes to `file`, where one is given, which must outlive the writer.
  explicit ImageWriter(AtomicFile* file = nullptr);
  ImageWriter(ImageWriter&& other) noexcept;
  ImageWriter& operator=(ImageWriter&& other) noexcept;
  ~ImageWriter();

  // `values` must live until it is written.
  template <class T>
  void Set(Section section, std::span<const T> values) {
    SectionOf(section) = {.parts = {std::as_bytes(values)}, .owner = nullptr};
  }
  // Returns what the section shares with whom it may concern.
  template <class T, class Allocator>
  std::shared_ptr<const std::vector<T, Allocator>> Put(Section section,
                                                       std::vector<T, Allocator> values) {
    auto kept = std::make_shared<const std::vector<T, Allocator>>(std::move(values));
    SectionOf(section) = {.parts = {std::as_bytes(std::span(*kept))}, .owner = kept};
    return kept;
  }
  void Put(Section section, NumberColumnWriter& column) {
    auto kept = std::make_shared<const ColumnParts>(column.FinishInParts());
    SectionOf(section) = {.parts = kept->spans(), .owner = kept};
  }
  [[nodiscard]] std::shared_ptr<const Image> Write(const Digest& stamp) const;
  // In one pass, without a copy of it. Not where sections went to a file.
  Result<void> Write(const Digest& stamp, ByteSink& to) const;

  // The sections from `first` to `last` are put. Where there is a file they are written and let go
  // of, on another thread, when those before them are.
  void Complete(Section first, Section last);
  // Writes what is left to the file. An error of earlier sections is told here.
  Result<void> WriteRest(const Digest& stamp);

 private:
  class File;
  // The bytes of a section, and what keeps them.
  struct Kept {
    std::vector<std::span<const std::byte>> parts;
    std::shared_ptr<const void> owner;
  };

  [[nodiscard]] Kept& SectionOf(Section section) { return sections_[static_cast<size_t>(section)]; }

  std::unique_ptr<File> file_;
  std::array<Kept, kSectionCount> sections_;
};

}  // namespace causeway
