// Numbers strings in the order of their bytes, so that every comparison after that is one of
// numbers; then sorts documents, nodes, mentions, evidence and edges, each by what is numbered
// before it. Tested by tests/graph/multigraph_test.cc.
#include "graph/freeze.h"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <numeric>
#include <span>
#include <string_view>
#include <tuple>
#include <utility>

#include "graph/fold.h"
#include "graph/layout.h"

namespace causeway {
namespace {

using Slice = GraphRows::Slice;

template <class T>
std::span<T> Part(std::vector<T>& values, Slice slice) {
  return std::span(values).subspan(slice.begin, slice.end - slice.begin);
}

bool Before(std::span<const uint32_t> a, std::span<const uint32_t> b) {
  return std::ranges::lexicographical_compare(a, b);
}

// Sorts `rows` stably and gives the new place of each old one.
template <class Row, class Less>
std::vector<uint32_t> SortRows(std::vector<Row>& rows, Less less) {
  std::vector<uint32_t> order(rows.size());
  std::iota(order.begin(), order.end(), 0U);
  std::ranges::stable_sort(order, [&](uint32_t a, uint32_t b) { return less(rows[a], rows[b]); });
  std::vector<uint32_t> place(rows.size());
  std::vector<Row> sorted;
  sorted.reserve(rows.size());
  for (uint32_t old : order) {
    place[old] = static_cast<uint32_t>(sorted.size());
    sorted.push_back(rows[old]);
  }
  rows = std::move(sorted);
  return place;
}

class Freezer {
 public:
  explicit Freezer(GraphRows& rows) : rows_(rows) {}

  Graph Run(const Digest& stamp) {
    KeyNames();
    NumberStrings();
    SortLists();
    SortDocuments();
    SortNodes();
    SortMentions();
    SortEvidence();
    SortEdges();
    return Graph(LayOut({rows_, std::move(texts_), std::move(names_)}, stamp));
  }

 private:
  // Before the sorting
  void KeyNames();
  template <class Visit>
  void EachString(Visit visit);
  void NumberStrings();

  // The sorting, in this order
  void SortLists();
  void SortDocuments();
  void SortNodes();
  void SortMentions();
  void SortEvidence();
  void SortEdges();
  [[nodiscard]] bool NodeBefore(const GraphRows::Node& a, const GraphRows::Node& b);
  [[nodiscard]] bool MentionBefore(const GraphRows::Mention& a, const GraphRows::Mention& b);
  [[nodiscard]] bool EvidenceBefore(const GraphRows::Evidence& a, const GraphRows::Evidence& b);
  [[nodiscard]] bool EdgeBefore(const GraphRows::Edge& a, const GraphRows::Edge& b);
  [[nodiscard]] bool PropertiesBefore(Slice a, Slice b) {
    return std::ranges::lexicographical_compare(Part(rows_.properties, a),
                                                Part(rows_.properties, b));
  }

