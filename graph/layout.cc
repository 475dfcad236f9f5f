// Puts the sorted rows into the image's columns, section by section.
#include "graph/layout.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstring>
#include <functional>
#include <numeric>
#include <span>

#include "graph/image.h"

namespace causeway {
namespace {

using Slice = GraphRows::Slice;

template <class T>
std::span<const T> Part(const std::vector<T>& values, Slice slice) {
  return std::span(values).subspan(slice.begin, slice.end - slice.begin);
}

// The columns of the image, by section.
class Columns {
 public:
  // One value for each of `rows`, by `of`.
  template <class T, class Rows, class Of>
  void Put(Section section, const Rows& rows, Of of) {
    std::vector<std::byte>& column = columns_[static_cast<size_t>(section)];
    column.resize(rows.size() * sizeof(T));
    std::byte* at = column.data();
    for (const auto& row : rows) {
      T value = of(row);
      std::memcpy(at, &value, sizeof value);
      at += sizeof value;
    }
  }

  [[nodiscard]] std::shared_ptr<const Image> Write(const Digest& stamp) const {
    ImageWriter writer;
    for (size_t i = 0; i < kSectionCount; ++i) {
      writer.Set(static_cast<Section>(i), std::span<const std::byte>(columns_[i]));
    }
    return writer.Write(stamp);
  }

 private:
  std::array<std::vector<std::byte>, kSectionCount> columns_;
};

class Layout {
 public:
  explicit Layout(const SortedRows& sorted)
      : rows_(sorted.rows), texts_(sorted.texts), names_(sorted.names) {}

  std::shared_ptr<const Image> Write(const Digest& stamp) {
    PutStrings();
    PutNodes();
    PutNames();
    PutAdjacency();
    PutEdges();
    PutEvidence();
    PutDocuments();
    PutMentions();
    return columns_.Write(stamp);
  }

 private:
  void PutStrings();
  void PutNodes();
  void PutNames();
  void PutEdges();
  void PutEvidence();
  void PutDocuments();
  void PutMentions();
  void PutAdjacency();
  template <class Rows>
  void PutList(Section ends, Section values, const Rows& rows, Slice Rows::value_type::*slice);
  template <class Rows>
  void PutProperties(Section ends, Section keys, Section values, const Rows& rows);
  template <class Rows, class SizeOf>
  void PutEnds(Section section, const Rows& rows, SizeOf size_of) {
    uint32_t end = 0;
    columns_.Put<uint32_t>(section, rows, [&](const auto& row) { return end += size_of(row); });
  }

