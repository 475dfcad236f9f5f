// The graph's questions, each a bounded read of the image's arrays.
#include "graph/graph.h"

#include <algorithm>
#include <set>
#include <utility>

#include "graph/fold.h"
#include "graph/image.h"
#include "graph/value_json.h"

namespace causeway {
namespace {

struct Bounds {
  uint32_t begin = 0;
  uint32_t end = 0;
};

uint32_t CountOf(const Image& image, Section section) {
  return static_cast<uint32_t>(image.Get<uint32_t>(section).size());
}

template <class T>
T At(const Image& image, Section section, uint32_t row, T otherwise = {}) {
  std::span<const T> column = image.Get<T>(section);
  return row < column.size() ? column[row] : otherwise;
}

// What belongs to `row` by a column of ends, within `size` elements.
Bounds BoundsOf(const Image& image, Section ends, uint32_t row, size_t size) {
  std::span<const uint32_t> column = image.Get<uint32_t>(ends);
  if (row >= column.size()) return {};
  uint32_t begin = row == 0 ? 0 : column[row - 1];
  uint32_t end = column[row];
  if (begin > end || end > size) return {};
  return {begin, end};
}

template <class T>
std::span<const T> SliceOf(const Image& image, Section ends, Section values, uint32_t row) {
  std::span<const T> column = image.Get<T>(values);
  Bounds bounds = BoundsOf(image, ends, row, column.size());
  return column.subspan(bounds.begin, bounds.end - bounds.begin);
}

struct PropertySections {
  Section ends;
  Section keys;
  Section values;
};

std::vector<PropertyView> PropertiesOf(const Graph& graph, const PropertySections& sections,
                                       uint32_t row) {
  const Image& image = graph.image();
  auto keys = SliceOf<StringId>(image, sections.ends, sections.keys, row);
  auto values = SliceOf<StringId>(image, sections.ends, sections.values, row);
  std::vector<PropertyView> properties;
  for (size_t i = 0; i < std::min(keys.size(), values.size()); ++i) {
    Result<Value> value = FromJson(graph.Text(values[i]));
    if (value) properties.push_back({graph.Text(keys[i]), *std::move(value)});
  }
  return properties;
}

uint32_t EdgeEvidenceCount(const Image& image) {
  std::span<const uint32_t> ends = image.Get<uint32_t>(Section::kEdgeEvidenceEnds);
  return ends.empty() ? 0 : ends.back();
}

}  // namespace

Graph::Graph() : Graph(ImageWriter().Write({})) {}
Graph::Graph(std::shared_ptr<const Image> image) : image_(std::move(image)) {}

uint32_t Graph::node_count() const { return CountOf(*image_, Section::kNodeName); }
uint32_t Graph::edge_count() const { return CountOf(*image_, Section::kEdgeSource); }
uint32_t Graph::evidence_count() const { return CountOf(*image_, Section::kEvidenceDocument); }
uint32_t Graph::document_count() const { return CountOf(*image_, Section::kDocumentKey); }
uint32_t Graph::mention_count() const { return CountOf(*image_, Section::kMentionNode); }
uint32_t Graph::string_count() const {
  return static_cast<uint32_t>(image_->Get<uint64_t>(Section::kStringEnds).size());
}

std::string_view Graph::Text(StringId string) const {
  std::span<const char> bytes = image_->Get<char>(Section::kStringBytes);
  std::span<const uint64_t> ends = image_->Get<uint64_t>(Section::kStringEnds);
  if (string.value >= ends.size()) return {};
  uint64_t begin = string.value == 0 ? 0 : ends[string.value - 1];
  uint64_t end = ends[string.value];
  if (begin > end || end > bytes.size()) return {};
  return {bytes.data() + begin, end - begin};
}

std::optional<StringId> Graph::Find(std::string_view text) const {
  uint32_t first = 0;
  for (uint32_t rest = string_count(); rest > 0;) {
    uint32_t half = rest / 2;
    bool below = Text(StringId{first + half}) < text;
    first = below ? first + half + 1 : first;
    rest = below ? rest - half - 1 : half;
  }
  if (first == string_count() || Text(StringId{first}) != text) return std::nullopt;
  return StringId{first};
}

std::string_view Graph::Name(NodeId node) const {
  return Text(At<StringId>(*image_, Section::kNodeName, node.value));
}

std::span<const StringId> Graph::Aliases(NodeId node) const {
  return SliceOf<StringId>(*image_, Section::kNodeAliasEnds, Section::kNodeAliases, node.value);
}

std::span<const StringId> Graph::Identifiers(NodeId node) const {
  return SliceOf<StringId>(*image_, Section::kNodeIdentifierEnds, Section::kNodeIdentifiers,
                           node.value);
}

std::span<const StringId> Graph::Labels(NodeId node) const {
  return SliceOf<StringId>(*image_, Section::kNodeLabelEnds, Section::kNodeLabels, node.value);
}

bool Graph::HasLabel(NodeId node, std::string_view label) const {
  return std::ranges::any_of(Labels(node), [&](StringId worn) { return Text(worn) == label; });
}

std::vector<PropertyView> Graph::Properties(NodeId node) const {
  return PropertiesOf(
      *this, {Section::kNodePropertyEnds, Section::kNodePropertyKey, Section::kNodePropertyValue},
      node.value);
}

std::vector<NameMatch> Graph::FindByName(std::string_view text) const {
  std::vector<NameMatch> matches;
  std::span<const StringId> keys = image_->Get<StringId>(Section::kNameKey);
  auto add = [&](std::string_view key, bool identifiers) {
    std::optional<StringId> string = Find(key);
    if (!string) return;
    auto found = std::ranges::equal_range(keys, *string);
    for (auto at = found.begin(); at != found.end(); ++at) {
      auto row = static_cast<uint32_t>(at - keys.begin());
      auto node = At<NodeId>(*image_, Section::kNameNode, row);
      auto how = static_cast<NameMatchKind>(At<uint8_t>(*image_, Section::kNameHow, row));
      if (node.value >= node_count() || how > NameMatchKind::kAlias) continue;
      if ((how == NameMatchKind::kIdentifier) == identifiers) matches.push_back({node, how});
    }
  };
  add(text, true);
  add(FoldName(text), false);
  std::ranges::sort(matches, {}, [](NameMatch match) { return std::pair(match.how, match.node); });
  std::set<NodeId> seen;  // a node is found once, by its nearest name
  std::erase_if(matches, [&](NameMatch match) { return !seen.insert(match.node).second; });
  return matches;
}

std::vector<std::string_view> Graph::KnownNames() const {
  std::vector<std::string_view> names;
  StringId last;
  for (StringId key : image_->Get<StringId>(Section::kNameKey)) {
    if (key != last) names.push_back(Text(key));
    last = key;
  }
  return names;
}

IdRange<EdgeId> Graph::Out(NodeId node) const {
  Bounds bounds = BoundsOf(*image_, Section::kNodeOutEnds, node.value, edge_count());
  return {bounds.begin, bounds.end};
}

IdRange<EdgeId> Graph::Out(NodeId node, StringId type) const {
  auto types = SliceOf<StringId>(*image_, Section::kNodeOutEnds, Section::kEdgeType, node.value);
  auto found = std::ranges::equal_range(types, type);
  uint32_t first = Out(node)[static_cast<uint32_t>(found.begin() - types.begin())].value;
  return {first, first + static_cast<uint32_t>(found.size())};
}

std::span<const EdgeId> Graph::In(NodeId node) const {
  return SliceOf<EdgeId>(*image_, Section::kNodeInEnds, Section::kInEdges, node.value);
}

std::span<const EdgeId> Graph::In(NodeId node, StringId type) const {
  auto found =
      std::ranges::equal_range(In(node), type, {}, [this](EdgeId edge) { return TypeId(edge); });
  return {found.begin(), found.end()};
}

NodeId Graph::Source(EdgeId edge) const {
  return At<NodeId>(*image_, Section::kEdgeSource, edge.value);
}

NodeId Graph::Target(EdgeId edge) const {
  return At<NodeId>(*image_, Section::kEdgeTarget, edge.value);
}

StringId Graph::TypeId(EdgeId edge) const {
  return At<StringId>(*image_, Section::kEdgeType, edge.value);
}

Polarity Graph::PolarityOf(EdgeId edge) const {
  auto flags = At<uint8_t>(*image_, Section::kEdgeFlags, edge.value);
  return (flags & kDeniedBit) != 0 ? Polarity::kDenied : Polarity::kAffirmed;
}

Certainty Graph::CertaintyOf(EdgeId edge) const {
  auto flags = At<uint8_t>(*image_, Section::kEdgeFlags, edge.value);
  return (flags & kHedgedBit) != 0 ? Certainty::kHedged : Certainty::kPlain;
}

double Graph::Confidence(EdgeId edge) const {
  double confidence = 0;
  for (EvidenceId evidence : EvidenceOf(edge)) {
    confidence = std::max(confidence, Evidence(evidence).confidence);
  }
  return confidence;
}

std::vector<PropertyView> Graph::Properties(EdgeId edge) const {
  return PropertiesOf(
      *this, {Section::kEdgePropertyEnds, Section::kEdgePropertyKey, Section::kEdgePropertyValue},
      edge.value);
}

uint32_t Graph::DocumentCount(EdgeId edge) const {
  std::vector<DocumentId> documents;
  for (EvidenceId evidence : EvidenceOf(edge)) {
    auto document = At<DocumentId>(*image_, Section::kEvidenceDocument, evidence.value);
    documents.push_back(At<DocumentId>(*image_, Section::kDocumentCanonical, document.value));
  }
  std::ranges::sort(documents);
  auto repeated = std::ranges::unique(documents);
  return static_cast<uint32_t>(documents.size() - repeated.size());
}

IdRange<EvidenceId> Graph::EvidenceOf(EdgeId edge) const {
  Bounds bounds = BoundsOf(*image_, Section::kEdgeEvidenceEnds, edge.value, evidence_count());
  return {bounds.begin, bounds.end};
}

IdRange<EvidenceId> Graph::DeclarationsOf(NodeId node) const {
  uint32_t first = std::min(EdgeEvidenceCount(*image_), evidence_count());
  Bounds bounds =
      BoundsOf(*image_, Section::kNodeDeclarationEnds, node.value, evidence_count() - first);
  return {first + bounds.begin, first + bounds.end};
}

EvidenceView Graph::Evidence(EvidenceId evidence) const {
  uint32_t row = evidence.value;
  auto flags = At<uint8_t>(*image_, Section::kEvidenceFlags, row);
  return {
      .document = At<DocumentId>(*image_, Section::kEvidenceDocument, row),
      .begin = At<uint32_t>(*image_, Section::kEvidenceBegin, row),
      .end = At<uint32_t>(*image_, Section::kEvidenceEnd, row),
      .section = Text(At<StringId>(*image_, Section::kEvidenceSection, row)),
      .certainty = (flags & kHedgedBit) != 0 ? Certainty::kHedged : Certainty::kPlain,
      .confidence = At<uint16_t>(*image_, Section::kEvidenceConfidence, row) / 1000.0,
      .subject = At<MentionId>(*image_, Section::kEvidenceSubject, row),
      .object = At<MentionId>(*image_, Section::kEvidenceObject, row),
  };
}

std::vector<PropertyView> Graph::Properties(EvidenceId evidence) const {
  return PropertiesOf(*this,
                      {Section::kEvidencePropertyEnds, Section::kEvidencePropertyKey,
                       Section::kEvidencePropertyValue},
                      evidence.value);
}

EdgeId Graph::EdgeOf(EvidenceId evidence) const {
  std::span<const uint32_t> ends = image_->Get<uint32_t>(Section::kEdgeEvidenceEnds);
  auto found = std::ranges::upper_bound(ends, evidence.value);
  return found == ends.end() ? EdgeId{} : EdgeId{static_cast<uint32_t>(found - ends.begin())};
}

DocumentView Graph::Document(DocumentId document) const {
  uint32_t row = document.value;
  auto text = [&](Section section) { return Text(At<StringId>(*image_, section, row)); };
  return {
      .key = text(Section::kDocumentKey),
      .title = text(Section::kDocumentTitle),
      .digest = text(Section::kDocumentDigest),
      .importer = text(Section::kDocumentImporter),
      .canonical = At<DocumentId>(*image_, Section::kDocumentCanonical, row),
      .has_text = (At<uint8_t>(*image_, Section::kDocumentFlags, row) & kHasTextBit) != 0,
  };
}

MentionView Graph::Mention(MentionId mention) const {
  uint32_t row = mention.value;
  return {
      .node = At<NodeId>(*image_, Section::kMentionNode, row),
      .document = At<DocumentId>(*image_, Section::kMentionDocument, row),
      .name = Text(At<StringId>(*image_, Section::kMentionName, row)),
      .id = Text(At<StringId>(*image_, Section::kMentionIdentifier, row)),
      .labels =
          SliceOf<StringId>(*image_, Section::kMentionLabelEnds, Section::kMentionLabels, row),
      .resolved = At<MentionId>(*image_, Section::kMentionResolved, row),
  };
}

std::vector<StringId> Graph::Types() const {
  std::span<const StringId> types = image_->Get<StringId>(Section::kEdgeType);
  std::set<StringId> distinct(types.begin(), types.end());
  return {distinct.begin(), distinct.end()};
}

std::vector<StringId> Graph::LabelsInUse() const {
  std::span<const StringId> labels = image_->Get<StringId>(Section::kNodeLabels);
  std::set<StringId> distinct(labels.begin(), labels.end());
  return {distinct.begin(), distinct.end()};
}

}  // namespace causeway