  GraphRows& rows_;
  std::vector<std::string_view> texts_;  // those in use, sorted
  std::vector<NameRow> names_;
};

void Freezer::KeyNames() {
  for (uint32_t node = 0; node < rows_.nodes.size(); ++node) {
    const GraphRows::Node& row = rows_.nodes[node];
    auto fold = [&](uint32_t name) { return rows_.strings.Add(FoldName(rows_.strings[name])); };
    for (uint32_t id : Part(rows_.lists, row.identifiers)) {
      names_.push_back({id, NameMatchKind::kIdentifier, node});
    }
    if (row.name != 0) names_.push_back({fold(row.name), NameMatchKind::kName, node});
    for (uint32_t alias : Part(rows_.lists, row.aliases)) {
      names_.push_back({fold(alias), NameMatchKind::kAlias, node});
    }
  }
}

// Every place where a string's number stands.
template <class Visit>
void Freezer::EachString(Visit visit) {
  for (uint32_t& text : rows_.lists) visit(text);
  for (GraphRows::Property& property : rows_.properties) {
    visit(property.key);
    visit(property.value);
  }
  for (GraphRows::Node& node : rows_.nodes) visit(node.name);
  for (GraphRows::Edge& edge : rows_.edges) visit(edge.type);
  for (GraphRows::Evidence& evidence : rows_.evidence) visit(evidence.section);
  for (GraphRows::Declaration& declared : rows_.declarations) visit(declared.evidence.section);
  for (GraphRows::Document& document : rows_.documents) {
    for (uint32_t* text : {&document.key, &document.title, &document.digest, &document.importer}) {
      visit(*text);
    }
  }
  for (GraphRows::Mention& mention : rows_.mentions) {
    visit(mention.name);
    visit(mention.id);
  }
  for (NameRow& name : names_) visit(name.key);
}

void Freezer::NumberStrings() {
  constexpr uint32_t kUnused = UINT32_MAX;
  std::vector<uint32_t> number(rows_.strings.size(), kUnused);
  std::vector<uint32_t> used = {0};
  number[0] = 0;
  EachString([&](uint32_t text) {
    if (number[text] == kUnused) used.push_back(text);
    number[text] = 0;
  });
  std::ranges::sort(used, {}, [&](uint32_t text) { return rows_.strings[text]; });
  for (uint32_t text : used) {
    number[text] = static_cast<uint32_t>(texts_.size());
    texts_.push_back(rows_.strings[text]);
  }
  EachString([&](uint32_t& text) { text = number[text]; });
}

// Labels, aliases and identifiers are sets, in order; properties are in order of key.
void Freezer::SortLists() {
  auto sort = [this](Slice& slice) {
    std::span<uint32_t> list = Part(rows_.lists, slice);
    std::ranges::sort(list);
    slice.end -= static_cast<uint32_t>(std::ranges::unique(list).size());
  };
  for (GraphRows::Node& node : rows_.nodes) {
    sort(node.aliases);
    sort(node.identifiers);
    sort(node.labels);
    std::ranges::sort(Part(rows_.properties, node.properties));
  }
  for (GraphRows::Mention& mention : rows_.mentions) sort(mention.labels);
  for (GraphRows::Edge& edge : rows_.edges) {
    std::ranges::sort(Part(rows_.properties, edge.properties));
  }
  for (GraphRows::Evidence& evidence : rows_.evidence) {
    std::ranges::sort(Part(rows_.properties, evidence.properties));
  }
  for (GraphRows::Declaration& declared : rows_.declarations) {
    std::ranges::sort(Part(rows_.properties, declared.evidence.properties));
  }
}

void Freezer::SortDocuments() {
  auto before = [](const GraphRows::Document& a, const GraphRows::Document& b) {
    return std::tie(a.key, a.digest, a.title, a.importer, a.has_text) <
           std::tie(b.key, b.digest, b.title, b.importer, b.has_text);
  };
  std::vector<uint32_t> place = SortRows(rows_.documents, before);
  for (GraphRows::Evidence& evidence : rows_.evidence) {
    evidence.document = place[evidence.document];
  }
  for (GraphRows::Declaration& declared : rows_.declarations) {
    declared.evidence.document = place[declared.evidence.document];
  }
  for (GraphRows::Mention& mention : rows_.mentions) mention.document = place[mention.document];
}

bool Freezer::NodeBefore(const GraphRows::Node& a, const GraphRows::Node& b) {
  if (a.name != b.name) return a.name < b.name;
  for (Slice GraphRows::Node::*list :
       {&GraphRows::Node::identifiers, &GraphRows::Node::aliases, &GraphRows::Node::labels}) {
    auto of_a = Part(rows_.lists, a.*list);
    auto of_b = Part(rows_.lists, b.*list);
    if (!std::ranges::equal(of_a, of_b)) return Before(of_a, of_b);
  }
  return PropertiesBefore(a.properties, b.properties);
}

void Freezer::SortNodes() {
  auto before = [this](const auto& a, const auto& b) { return NodeBefore(a, b); };
  std::vector<uint32_t> place = SortRows(rows_.nodes, before);
  for (GraphRows::Edge& edge : rows_.edges) {
    edge.source = place[edge.source];
    edge.target = place[edge.target];
  }
  for (GraphRows::Mention& mention : rows_.mentions) mention.node = place[mention.node];
  for (GraphRows::Declaration& declared : rows_.declarations) declared.node = place[declared.node];
  for (NameRow& name : names_) name.node = place[name.node];
  std::ranges::sort(names_);
}

bool Freezer::MentionBefore(const GraphRows::Mention& a, const GraphRows::Mention& b) {
  auto key = [](const GraphRows::Mention& mention) {
    return std::tie(mention.document, mention.name, mention.id, mention.node);
  };
  if (key(a) != key(b)) return key(a) < key(b);
  return Before(Part(rows_.lists, a.labels), Part(rows_.lists, b.labels));
}

void Freezer::SortMentions() {
  auto before = [this](const auto& a, const auto& b) { return MentionBefore(a, b); };
  std::vector<uint32_t> place = SortRows(rows_.mentions, before);
  for (GraphRows::Mention& mention : rows_.mentions) mention.resolved = place[mention.resolved];
  auto move = [&](GraphRows::Evidence& evidence) {
    for (uint32_t* mention : {&evidence.subject, &evidence.object}) {
      if (*mention != Id<void>::kNone) *mention = place[*mention];
    }
  };
  for (GraphRows::Evidence& evidence : rows_.evidence) move(evidence);
  for (GraphRows::Declaration& declared : rows_.declarations) move(declared.evidence);
}

bool Freezer::EvidenceBefore(const GraphRows::Evidence& a, const GraphRows::Evidence& b) {
  auto key = [](const GraphRows::Evidence& evidence) {
    return std::tie(evidence.document, evidence.begin, evidence.end, evidence.section,
                    evidence.subject, evidence.object, evidence.certainty, evidence.confidence);
  };
  return key(a) != key(b) ? key(a) < key(b) : PropertiesBefore(a.properties, b.properties);
}

void Freezer::SortEvidence() {
  auto before = [this](const auto& a, const auto& b) { return EvidenceBefore(a, b); };
  for (GraphRows::Edge& edge : rows_.edges) {
    std::ranges::stable_sort(Part(rows_.evidence, edge.evidence), before);
  }
  SortRows(rows_.declarations, [&](const auto& a, const auto& b) {
    return a.node != b.node ? a.node < b.node : before(a.evidence, b.evidence);
  });
}

bool Freezer::EdgeBefore(const GraphRows::Edge& a, const GraphRows::Edge& b) {
  auto key = [](const GraphRows::Edge& edge) {
    return std::tie(edge.source, edge.type, edge.target, edge.polarity);
  };
  if (key(a) != key(b)) return key(a) < key(b);
  if (PropertiesBefore(a.properties, b.properties)) return true;
  if (PropertiesBefore(b.properties, a.properties)) return false;
  return std::ranges::lexicographical_compare(
      Part(rows_.evidence, a.evidence), Part(rows_.evidence, b.evidence),
      [this](const auto& x, const auto& y) { return EvidenceBefore(x, y); });
}

void Freezer::SortEdges() {
  SortRows(rows_.edges, [this](const auto& a, const auto& b) { return EdgeBefore(a, b); });
}

Result<void> CheckCounts(const GraphRows& rows) {
  size_t strings = rows.strings.size() + rows.lists.size() + rows.nodes.size();
  size_t evidence = rows.evidence.size() + rows.declarations.size();
  size_t most = std::max({strings, rows.properties.size(), evidence, rows.edges.size(),
                          rows.documents.size(), rows.mentions.size()});
  if (most < Id<void>::kNone) return {};
  return Error{.message = "the graph is too large: more than 4294967294 parts of one kind",
               .hint = "Import fewer documents into one graph."};
}

}  // namespace

uint16_t Thousandths(double confidence) {
  double within = confidence > 0 ? std::min(confidence, 1.0) : 0;  // NaN is 0
  return static_cast<uint16_t>(std::lround(within * 1000));
}

Result<Graph> Freeze(GraphRows rows, const Digest& stamp) {
  CW_TRY(CheckCounts(rows));
  return Freezer(rows).Run(stamp);
}

}  // namespace causeway
