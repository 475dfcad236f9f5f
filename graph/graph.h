// The immutable property graph: sorted adjacency arrays in both directions (CSR), columns for
// properties, one string arena; all of it one image (graph/image.h) in memory or mapped from a
// file. Reads are bounds-safe: a damaged image gives empty answers, never a crash. Tested by
// tests/graph/graph_test.cc; the adaptor for Boost.Graph is graph/boost.h.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "graph/ids.h"
#include "graph/statement.h"
#include "graph/value.h"

namespace causeway {

class Image;
enum class Section : uint32_t;

// How a node was found by FindByName; nearer first.
enum class NameMatchKind { kIdentifier, kName, kAlias };

struct NameMatch {
  NodeId node;
  NameMatchKind how;
};

struct DocumentView {
  std::string_view key;
  std::string_view title;
  std::string_view digest;
  std::string_view importer;
  DocumentId canonical;  // the first document with the same digest: what is counted
  bool has_text = false;
};

struct MentionView {
  NodeId node;
  DocumentId document;
  std::string_view name;  // as the document writes it
  std::string_view id;
  std::span<const StringId> labels;
  MentionId resolved;  // of an alias, the name that it stands for in its document; otherwise itself
};

struct EvidenceView {
  DocumentId document;
  uint32_t begin = 0;
  uint32_t end = 0;
  std::string_view section;
  Certainty certainty = Certainty::kPlain;
  double confidence = 0;
};

// What evidence calls the ends of its edge, as read; SAME_AS is about the names themselves.
struct EndsView {
  MentionId subject;
  MentionId object;  // none for a declaration
};

struct PropertyView {
  std::string_view key;
  Value value;
};

class Graph {
 public:
  Graph();  // of no nodes
  // Takes the image over; its header must have been verified (Image::Open).
  explicit Graph(std::shared_ptr<const Image> image);

  [[nodiscard]] uint32_t node_count() const;
  [[nodiscard]] uint32_t edge_count() const;
  [[nodiscard]] uint32_t evidence_count() const;
  [[nodiscard]] uint32_t document_count() const;
  [[nodiscard]] uint32_t mention_count() const;
  [[nodiscard]] uint32_t string_count() const;
  [[nodiscard]] IdRange<NodeId> nodes() const { return {0, node_count()}; }
  [[nodiscard]] IdRange<EdgeId> edges() const { return {0, edge_count()}; }
  [[nodiscard]] IdRange<DocumentId> documents() const { return {0, document_count()}; }

  // Strings. The text of an id that is out of range is empty. Find is a binary search.
  [[nodiscard]] std::string_view Text(StringId string) const;
  [[nodiscard]] std::optional<StringId> Find(std::string_view text) const;

  // Nodes. Ids follow the order of names, then of identifiers.
  [[nodiscard]] std::string_view Name(NodeId node) const;
  [[nodiscard]] std::span<const StringId> Aliases(NodeId node) const;  // sorted; without the name
  [[nodiscard]] std::span<const StringId> Identifiers(NodeId node) const;  // sorted
  [[nodiscard]] std::span<const StringId> Labels(NodeId node) const;       // sorted
  [[nodiscard]] bool HasLabel(NodeId node, std::string_view label) const;
  [[nodiscard]] std::vector<PropertyView> Properties(NodeId node) const;  // sorted by key
  // What `text` may mean: an identifier, or a name or alias that folds alike. Nearer matches first,
  // then by id. O(log nodes + matches).
  [[nodiscard]] std::vector<NameMatch> FindByName(std::string_view text) const;
  // Every folded name, alias and identifier once, sorted: for completion and suggestions.
  [[nodiscard]] std::vector<std::string_view> KnownNames() const;
  // Those that begin with `beginning`, in order, and no more than `most`. O(log names + most).
  [[nodiscard]] std::vector<std::string_view> NamesFrom(std::string_view beginning,
                                                        size_t most) const;

  // Adjacency. Out-edges are consecutive ids, sorted by type, target, polarity; in-edges by type,
  // source, polarity.
  [[nodiscard]] IdRange<EdgeId> Out(NodeId node) const;
  [[nodiscard]] IdRange<EdgeId> Out(NodeId node, StringId type) const;  // O(log degree)
  [[nodiscard]] std::span<const EdgeId> In(NodeId node) const;
  [[nodiscard]] std::span<const EdgeId> In(NodeId node, StringId type) const;  // O(log degree)
  // The other ends of Out(node, type) and of In(node, type): sorted, one for each edge, denied ones
  // too. O(log degree).
  [[nodiscard]] std::span<const NodeId> Targets(NodeId node, StringId type) const;
  [[nodiscard]] std::span<const NodeId> Sources(NodeId node, StringId type) const;

  // Edges. The edge's own values derive from its evidence: hedged where all of it is hedged, as
  // confident as the most confident of it.
  [[nodiscard]] NodeId Source(EdgeId edge) const;
  [[nodiscard]] NodeId Target(EdgeId edge) const;
  [[nodiscard]] StringId TypeId(EdgeId edge) const;
  [[nodiscard]] std::string_view Type(EdgeId edge) const { return Text(TypeId(edge)); }
  [[nodiscard]] Polarity PolarityOf(EdgeId edge) const;
  [[nodiscard]] Certainty CertaintyOf(EdgeId edge) const;
  [[nodiscard]] double Confidence(EdgeId edge) const;
  [[nodiscard]] std::vector<PropertyView> Properties(EdgeId edge) const;  // sorted by key
  [[nodiscard]] uint32_t DocumentCount(EdgeId edge) const;  // distinct documents; O(evidence)

  // Evidence of an edge, sorted by document and place; declarations are a node's evidence for
  // itself.
  [[nodiscard]] IdRange<EvidenceId> EvidenceOf(EdgeId edge) const;
  [[nodiscard]] IdRange<EvidenceId> DeclarationsOf(NodeId node) const;
  [[nodiscard]] EvidenceView Evidence(EvidenceId evidence) const;
  [[nodiscard]] std::vector<PropertyView> Properties(EvidenceId evidence) const;
  // The edge that the evidence stands behind; none for a declaration. O(log edges).
  [[nodiscard]] EdgeId EdgeOf(EvidenceId evidence) const;
  [[nodiscard]] EndsView Ends(EvidenceId evidence) const;  // O(log edges)

  // Documents, by key in order; and the names that they gave to nodes.
  [[nodiscard]] DocumentView Document(DocumentId document) const;
  [[nodiscard]] MentionView Mention(MentionId mention) const;

  // Edge types and node labels that occur, sorted.
  [[nodiscard]] std::vector<StringId> Types() const;
  [[nodiscard]] std::vector<StringId> LabelsInUse() const;

  [[nodiscard]] const Image& image() const { return *image_; }

 private:
  [[nodiscard]] std::optional<uint32_t> PlaceOfType(StringId type) const;
  [[nodiscard]] NodeId DeclaredBy(EvidenceId evidence) const;
  [[nodiscard]] MentionId MentionAt(Section place, EvidenceId evidence, NodeId of) const;
  [[nodiscard]] bool HasFlag(Section section, uint32_t row, uint8_t bit) const;

  std::shared_ptr<const Image> image_;
};

}  // namespace causeway
