// Fills rows; then sorts them, the edges and their evidence here and the rest with SortParts.
#include "graph/multigraph.h"

#include <algorithm>
#include <numeric>
#include <span>
#include <tuple>
#include <utility>

#include "graph/edge_columns.h"
#include "graph/freeze.h"
#include "graph/layout.h"
#include "graph/value_json.h"

namespace causeway {
namespace {

// Edges and evidence of rows whose other parts are in order.
class EdgeSorter {
 public:
  explicit EdgeSorter(GraphRows& rows) : rows_(rows) {}

  void Sort();
  // Every string that edges and evidence name.
  void MarkStrings(StringUse& use);
  void Put(StringNumbers numbers, ImageWriter& image);

 private:
  [[nodiscard]] bool PropertiesBefore(GraphRows::Slice a, GraphRows::Slice b) {
    return std::ranges::lexicographical_compare(RowsOf(rows_.properties, a),
                                                RowsOf(rows_.properties, b));
  }
  [[nodiscard]] bool EvidenceBefore(const GraphRows::Evidence& a, const GraphRows::Evidence& b);
  [[nodiscard]] bool EdgeBefore(const GraphRows::Edge& a, const GraphRows::Edge& b);
  [[nodiscard]] std::vector<uint32_t> Types() const;
  [[nodiscard]] std::vector<uint32_t> OutEnds() const;
  [[nodiscard]] uint8_t FlagsOf(const GraphRows::Edge& edge);

