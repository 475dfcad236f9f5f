// The invariants, a function for each part of the graph.
#include "graph/check.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <span>
#include <string>
#include <string_view>
#include <tuple>
#include <utility>
#include <vector>

#include "graph/image.h"

namespace causeway {
namespace {

Error Broken(std::string message) {
  return {.code = ErrorCode::kDamaged, .message = std::move(message)};
}

// The numbers of a section, a column or not.
std::vector<uint32_t> NumbersOf(const Image& image, Section section) {
  if (!IsColumn(section)) {
    std::span<const uint32_t> plain = image.Get<uint32_t>(section);
    return {plain.begin(), plain.end()};
  }
  std::vector<uint32_t> numbers(image.Numbers(section).size());
  image.Numbers(section).Read(0, numbers);
  return numbers;
}

// A column of ends: of as many rows as it should have, never falling, up to `size`.
struct EndsColumn {
  Section ends;
  std::string_view what;
  size_t rows;
  size_t size;
};

Result<void> CheckEnds(const Image& image, const EndsColumn& column) {
  std::vector<uint32_t> ends = NumbersOf(image, column.ends);
  if (ends.size() != column.rows) {
    return Broken(fmt::format("{} ends of {} for {} rows", ends.size(), column.what, column.rows));
  }
  if (!std::ranges::is_sorted(ends)) return Broken(fmt::format("ends of {} fall", column.what));
  size_t last = ends.empty() ? 0 : ends.back();
  if (last == column.size) return {};
  return Broken(fmt::format("{} end at {} of {}", column.what, last, column.size));
}

// A column of ids: of as many rows as it should have, each below `limit`.
struct IdColumn {
  Section ids;
  std::string_view what;
  size_t rows;
  size_t limit;
};

Result<void> CheckIds(const Image& image, const IdColumn& column) {
  std::vector<uint32_t> ids = NumbersOf(image, column.ids);
  if (ids.size() != column.rows) {
    return Broken(fmt::format("{} {} for {} rows", ids.size(), column.what, column.rows));
  }
  auto bad = std::ranges::find_if(ids, [&](uint32_t id) { return id >= column.limit; });
  if (bad == ids.end()) return {};
  return Broken(
      fmt::format("row {} of {} is {}, of {}", bad - ids.begin(), column.what, *bad, column.limit));
}

Result<void> CheckSize(size_t size, size_t rows, std::string_view what) {
  if (size == rows) return {};
  return Broken(fmt::format("{} {} for {} rows", size, what, rows));
}

size_t SizeOf(const Image& image, Section section) {
  return IsColumn(section) ? image.Numbers(section).size() : image.Get<uint32_t>(section).size();
}

Result<void> CheckAllEnds(const Graph& graph) {
  const Image& image = graph.image();
  size_t nodes = graph.node_count();
  size_t edges = graph.edge_count();
  size_t evidence = graph.evidence_count();
  const NumberColumn& edge_ends = image.Numbers(Section::kEdgeEvidenceEnds);
  size_t of_edges =
      edge_ends.empty() ? 0 : std::min<size_t>(edge_ends[edge_ends.size() - 1], evidence);
  const std::array columns = {
      EndsColumn{Section::kNodeAliasEnds, "aliases", nodes, SizeOf(image, Section::kNodeAliases)},
      EndsColumn{Section::kNodeIdentifierEnds, "identifiers", nodes,
                 SizeOf(image, Section::kNodeIdentifiers)},
      EndsColumn{Section::kNodeLabelEnds, "labels", nodes, SizeOf(image, Section::kNodeLabels)},
      EndsColumn{Section::kNodePropertyEnds, "node properties", nodes,
                 SizeOf(image, Section::kNodePropertyKey)},
      EndsColumn{Section::kNodeOutEnds, "out-edges", nodes, edges},
      EndsColumn{Section::kNodeInEnds, "in-edges", nodes, edges},
      EndsColumn{Section::kNodeDeclarationEnds, "declarations", nodes, evidence - of_edges},
      EndsColumn{Section::kEdgePropertyEnds, "edge properties", edges,
                 SizeOf(image, Section::kEdgePropertyKey)},
      EndsColumn{Section::kEdgeEvidenceEnds, "evidence of edges", edges, of_edges},
      EndsColumn{Section::kEvidencePropertyEnds, "evidence properties", evidence,
                 SizeOf(image, Section::kEvidencePropertyKey)},
      EndsColumn{Section::kNodeMentionEnds, "mentions of nodes", nodes, graph.mention_count()},
      EndsColumn{Section::kMentionLabelEnds, "labels of mentions", graph.mention_count(),
                 SizeOf(image, Section::kMentionLabels)},
  };
  for (const EndsColumn& column : columns) CW_TRY(CheckEnds(image, column));
  return {};
}

Result<void> CheckAllIds(const Graph& graph) {
  const Image& image = graph.image();
  size_t nodes = graph.node_count();
  size_t edges = graph.edge_count();
  size_t evidence = graph.evidence_count();
  size_t documents = graph.document_count();
  size_t mentions = graph.mention_count();
  size_t strings = graph.string_count();
  auto rows = [&](Section section) { return SizeOf(image, section); };
  const std::array columns = {
      IdColumn{Section::kNodeName, "node names", nodes, strings},
      IdColumn{Section::kNodeAliases, "aliases", rows(Section::kNodeAliases), strings},
      IdColumn{Section::kNodeIdentifiers, "identifiers", rows(Section::kNodeIdentifiers), strings},
      IdColumn{Section::kNodeLabels, "labels", rows(Section::kNodeLabels), strings},
      IdColumn{Section::kInEdges, "in-edges", edges, edges},
      IdColumn{Section::kEdgeSource, "sources", edges, nodes},
      IdColumn{Section::kEdgeTarget, "targets", edges, nodes},
      IdColumn{Section::kInSources, "sources of in-edges", edges, nodes},
      IdColumn{Section::kTypes, "types", rows(Section::kTypes), strings},
      IdColumn{Section::kEdgeType, "types of edges", edges, rows(Section::kTypes)},
      IdColumn{Section::kEvidenceDocument, "documents of evidence", evidence, documents},
      IdColumn{Section::kEvidenceBegin, "begins of evidence", evidence, Id<void>::kNone},
      IdColumn{Section::kEvidenceLength, "lengths of evidence", evidence, Id<void>::kNone},
      IdColumn{Section::kEvidenceSection, "sections of evidence", evidence, strings},
      IdColumn{Section::kDocumentKey, "document keys", documents, strings},
      IdColumn{Section::kDocumentTitle, "document titles", documents, strings},
      IdColumn{Section::kDocumentDigest, "document digests", documents, strings},
      IdColumn{Section::kDocumentImporter, "document importers", documents, strings},
      IdColumn{Section::kDocumentCanonical, "canonical documents", documents, documents},
      IdColumn{Section::kMentionNode, "nodes of mentions", mentions, nodes},
      IdColumn{Section::kMentionDocument, "documents of mentions", mentions, documents},
      IdColumn{Section::kMentionName, "names of mentions", mentions, strings},
      IdColumn{Section::kMentionIdentifier, "identifiers of mentions", mentions, strings},
      IdColumn{Section::kMentionResolved, "resolved mentions", mentions, mentions},
      IdColumn{Section::kMentionLabels, "labels of mentions", rows(Section::kMentionLabels),
               strings},
      IdColumn{Section::kNodePropertyKey, "keys", rows(Section::kNodePropertyKey), strings},
      IdColumn{Section::kNodePropertyValue, "values", rows(Section::kNodePropertyKey), strings},
      IdColumn{Section::kEdgePropertyKey, "keys", rows(Section::kEdgePropertyKey), strings},
      IdColumn{Section::kEdgePropertyValue, "values", rows(Section::kEdgePropertyKey), strings},
      IdColumn{Section::kEvidencePropertyKey, "keys", rows(Section::kEvidencePropertyKey), strings},
      IdColumn{Section::kEvidencePropertyValue, "values", rows(Section::kEvidencePropertyKey),
               strings},
      IdColumn{Section::kNameKey, "name keys", rows(Section::kNameKey), strings},
      IdColumn{Section::kNameNode, "nodes of names", rows(Section::kNameKey), nodes},
      IdColumn{Section::kNodeMentions, "mentions of nodes", mentions, mentions},
  };
  for (const IdColumn& column : columns) CW_TRY(CheckIds(image, column));
  CW_TRY(CheckSize(rows(Section::kEdgeFlags), edges, "edge flags"));
  CW_TRY(CheckSize(rows(Section::kEvidenceFlags), evidence, "evidence flags"));
  CW_TRY(CheckSize(rows(Section::kEvidenceConfidence), evidence, "confidences"));
  CW_TRY(CheckSize(rows(Section::kEvidenceSubject), evidence, "subjects of evidence"));
  CW_TRY(CheckSize(rows(Section::kEvidenceObject), evidence, "objects of evidence"));
  CW_TRY(CheckSize(rows(Section::kDocumentFlags), documents, "document flags"));
  return CheckSize(rows(Section::kNameHow), rows(Section::kNameKey), "kinds of names");
}

Result<void> CheckStrings(const Graph& graph) {
  if (graph.string_count() > 0 && !graph.Text(StringId{0}).empty()) {
    return Broken("the first string is not empty");
  }
  for (uint32_t string = 0; string < graph.string_count(); ++string) {
    std::string_view text = graph.Text(StringId{string});
    if (string > 0 && graph.Text(StringId{string - 1}) >= text) {
      return Broken(fmt::format("string {} is out of order", string));
    }
  }
  std::span<const uint64_t> ends = graph.image().Get<uint64_t>(Section::kStringEnds);
  uint64_t last = ends.empty() ? 0 : ends.back();
  return CheckSize(graph.image().Get<char>(Section::kStringBytes).size(), last, "string bytes");
}

bool IsSet(std::span<const StringId> strings) {
  return std::ranges::adjacent_find(strings, std::ranges::greater_equal()) == strings.end();
}

bool InOrder(const std::vector<PropertyView>& properties) {
  return std::ranges::is_sorted(properties, {}, &PropertyView::key);
}

Result<void> CheckMentions(const Graph& graph, EvidenceId evidence) {
  EndsView ends = graph.Ends(evidence);
  for (auto [section, mention] : {std::pair(Section::kEvidenceSubject, ends.subject),
                                  std::pair(Section::kEvidenceObject, ends.object)}) {
    bool is_none = graph.image().Numbers(section)[evidence.value] == 0;
    if (mention.valid() == is_none) {
      return Broken(fmt::format("evidence {} names no mention of its node", evidence.value));
    }
  }
  return {};
}

Result<void> CheckNodeMentions(const Graph& graph) {
  std::vector<uint32_t> ends = NumbersOf(graph.image(), Section::kNodeMentionEnds);
  std::vector<uint32_t> mentions = NumbersOf(graph.image(), Section::kNodeMentions);
  uint32_t at = 0;
  for (uint32_t node = 0; node < ends.size(); ++node) {
    for (uint32_t first = at; at < ends[node]; ++at) {
      bool in_order = at == first || mentions[at - 1] < mentions[at];
      if (in_order && graph.Mention(MentionId{mentions[at]}).node.value == node) continue;
      return Broken(fmt::format("mention {} is not in its place", mentions[at]));
    }
  }
  return {};
}

Result<void> CheckNode(const Graph& graph, NodeId node) {
  if (!IsSet(graph.Aliases(node)) || !IsSet(graph.Identifiers(node)) ||
      !IsSet(graph.Labels(node)) || !InOrder(graph.Properties(node))) {
    return Broken(fmt::format("lists of node {} are out of order", node.value));
  }
  for (EdgeId edge : graph.Out(node)) {
    if (graph.Source(edge) != node) {
      return Broken(fmt::format("edge {} is not from node {}", edge.value, node.value));
    }
  }
  auto place = [&](EdgeId edge) {
    return std::tuple(graph.TypeId(edge), graph.Source(edge), graph.PolarityOf(edge), edge);
  };
  EdgeId before;
  for (EdgeId edge : graph.In(node)) {
    if (graph.Target(edge) != node) {
      return Broken(fmt::format("edge {} is not to node {}", edge.value, node.value));
    }
    if (before.valid() && place(before) >= place(edge)) {
      return Broken(fmt::format("in-edges of node {} are out of order", node.value));
    }
    before = edge;
  }
  for (EvidenceId evidence : graph.DeclarationsOf(node)) {
    if (graph.EdgeOf(evidence).valid()) {
      return Broken(fmt::format("evidence {} is no declaration", evidence.value));
    }
    CW_TRY(CheckMentions(graph, evidence));
  }
  return {};
}

// Where an edge's evidence stands, in order.
auto PlaceOf(const EvidenceView& evidence) {
  return std::tuple(evidence.document, evidence.begin, evidence.end, evidence.section);
}

Result<void> CheckEdge(const Graph& graph, EdgeId edge) {
  IdRange<EvidenceId> rows = graph.EvidenceOf(edge);
  if (graph.document_count() > 0 && rows.empty()) {
    return Broken(fmt::format("edge {} has no evidence", edge.value));
  }
  bool hedged = !rows.empty();
  for (EvidenceId row : rows) {
    EvidenceView evidence = graph.Evidence(row);
    hedged = hedged && evidence.certainty == Certainty::kHedged;
    bool first = row == *rows.begin();
    if (!first && PlaceOf(graph.Evidence(EvidenceId{row.value - 1})) > PlaceOf(evidence)) {
      return Broken(fmt::format("evidence of edge {} is out of order", edge.value));
    }
    if (graph.EdgeOf(row) != edge) {
      return Broken(fmt::format("evidence {} is not of edge {}", row.value, edge.value));
    }
    CW_TRY(CheckMentions(graph, row));
  }
  if (hedged != (graph.CertaintyOf(edge) == Certainty::kHedged)) {
    return Broken(fmt::format("the certainty of edge {} is not that of its evidence", edge.value));
  }
  return {};
}

Result<void> CheckSources(const Graph& graph) {
  auto edges = graph.image().Get<EdgeId>(Section::kInEdges);
  auto sources = graph.image().Get<NodeId>(Section::kInSources);
  for (size_t at = 0; at < edges.size(); ++at) {
    if (graph.Source(edges[at]) != sources[at]) {
      return Broken(fmt::format("in-edge {} has another source than its edge", at));
    }
  }
  return {};
}

Result<void> CheckEdges(const Graph& graph) {
  auto place = [&](EdgeId edge) {
    return std::tuple(graph.Source(edge), graph.TypeId(edge), graph.Target(edge),
                      graph.PolarityOf(edge));
  };
  for (EdgeId edge : graph.edges()) {
    if (edge.value > 0 && place(EdgeId{edge.value - 1}) > place(edge)) {
      return Broken(fmt::format("edge {} is out of order", edge.value));
    }
    CW_TRY(CheckEdge(graph, edge));
  }
  return {};
}

Result<void> CheckEvidence(const Graph& graph) {
  for (uint32_t row = 0; row < graph.evidence_count(); ++row) {
    EvidenceView evidence = graph.Evidence(EvidenceId{row});
    if (evidence.begin > evidence.end || evidence.confidence > 1 ||
        !InOrder(graph.Properties(EvidenceId{row}))) {
      return Broken(fmt::format("evidence {} is not in order", row));
    }
  }
  return {};
}

Result<void> CheckDocuments(const Graph& graph) {
  for (DocumentId document : graph.documents()) {
    DocumentView view = graph.Document(document);
    if (document.value > 0 && graph.Document(DocumentId{document.value - 1}).key > view.key) {
      return Broken(fmt::format("document {} is out of order", document.value));
    }
    DocumentView canonical = graph.Document(view.canonical);
    if (view.canonical > document || canonical.digest != view.digest ||
        canonical.canonical != view.canonical) {
      return Broken(fmt::format("document {} has a wrong first copy", document.value));
    }
  }
  return {};
}

Result<void> CheckNames(const Graph& graph) {
  std::vector<uint32_t> keys = NumbersOf(graph.image(), Section::kNameKey);
  if (!std::ranges::is_sorted(keys)) return Broken("names are out of order");
  for (NodeId node : graph.nodes()) {
    std::string_view name = graph.Name(node);
    std::vector<NameMatch> matches = graph.FindByName(name);
    bool found = std::ranges::find(matches, node, &NameMatch::node) != matches.end();
    if (!name.empty() && !found) {
      return Broken(fmt::format("node {} is not found by its name", node.value));
    }
  }
  return {};
}

}  // namespace

Result<void> CheckGraph(const Graph& graph) {
  CW_TRY(CheckStrings(graph));
  CW_TRY(CheckAllEnds(graph));
  CW_TRY(CheckAllIds(graph));
  CW_TRY(CheckNodeMentions(graph));
  for (NodeId node : graph.nodes()) {
    if (node.value > 0 && graph.Name(NodeId{node.value - 1}) > graph.Name(node)) {
      return Broken(fmt::format("node {} is out of order", node.value));
    }
    CW_TRY(CheckNode(graph, node));
  }
  if (!IsSet(graph.image().Get<StringId>(Section::kTypes))) return Broken("types are out of order");
  CW_TRY(CheckSources(graph));
  CW_TRY(CheckEdges(graph));
  CW_TRY(CheckEvidence(graph));
  CW_TRY(CheckDocuments(graph));
  return CheckNames(graph);
}

}  // namespace causeway