  const GraphRows& rows_;
  const std::vector<std::string_view>& texts_;
  const std::vector<NameRow>& names_;
  Columns columns_;
};

template <class Rows>
void Layout::PutList(Section ends, Section values, const Rows& rows,
                     Slice Rows::value_type::*slice) {
  PutEnds(ends, rows, [&](const auto& row) { return (row.*slice).end - (row.*slice).begin; });
  std::vector<uint32_t> list;
  for (const auto& row : rows) {
    auto part = Part(rows_.lists, row.*slice);
    list.insert(list.end(), part.begin(), part.end());
  }
  columns_.Put<uint32_t>(values, list, std::identity());
}

template <class Rows>
void Layout::PutProperties(Section ends, Section keys, Section values, const Rows& rows) {
  PutEnds(ends, rows, [](const auto& row) { return row.properties.end - row.properties.begin; });
  std::vector<GraphRows::Property> list;
  for (const auto& row : rows) {
    auto part = Part(rows_.properties, row.properties);
    list.insert(list.end(), part.begin(), part.end());
  }
  columns_.Put<uint32_t>(keys, list, [](auto property) { return property.key; });
  columns_.Put<uint32_t>(values, list, [](auto property) { return property.value; });
}

void Layout::PutStrings() {
  std::vector<char> bytes;
  for (std::string_view text : texts_) bytes.insert(bytes.end(), text.begin(), text.end());
  columns_.Put<char>(Section::kStringBytes, bytes, std::identity());
  uint64_t end = 0;
  columns_.Put<uint64_t>(Section::kStringEnds, texts_,
                         [&](auto text) { return end += text.size(); });
}

void Layout::PutNodes() {
  const std::vector<GraphRows::Node>& nodes = rows_.nodes;
  columns_.Put<uint32_t>(Section::kNodeName, nodes, [](const auto& node) { return node.name; });
  PutList(Section::kNodeAliasEnds, Section::kNodeAliases, nodes, &GraphRows::Node::aliases);
  PutList(Section::kNodeIdentifierEnds, Section::kNodeIdentifiers, nodes,
          &GraphRows::Node::identifiers);
  PutList(Section::kNodeLabelEnds, Section::kNodeLabels, nodes, &GraphRows::Node::labels);
  PutProperties(Section::kNodePropertyEnds, Section::kNodePropertyKey, Section::kNodePropertyValue,
                nodes);
}

void Layout::PutNames() {
  columns_.Put<uint32_t>(Section::kNameKey, names_, [](const auto& name) { return name.key; });
  columns_.Put<uint32_t>(Section::kNameNode, names_, [](const auto& name) { return name.node; });
  columns_.Put<uint8_t>(Section::kNameHow, names_,
                        [](const auto& name) { return static_cast<uint8_t>(name.how); });
}

// In-edges by counting sort on the target, then stably by type within each: the edges come by
// source already.
void Layout::PutAdjacency() {
  std::vector<uint32_t> out(rows_.nodes.size());
  std::vector<uint32_t> in(rows_.nodes.size() + 1);
  for (const GraphRows::Edge& edge : rows_.edges) {
    ++out[edge.source];
    ++in[edge.target + 1];
  }
  PutEnds(Section::kNodeOutEnds, out, std::identity());
  std::partial_sum(in.begin(), in.end(), in.begin());
  std::vector<uint32_t> edges(rows_.edges.size());
  std::vector<uint32_t> next(in.begin(), in.end() - 1);
  for (uint32_t edge = 0; edge < edges.size(); ++edge) {
    edges[next[rows_.edges[edge].target]++] = edge;
  }
  for (size_t node = 0; node < rows_.nodes.size(); ++node) {
    std::ranges::stable_sort(std::span(edges).subspan(in[node], in[node + 1] - in[node]), {},
                             [this](uint32_t edge) { return rows_.edges[edge].type; });
  }
  columns_.Put<uint32_t>(Section::kNodeInEnds, std::span(in).subspan(1), std::identity());
  columns_.Put<uint32_t>(Section::kInEdges, edges, std::identity());
}

void Layout::PutEdges() {
  const std::vector<GraphRows::Edge>& edges = rows_.edges;
  columns_.Put<uint32_t>(Section::kEdgeSource, edges, [](const auto& edge) { return edge.source; });
  columns_.Put<uint32_t>(Section::kEdgeTarget, edges, [](const auto& edge) { return edge.target; });
  columns_.Put<uint32_t>(Section::kEdgeType, edges, [](const auto& edge) { return edge.type; });
  columns_.Put<uint8_t>(Section::kEdgeFlags, edges, [this](const auto& edge) {
    auto evidence = Part(rows_.evidence, edge.evidence);
    bool hedged = !evidence.empty() && std::ranges::all_of(evidence, [](const auto& row) {
      return row.certainty == Certainty::kHedged;
    });
    bool denied = edge.polarity == Polarity::kDenied;
    return static_cast<uint8_t>((denied ? kDeniedBit : 0) | (hedged ? kHedgedBit : 0));
  });
  PutProperties(Section::kEdgePropertyEnds, Section::kEdgePropertyKey, Section::kEdgePropertyValue,
                edges);
}

// The edges' evidence, then the nodes' own.
void Layout::PutEvidence() {
  std::vector<GraphRows::Evidence> all;
  all.reserve(rows_.evidence.size() + rows_.declarations.size());
  for (const GraphRows::Edge& edge : rows_.edges) {
    auto part = Part(rows_.evidence, edge.evidence);
    all.insert(all.end(), part.begin(), part.end());
  }
  PutEnds(Section::kEdgeEvidenceEnds, rows_.edges,
          [](const auto& edge) { return edge.evidence.end - edge.evidence.begin; });
  std::vector<uint32_t> declared(rows_.nodes.size());
  for (const GraphRows::Declaration& declaration : rows_.declarations) {
    ++declared[declaration.node];
    all.push_back(declaration.evidence);
  }
  PutEnds(Section::kNodeDeclarationEnds, declared, std::identity());

  columns_.Put<uint32_t>(Section::kEvidenceDocument, all, [](auto& row) { return row.document; });
  columns_.Put<uint32_t>(Section::kEvidenceBegin, all, [](auto& row) { return row.begin; });
  columns_.Put<uint32_t>(Section::kEvidenceEnd, all, [](auto& row) { return row.end; });
  columns_.Put<uint32_t>(Section::kEvidenceSection, all, [](auto& row) { return row.section; });
  columns_.Put<uint8_t>(Section::kEvidenceFlags, all, [](auto& row) {
    return row.certainty == Certainty::kHedged ? kHedgedBit : uint8_t{0};
  });
  columns_.Put<uint16_t>(Section::kEvidenceConfidence, all,
                         [](auto& row) { return row.confidence; });
  columns_.Put<uint32_t>(Section::kEvidenceSubject, all, [](auto& row) { return row.subject; });
  columns_.Put<uint32_t>(Section::kEvidenceObject, all, [](auto& row) { return row.object; });
  PutProperties(Section::kEvidencePropertyEnds, Section::kEvidencePropertyKey,
                Section::kEvidencePropertyValue, all);
}

void Layout::PutDocuments() {
  const std::vector<GraphRows::Document>& documents = rows_.documents;
  auto put = [&](Section section, uint32_t GraphRows::Document::*text) {
    columns_.Put<uint32_t>(section, documents, [&](const auto& row) { return row.*text; });
  };
  put(Section::kDocumentKey, &GraphRows::Document::key);
  put(Section::kDocumentTitle, &GraphRows::Document::title);
  put(Section::kDocumentDigest, &GraphRows::Document::digest);
  put(Section::kDocumentImporter, &GraphRows::Document::importer);
  columns_.Put<uint8_t>(Section::kDocumentFlags, documents,
                        [](const auto& row) { return row.has_text ? kHasTextBit : uint8_t{0}; });
  // The first document with a digest stands for the rest; one without a digest for itself.
  std::vector<uint32_t> first(texts_.size(), UINT32_MAX);
  uint32_t at = 0;
  columns_.Put<uint32_t>(Section::kDocumentCanonical, documents, [&](const auto& row) {
    uint32_t here = at++;
    if (row.digest == 0) return here;
    return first[row.digest] = std::min(first[row.digest], here);
  });
}

void Layout::PutMentions() {
  const std::vector<GraphRows::Mention>& mentions = rows_.mentions;
  auto put = [&](Section section, uint32_t GraphRows::Mention::*value) {
    columns_.Put<uint32_t>(section, mentions, [&](const auto& row) { return row.*value; });
  };
  put(Section::kMentionNode, &GraphRows::Mention::node);
  put(Section::kMentionDocument, &GraphRows::Mention::document);
  put(Section::kMentionName, &GraphRows::Mention::name);
  put(Section::kMentionIdentifier, &GraphRows::Mention::id);
  put(Section::kMentionResolved, &GraphRows::Mention::resolved);
  PutList(Section::kMentionLabelEnds, Section::kMentionLabels, mentions,
          &GraphRows::Mention::labels);
}

}  // namespace

std::shared_ptr<const Image> LayOut(const SortedRows& sorted, const Digest& stamp) {
  return Layout(sorted).Write(stamp);
}

}  // namespace causeway