  GraphRows& rows_;
};

bool EdgeSorter::EvidenceBefore(const GraphRows::Evidence& a, const GraphRows::Evidence& b) {
  auto key = [](const GraphRows::Evidence& evidence) {
    return std::tie(evidence.document, evidence.begin, evidence.end, evidence.section,
                    evidence.subject, evidence.object, evidence.certainty, evidence.confidence);
  };
  return key(a) != key(b) ? key(a) < key(b) : PropertiesBefore(a.properties, b.properties);
}

bool EdgeSorter::EdgeBefore(const GraphRows::Edge& a, const GraphRows::Edge& b) {
  auto key = [](const GraphRows::Edge& edge) {
    return std::tie(edge.source, edge.type, edge.target, edge.polarity);
  };
  if (key(a) != key(b)) return key(a) < key(b);
  if (PropertiesBefore(a.properties, b.properties)) return true;
  if (PropertiesBefore(b.properties, a.properties)) return false;
  return std::ranges::lexicographical_compare(
      RowsOf(rows_.evidence, a.evidence), RowsOf(rows_.evidence, b.evidence),
      [this](const auto& x, const auto& y) { return EvidenceBefore(x, y); });
}

void EdgeSorter::Sort() {
  auto before = [this](const auto& a, const auto& b) { return EvidenceBefore(a, b); };
  for (GraphRows::Edge& edge : rows_.edges) {
    std::ranges::stable_sort(RowsOf(rows_.evidence, edge.evidence), before);
  }
  std::ranges::stable_sort(rows_.edges,
                           [this](const auto& a, const auto& b) { return EdgeBefore(a, b); });
  std::ranges::stable_sort(rows_.declarations, [&](const auto& a, const auto& b) {
    return a.node != b.node ? a.node < b.node : before(a.evidence, b.evidence);
  });
}

std::vector<uint32_t> EdgeSorter::Types() const {
  std::vector<uint32_t> types;
  for (const GraphRows::Edge& edge : rows_.edges) types.push_back(edge.type);
  std::ranges::sort(types);
  types.erase(std::ranges::unique(types).begin(), types.end());
  return types;
}

void EdgeSorter::MarkStrings(StringUse& use) {
  use.Add(std::span<const GraphRows::Property>(rows_.properties));
  for (const GraphRows::Edge& edge : rows_.edges) use.Add(edge.type);
  for (const GraphRows::Evidence& evidence : rows_.evidence) use.Add(evidence.section);
  for (const GraphRows::Declaration& declared : rows_.declarations) {
    use.Add(declared.evidence.section);
  }
}

// Where the edges of each node end.
std::vector<uint32_t> EdgeSorter::OutEnds() const {
  std::vector<uint32_t> ends(rows_.nodes.size());
  for (const GraphRows::Edge& edge : rows_.edges) ++ends[edge.source];
  std::inclusive_scan(ends.begin(), ends.end(), ends.begin());
  return ends;
}

uint8_t EdgeSorter::FlagsOf(const GraphRows::Edge& edge) {
  std::span<const GraphRows::Evidence> evidence = RowsOf(rows_.evidence, edge.evidence);
  bool hedged = !evidence.empty() && std::ranges::all_of(evidence, [](const auto& row) {
    return row.certainty == Certainty::kHedged;
  });
  bool denied = edge.polarity == Polarity::kDenied;
  return static_cast<uint8_t>((denied ? kDeniedBit : 0) | (hedged ? kHedgedBit : 0));
}

void EdgeSorter::Put(StringNumbers numbers, ImageWriter& image) {
  std::vector<uint32_t> types = Types();
  EdgeColumns edges(types, OutEnds());
  NodeMentions mentions(rows_.mentions, rows_.nodes.size());
  EvidenceColumns evidence(mentions);
  uint32_t evidence_end = 0;
  for (size_t at = 0; at < rows_.edges.size(); ++at) {
    const GraphRows::Edge& edge = rows_.edges[at];
    auto type = std::ranges::lower_bound(types, edge.type) - types.begin();
    evidence_end += edge.evidence.end - edge.evidence.begin;
    edges.Add(at, {.source = edge.source,
                   .type = static_cast<uint32_t>(type),
                   .target = edge.target,
                   .flags = FlagsOf(edge),
                   .evidence_end = evidence_end});
    edges.AddProperties(RowsOf(rows_.properties, edge.properties));
    for (const GraphRows::Evidence& row : RowsOf(rows_.evidence, edge.evidence)) {
      evidence.Add(row, RowsOf(rows_.properties, row.properties));
    }
  }
  for (const GraphRows::Declaration& declared : rows_.declarations) {
    evidence.Add(declared.evidence, RowsOf(rows_.properties, declared.evidence.properties));
  }
  edges.PutAdjacency(image);
  edges.PutStrings(numbers, image);
  evidence.Put(numbers, image);
  mentions.Put(image);
}

}  // namespace

GraphRows::Slice Multigraph::Keep(const std::vector<std::string>& texts) {
  GraphRows::Slice slice{.begin = static_cast<uint32_t>(rows_.lists.size())};
  for (const std::string& text : texts) rows_.lists.push_back(rows_.strings.Add(text));
  slice.end = static_cast<uint32_t>(rows_.lists.size());
  return slice;
}

GraphRows::Slice Multigraph::Keep(const Properties& properties) {
  GraphRows::Slice slice{.begin = static_cast<uint32_t>(rows_.properties.size())};
  for (const auto& [key, value] : properties) {
    rows_.properties.push_back({rows_.strings.Add(key), rows_.strings.Add(ToJson(value))});
  }
  slice.end = static_cast<uint32_t>(rows_.properties.size());
  return slice;
}

GraphRows::Evidence Multigraph::Keep(const Evidence& evidence) {
  return {.document = evidence.document,
          .begin = evidence.begin,
          .end = evidence.end,
          .section = rows_.strings.Add(evidence.section),
          .subject = evidence.subject,
          .object = evidence.object,
          .properties = Keep(evidence.properties),
          .confidence = Thousandths(evidence.confidence),
          .certainty = evidence.certainty};
}

uint32_t Multigraph::Add(const Node& node) {
  rows_.nodes.push_back({.name = rows_.strings.Add(node.name),
                         .aliases = Keep(node.aliases),
                         .identifiers = Keep(node.identifiers),
                         .labels = Keep(node.labels),
                         .properties = Keep(node.properties)});
  return static_cast<uint32_t>(rows_.nodes.size() - 1);
}

uint32_t Multigraph::Add(const Edge& edge) {
  GraphRows::Slice evidence{.begin = static_cast<uint32_t>(rows_.evidence.size())};
  for (const Evidence& row : edge.evidence) rows_.evidence.push_back(Keep(row));
  evidence.end = static_cast<uint32_t>(rows_.evidence.size());
  rows_.edges.push_back({.source = edge.source,
                         .target = edge.target,
                         .type = rows_.strings.Add(edge.type),
                         .properties = Keep(edge.properties),
                         .evidence = evidence,
                         .polarity = edge.polarity});
  return static_cast<uint32_t>(rows_.edges.size() - 1);
}

uint32_t Multigraph::Add(const Document& document) {
  rows_.documents.push_back({.key = rows_.strings.Add(document.key),
                             .title = rows_.strings.Add(document.title),
                             .digest = rows_.strings.Add(document.digest),
                             .importer = rows_.strings.Add(document.importer),
                             .has_text = document.has_text});
  return static_cast<uint32_t>(rows_.documents.size() - 1);
}

uint32_t Multigraph::Add(const Mention& mention) {
  auto added = static_cast<uint32_t>(rows_.mentions.size());
  rows_.mentions.push_back({.node = mention.node,
                            .document = mention.document,
                            .name = rows_.strings.Add(mention.name),
                            .id = rows_.strings.Add(mention.id),
                            .resolved = added,
                            .labels = Keep(mention.labels)});
  return added;
}

void Multigraph::Declare(uint32_t node, const Evidence& evidence) {
  rows_.declarations.push_back({node, Keep(evidence)});
}

Result<Graph> Multigraph::Freeze(const Digest& stamp) && {
  for (size_t count : {rows_.strings.size() + rows_.lists.size() + rows_.nodes.size(),
                       rows_.properties.size(), rows_.evidence.size() + rows_.declarations.size(),
                       rows_.edges.size(), rows_.documents.size(), rows_.mentions.size()}) {
    CW_TRY(CheckCount(count));
  }
  SortedParts parts = SortParts(rows_);
  EdgeSorter edges(rows_);
  edges.Sort();
  StringUse use(rows_.strings);
  use.Add(rows_, parts.names);
  edges.MarkStrings(use);
  std::vector<uint32_t> declared(rows_.nodes.size());
  for (const GraphRows::Declaration& declaration : rows_.declarations) ++declared[declaration.node];
  ImageWriter image;
  std::vector<uint32_t> numbers = use.Put(image);
  PutParts(rows_, parts.names, declared, numbers, image);
  edges.Put(numbers, image);
  return Graph(image.Write(stamp));
}

}  // namespace causeway
