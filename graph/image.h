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

#include "base/hash.h"
#include "base/result.h"

namespace causeway {

// One array each. The order is the order in the file; a new section goes to the end and raises
// kImageVersion.
enum class Section : uint32_t {
  kStringBytes,    // char: all strings, sorted, end to end
  kStringEnds,     // uint64: the end of each
  kNodeName,       // StringId a node
  kNodeAliasEnds,  // uint32 a node, into kNodeAliases
  kNodeAliases,    // StringId
  kNodeIdentifierEnds,
  kNodeIdentifiers,
  kNodeLabelEnds,
  kNodeLabels,
  kNodePropertyEnds,     // uint32 a node, into kProperties…
  kNodeOutEnds,          // uint32 a node: its out-edges end here
  kNodeInEnds,           // uint32 a node, into kInEdges
  kInEdges,              // EdgeId, by target, type, source, polarity
  kNodeDeclarationEnds,  // uint32 a node, into the evidence rows after the edges'
  kEdgeSource,
  kEdgeTarget,
  kEdgeType,   // StringId
  kEdgeFlags,  // uint8: bit 0 denied, bit 1 hedged
  kEdgePropertyEnds,
  kEdgeEvidenceEnds,  // uint32 an edge, into the evidence rows
  kEvidenceDocument,
  kEvidenceBegin,
  kEvidenceEnd,
  kEvidenceSection,     // StringId
  kEvidenceFlags,       // uint8: bit 1 hedged
  kEvidenceConfidence,  // uint16: thousandths
  kEvidenceSubject,     // MentionId
  kEvidenceObject,      // MentionId
  kEvidencePropertyEnds,
  kDocumentKey,  // StringId each
  kDocumentTitle,
  kDocumentDigest,
  kDocumentImporter,
  kDocumentCanonical,  // DocumentId
  kDocumentFlags,      // uint8: bit 0 has text
  kMentionNode,
  kMentionDocument,
  kMentionName,
  kMentionIdentifier,
  kMentionResolved,  // MentionId
  kMentionLabelEnds,
  kMentionLabels,
  kNodePropertyKey,    // StringId; then, the values, in the same order
  kNodePropertyValue,  // StringId: the value as JSON text
  kEdgePropertyKey,
  kEdgePropertyValue,
  kEvidencePropertyKey,
  kEvidencePropertyValue,
  kNameKey,  // StringId of a folded name or an identifier, sorted
  kNameNode,
  kNameHow,  // uint8: NameMatchKind
  kCount,
};
inline constexpr size_t kSectionCount = static_cast<size_t>(Section::kCount);
inline constexpr uint32_t kImageVersion = 1;

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

  // Every section's checksum: what `check` runs on an index that was too large to verify at
  // opening.
  [[nodiscard]] Result<void> VerifyAll() const;

 private:
  Image() = default;

  std::shared_ptr<const void> owner_;
  std::span<const std::byte> bytes_;
  Digest stamp_;
  std::array<std::span<const std::byte>, kSectionCount> sections_;
};

// Lays sections out in the file's form.
class ImageWriter {
 public:
  template <class T>
  void Set(Section section, std::span<const T> values) {
    sections_[static_cast<size_t>(section)] = std::as_bytes(values);
  }
  // The sections must live until this returns.
  [[nodiscard]] std::shared_ptr<const Image> Write(const Digest& stamp) const;

 private:
  std::array<std::span<const std::byte>, kSectionCount> sections_;
};

}  // namespace causeway
