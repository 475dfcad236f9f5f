// The graph's questions, each a bounded read of the image's arrays.
#include "graph/graph.h"

#include <algorithm>
#include <ranges>
#include <set>
#include <utility>

#include "base/contains.h"
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
  return static_cast<uint32_t>(image.Numbers(section).size());
}

// The number of `row`, none where there is no such row.
uint32_t At(const Image& image, Section section, uint32_t row) {
  const NumberColumn& column = image.Numbers(section);
  return row < column.size() ? column[row] : Id<void>::kNone;
}

StringId StringAt(const Image& image, Section section, uint32_t row) {
  return StringId{At(image, section, row)};
}

// What belongs to `row` by a column of ends, within `size` elements.
template <class Ends>
Bounds BoundsOf(const Ends& ends, uint32_t row, size_t size) {
  if (row >= ends.size()) return {};
  uint32_t begin = row == 0 ? 0 : ends[row - 1];
  uint32_t end = ends[row];
  if (begin > end || end > size) return {};
  return {begin, end};
}

template <class T>
std::span<const T> SliceAt(std::span<const T> values, Bounds bounds) {
  return values.subspan(bounds.begin, bounds.end - bounds.begin);
}

std::span<const StringId> ListOf(const Image& image, Section ends, Section values, uint32_t row) {
  auto all = image.Get<StringId>(values);
  return SliceAt(all, BoundsOf(image.Numbers(ends), row, all.size()));
}

// Of `part` of a column that is in order, the rows that hold `number`. O(log rows).
Bounds EqualRange(const NumberColumn& column, Bounds part, uint32_t number) {
  auto first_of = [&](uint64_t least) {
    uint32_t first = part.begin;
    for (uint32_t rest = part.end - part.begin; rest > 0;) {
      uint32_t half = rest / 2;
      bool below = column[first + half] < least;
      first = below ? first + half + 1 : first;
      rest = below ? rest - half - 1 : half;
    }
    return first;
  };
  uint32_t first = first_of(number);
  return {first, std::max(first, first_of(uint64_t{number} + 1))};
}

struct PropertySections {
  Section ends;
  Section keys;
  Section values;
};

std::vector<PropertyView> PropertiesOf(const Graph& graph, const PropertySections& sections,
                                       uint32_t row) {
  const Image& image = graph.image();
  Bounds bounds = BoundsOf(image.Numbers(sections.ends), row, image.Numbers(sections.keys).size());
  std::vector<PropertyView> properties;
  for (uint32_t at = bounds.begin; at < bounds.end; ++at) {
    Result<Value> value = FromJson(graph.Text(StringAt(image, sections.values, at)));
    if (value)
      properties.push_back({graph.Text(StringAt(image, sections.keys, at)), *std::move(value)});
  }
  return properties;
}

uint32_t EdgeEvidenceCount(const Image& image) {
  const NumberColumn& ends = image.Numbers(Section::kEdgeEvidenceEnds);
  return ends.empty() ? 0 : ends[ends.size() - 1];
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
  return Text(StringAt(*image_, Section::kNodeName, node.value));
}

std::span<const StringId> Graph::Aliases(NodeId node) const {
  return ListOf(*image_, Section::kNodeAliasEnds, Section::kNodeAliases, node.value);
}

std::span<const StringId> Graph::Identifiers(NodeId node) const {
  return ListOf(*image_, Section::kNodeIdentifierEnds, Section::kNodeIdentifiers, node.value);
}

std::span<const StringId> Graph::Labels(NodeId node) const {
  return ListOf(*image_, Section::kNodeLabelEnds, Section::kNodeLabels, node.value);
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
  const NumberColumn& keys = image_->Numbers(Section::kNameKey);
  auto add = [&](std::string_view key, bool identifiers) {
    std::optional<StringId> string = Find(key);
    if (!string) return;
    Bounds rows = EqualRange(keys, {0, CountOf(*image_, Section::kNameKey)}, string->value);
    for (uint32_t row = rows.begin; row < rows.end; ++row) {
      NodeId node{At(*image_, Section::kNameNode, row)};
      uint32_t kind = At(*image_, Section::kNameHow, row);
      if (node.value >= node_count() || kind > static_cast<uint32_t>(NameMatchKind::kAlias)) {
        continue;
      }
      auto how = static_cast<NameMatchKind>(kind);
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
  const NumberColumn& keys = image_->Numbers(Section::kNameKey);
  for (uint32_t row = 0; row < keys.size(); ++row) {
    if (row == 0 || keys[row] != keys[row - 1]) names.push_back(Text(StringId{keys[row]}));
  }
  return names;
}

std::vector<std::string_view> Graph::NamesFrom(std::string_view beginning, size_t most) const {
  const NumberColumn& keys = image_->Numbers(Section::kNameKey);
  auto rows = std::views::iota(uint32_t{0}, static_cast<uint32_t>(keys.size()));
  auto row = std::ranges::lower_bound(rows, beginning, {},
                                      [&](uint32_t at) { return Text(StringId{keys[at]}); });
  std::vector<std::string_view> names;
  for (; row != rows.end() && names.size() < most; ++row) {
    std::string_view name = Text(StringId{keys[*row]});
    if (!name.starts_with(beginning)) break;
    if (names.empty() || names.back() != name) names.push_back(name);
  }
  return names;
}

IdRange<EdgeId> Graph::Out(NodeId node) const {
  Bounds bounds = BoundsOf(image_->Get<uint32_t>(Section::kNodeOutEnds), node.value, edge_count());
  return {bounds.begin, bounds.end};
}

std::optional<uint32_t> Graph::PlaceOfType(StringId type) const {
  std::span<const StringId> types = image_->Get<StringId>(Section::kTypes);
  auto found = std::ranges::lower_bound(types, type);
  if (found == types.end() || *found != type) return std::nullopt;
  return static_cast<uint32_t>(found - types.begin());
}

IdRange<EdgeId> Graph::Out(NodeId node, StringId type) const {
  std::optional<uint32_t> place = PlaceOfType(type);
  if (!place) return {0, 0};
  Bounds all = BoundsOf(image_->Get<uint32_t>(Section::kNodeOutEnds), node.value, edge_count());
  Bounds found = EqualRange(image_->Numbers(Section::kEdgeType), all, *place);
  return {found.begin, found.end};
}

std::span<const NodeId> Graph::Targets(NodeId node, StringId type) const {
  IdRange<EdgeId> edges = Out(node, type);
  auto targets = image_->Get<NodeId>(Section::kEdgeTarget);
  size_t first = (*edges.begin()).value;
  if (edges.empty() || first + edges.size() > targets.size()) return {};
  return targets.subspan(first, edges.size());
}

std::span<const EdgeId> Graph::In(NodeId node) const {
  auto edges = image_->Get<EdgeId>(Section::kInEdges);
  return SliceAt(edges,
                 BoundsOf(image_->Get<uint32_t>(Section::kNodeInEnds), node.value, edges.size()));
}

std::span<const EdgeId> Graph::In(NodeId node, StringId type) const {
  auto found =
      std::ranges::equal_range(In(node), type, {}, [this](EdgeId edge) { return TypeId(edge); });
  return {found.begin(), found.end()};
}

std::span<const NodeId> Graph::Sources(NodeId node, StringId type) const {
  std::span<const EdgeId> edges = In(node, type);
  auto sources = image_->Get<NodeId>(Section::kInSources);
  auto first = static_cast<size_t>(edges.data() - image_->Get<EdgeId>(Section::kInEdges).data());
  if (edges.empty() || first + edges.size() > sources.size()) return {};
  return sources.subspan(first, edges.size());
}

NodeId Graph::Source(EdgeId edge) const {
  return NodeId{At(*image_, Section::kEdgeSource, edge.value)};
}

NodeId Graph::Target(EdgeId edge) const {
  std::span<const NodeId> targets = image_->Get<NodeId>(Section::kEdgeTarget);
  return edge.value < targets.size() ? targets[edge.value] : NodeId{};
}

StringId Graph::TypeId(EdgeId edge) const {
  std::span<const StringId> types = image_->Get<StringId>(Section::kTypes);
  uint32_t place = At(*image_, Section::kEdgeType, edge.value);
  return place < types.size() ? types[place] : StringId{};
}

// Flags of a row that there is not are none.
bool Graph::HasFlag(Section section, uint32_t row, uint8_t bit) const {
  return (image_->Numbers(section)[row] & bit) != 0;
}

Polarity Graph::PolarityOf(EdgeId edge) const {
  bool denied = HasFlag(Section::kEdgeFlags, edge.value, kDeniedBit);
  return denied ? Polarity::kDenied : Polarity::kAffirmed;
}

Certainty Graph::CertaintyOf(EdgeId edge) const {
  bool hedged = HasFlag(Section::kEdgeFlags, edge.value, kHedgedBit);
  return hedged ? Certainty::kHedged : Certainty::kPlain;
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
    uint32_t document = At(*image_, Section::kEvidenceDocument, evidence.value);
    documents.push_back(DocumentId{At(*image_, Section::kDocumentCanonical, document)});
  }
  std::ranges::sort(documents);
  auto repeated = std::ranges::unique(documents);
  return static_cast<uint32_t>(documents.size() - repeated.size());
}

IdRange<EvidenceId> Graph::EvidenceOf(EdgeId edge) const {
  Bounds bounds =
      BoundsOf(image_->Numbers(Section::kEdgeEvidenceEnds), edge.value, evidence_count());
  return {bounds.begin, bounds.end};
}

IdRange<EvidenceId> Graph::DeclarationsOf(NodeId node) const {
  uint32_t first = std::min(EdgeEvidenceCount(*image_), evidence_count());
  Bounds bounds = BoundsOf(image_->Numbers(Section::kNodeDeclarationEnds), node.value,
                           evidence_count() - first);
  return {first + bounds.begin, first + bounds.end};
}

EvidenceView Graph::Evidence(EvidenceId evidence) const {
  uint32_t row = evidence.value;
  if (row >= evidence_count()) return {};
  auto at = [&](Section section) { return image_->Numbers(section)[row]; };
  uint32_t begin = at(Section::kEvidenceBegin);
  bool hedged = HasFlag(Section::kEvidenceFlags, row, kHedgedBit);
  return {
      .document = DocumentId{at(Section::kEvidenceDocument)},
      .begin = begin,
      .end = begin + at(Section::kEvidenceLength),
      .section = Text(StringId{at(Section::kEvidenceSection)}),
      .certainty = hedged ? Certainty::kHedged : Certainty::kPlain,
      .confidence = at(Section::kEvidenceConfidence) / 1000.0,
  };
}

std::vector<PropertyView> Graph::Properties(EvidenceId evidence) const {
  return PropertiesOf(*this,
                      {Section::kEvidencePropertyEnds, Section::kEvidencePropertyKey,
                       Section::kEvidencePropertyValue},
                      evidence.value);
}

EdgeId Graph::EdgeOf(EvidenceId evidence) const {
  const NumberColumn& ends = image_->Numbers(Section::kEdgeEvidenceEnds);
  auto edges = static_cast<uint32_t>(ends.size());
  if (!evidence.valid()) return {};
  uint32_t edge = EqualRange(ends, {0, edges}, evidence.value).end;
  return edge == edges ? EdgeId{} : EdgeId{edge};
}

NodeId Graph::DeclaredBy(EvidenceId evidence) const {
  const NumberColumn& ends = image_->Numbers(Section::kNodeDeclarationEnds);
  auto nodes = static_cast<uint32_t>(ends.size());
  uint32_t first = EdgeEvidenceCount(*image_);
  if (!evidence.valid() || evidence.value < first) return {};
  uint32_t node = EqualRange(ends, {0, nodes}, evidence.value - first).end;
  return node == nodes ? NodeId{} : NodeId{node};
}

// The mention that stands at this place among those of a node in the document of the evidence.
MentionId Graph::MentionAt(Section place, EvidenceId evidence, NodeId of) const {
  const NumberColumn& mentions = image_->Numbers(Section::kNodeMentions);
  const NumberColumn& documents = image_->Numbers(Section::kMentionDocument);
  Bounds all = BoundsOf(image_->Numbers(Section::kNodeMentionEnds), of.value, mentions.size());
  uint32_t document = At(*image_, Section::kEvidenceDocument, evidence.value);
  auto document_at = [&](uint32_t at) { return documents[mentions[at]]; };
  auto rows = std::views::iota(all.begin, all.end);
  auto first = std::ranges::lower_bound(rows, document, {}, document_at);
  uint32_t which = image_->Numbers(place)[evidence.value];
  if (which == 0 || std::cmp_greater(which, rows.end() - first)) return {};
  uint32_t at = *first + which - 1;
  return document_at(at) == document ? MentionId{mentions[at]} : MentionId{};
}

EndsView Graph::Ends(EvidenceId evidence) const {
  EdgeId edge = EdgeOf(evidence);
  if (!edge.valid()) {
    return {.subject = MentionAt(Section::kEvidenceSubject, evidence, DeclaredBy(evidence)),
            .object = {}};
  }
  return {.subject = MentionAt(Section::kEvidenceSubject, evidence, Source(edge)),
          .object = MentionAt(Section::kEvidenceObject, evidence, Target(edge))};
}

DocumentView Graph::Document(DocumentId document) const {
  uint32_t row = document.value;
  auto text = [&](Section section) { return Text(StringAt(*image_, section, row)); };
  return {
      .key = text(Section::kDocumentKey),
      .title = text(Section::kDocumentTitle),
      .digest = text(Section::kDocumentDigest),
      .importer = text(Section::kDocumentImporter),
      .canonical = DocumentId{At(*image_, Section::kDocumentCanonical, row)},
      .has_text = HasFlag(Section::kDocumentFlags, row, kHasTextBit),
  };
}

MentionView Graph::Mention(MentionId mention) const {
  uint32_t row = mention.value;
  return {
      .node = NodeId{At(*image_, Section::kMentionNode, row)},
      .document = DocumentId{At(*image_, Section::kMentionDocument, row)},
      .name = Text(StringAt(*image_, Section::kMentionName, row)),
      .id = Text(StringAt(*image_, Section::kMentionIdentifier, row)),
      .labels = ListOf(*image_, Section::kMentionLabelEnds, Section::kMentionLabels, row),
      .resolved = MentionId{At(*image_, Section::kMentionResolved, row)},
  };
}

std::vector<StringId> Graph::Types() const {
  std::span<const StringId> types = image_->Get<StringId>(Section::kTypes);
  return {types.begin(), types.end()};
}

std::vector<StringId> Graph::LabelsInUse() const {
  std::span<const StringId> labels = image_->Get<StringId>(Section::kNodeLabels);
  std::vector<StringId> distinct;  // few
  for (StringId label : labels) {
    if (!Contains(distinct, label)) distinct.push_back(label);
  }
  std::ranges::sort(distinct);
  return distinct;
}

}  // namespace causeway
