// Numbers strings in the order of their bytes, so that every comparison after that is one of
// numbers; then sorts documents, nodes and mentions. Tested by tests/graph/multigraph_test.cc.
#include "graph/freeze.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstddef>
#include <functional>
#include <numeric>
#include <span>
#include <tuple>
#include <utility>

#include "base/parallel.h"
#include "graph/fold.h"
#include "graph/number_sort.h"

namespace causeway {
namespace {

using Slice = GraphRows::Slice;

bool Before(std::span<const uint32_t> a, std::span<const uint32_t> b) {
  return std::ranges::lexicographical_compare(a, b);
}

// Puts `rows` in `order`, which names old places, and gives the new place of each old one.
template <class Row>
std::vector<uint32_t> PutInOrder(std::vector<Row>& rows, std::span<const uint32_t> order) {
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

// Sorts `rows` stably: by the number that `key` gives, which tells most of them apart, then by
// `less`. Gives the new place of each old one.
template <class Row, class Key, class Less>
std::vector<uint32_t> SortRows(std::vector<Row>& rows, Key key, Less less) {
  auto before = [&](const Row& a, const Row& b) {
    uint64_t key_a = std::invoke(key, a);
    uint64_t key_b = std::invoke(key, b);
    return key_a == key_b ? less(a, b) : key_a < key_b;
  };
  if (std::ranges::is_sorted(rows, before)) {
    std::vector<uint32_t> place(rows.size());
    std::iota(place.begin(), place.end(), 0U);
    return place;
  }
  std::vector<std::pair<uint64_t, uint32_t>> keys;
  keys.reserve(rows.size());
  for (uint32_t at = 0; at < rows.size(); ++at) keys.emplace_back(std::invoke(key, rows[at]), at);
  SortByNumber(keys, &std::pair<uint64_t, uint32_t>::first);
  std::vector<uint32_t> order;
  order.reserve(rows.size());
  for (const auto& [number, at] : keys) order.push_back(at);
  for (size_t begin = 0, end = 1; begin < keys.size(); begin = end++) {
    while (end < keys.size() && keys[end].first == keys[begin].first) ++end;
    if (end - begin < 2) continue;
    std::span<uint32_t> alike = std::span(order).subspan(begin, end - begin);
    auto less_at = [&](uint32_t a, uint32_t b) { return less(rows[a], rows[b]); };
    if (!std::ranges::is_sorted(alike, less_at)) std::ranges::stable_sort(alike, less_at);
  }
  return PutInOrder(rows, order);
}

class PartSorter {
 public:
  explicit PartSorter(GraphRows& rows) : rows_(rows) {}

  SortedParts Run() {
    KeyNames();
    NumberStrings();
    SortLists();
    SortDocuments();
    SortNodes();
    const std::array<std::function<void()>, 2> rest = {[this] { SortNames(); },
                                                       [this] { SortMentions(); }};
    InParallel(rest.size(), [&](size_t at) { rest[at](); });
    return std::move(parts_);
  }

 private:
  // Before the sorting
  void KeyNames();
  uint32_t Fold(uint32_t name);
  template <class Visit>
  void EachString(Visit visit);
  void NumberStrings();

  // The sorting, in this order
  void SortLists();
  void SortDocuments();
  void SortNodes();
  void SortNames();
  void SortMentions();
  [[nodiscard]] bool NodeBefore(const GraphRows::Node& a, const GraphRows::Node& b);
  [[nodiscard]] bool MentionBefore(const GraphRows::Mention& a, const GraphRows::Mention& b);

  GraphRows& rows_;
  SortedParts parts_;
};

uint32_t PartSorter::Fold(uint32_t name) {
  if (name < rows_.folded.size() && rows_.folded[name] != Id<void>::kNone) {
    return rows_.folded[name];
  }
  return rows_.strings.Add(FoldName(rows_.strings[name]));
}

void PartSorter::KeyNames() {
  for (uint32_t node = 0; node < rows_.nodes.size(); ++node) {
    const GraphRows::Node& row = rows_.nodes[node];
    for (uint32_t id : RowsOf(rows_.lists, row.identifiers)) {
      parts_.names.push_back({id, NameMatchKind::kIdentifier, node});
    }
    if (row.name != 0) parts_.names.push_back({Fold(row.name), NameMatchKind::kName, node});
    for (uint32_t alias : RowsOf(rows_.lists, row.aliases)) {
      parts_.names.push_back({Fold(alias), NameMatchKind::kAlias, node});
    }
  }
}

// Every place where a string's number stands.
template <class Visit>
void PartSorter::EachString(Visit visit) {
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
  for (NameRow& name : parts_.names) visit(name.key);
}

void PartSorter::NumberStrings() {
  if (rows_.strings.sorted()) return;
  parts_.places.strings = rows_.strings.Sort();
  const std::vector<uint32_t>& place = parts_.places.strings;
  EachString([&](uint32_t& text) { text = place[text]; });
}

// Labels, aliases and identifiers are sets, in order; properties are in order of key.
void PartSorter::SortLists() {
  auto sort = [this](Slice& slice) {
    std::span<uint32_t> list = RowsOf(rows_.lists, slice);
    if (std::ranges::adjacent_find(list, std::ranges::greater_equal()) == list.end()) return;
    std::ranges::sort(list);
    slice.end -= static_cast<uint32_t>(std::ranges::unique(list).size());
  };
  for (GraphRows::Node& node : rows_.nodes) {
    sort(node.aliases);
    sort(node.identifiers);
    sort(node.labels);
    std::ranges::sort(RowsOf(rows_.properties, node.properties));
  }
  for (GraphRows::Mention& mention : rows_.mentions) sort(mention.labels);
  for (GraphRows::Edge& edge : rows_.edges) {
    std::ranges::sort(RowsOf(rows_.properties, edge.properties));
  }
  for (GraphRows::Evidence& evidence : rows_.evidence) {
    std::ranges::sort(RowsOf(rows_.properties, evidence.properties));
  }
  for (GraphRows::Declaration& declared : rows_.declarations) {
    std::ranges::sort(RowsOf(rows_.properties, declared.evidence.properties));
  }
}

void PartSorter::SortDocuments() {
  auto rest = [](const GraphRows::Document& document) {
    return std::tie(document.digest, document.title, document.importer, document.has_text);
  };
  std::vector<uint32_t> place =
      SortRows(rows_.documents, &GraphRows::Document::key,
               [&](const auto& a, const auto& b) { return rest(a) < rest(b); });
  for (GraphRows::Evidence& evidence : rows_.evidence) {
    evidence.document = place[evidence.document];
  }
  for (GraphRows::Declaration& declared : rows_.declarations) {
    declared.evidence.document = place[declared.evidence.document];
  }
  for (GraphRows::Mention& mention : rows_.mentions) mention.document = place[mention.document];
}

// Of nodes with the same name.
bool PartSorter::NodeBefore(const GraphRows::Node& a, const GraphRows::Node& b) {
  for (Slice GraphRows::Node::*list :
       {&GraphRows::Node::identifiers, &GraphRows::Node::aliases, &GraphRows::Node::labels}) {
    auto of_a = RowsOf(rows_.lists, a.*list);
    auto of_b = RowsOf(rows_.lists, b.*list);
    if (!std::ranges::equal(of_a, of_b)) return Before(of_a, of_b);
  }
  return std::ranges::lexicographical_compare(RowsOf(rows_.properties, a.properties),
                                              RowsOf(rows_.properties, b.properties));
}

void PartSorter::SortNodes() {
  std::vector<uint32_t> place =
      SortRows(rows_.nodes, &GraphRows::Node::name,
               [this](const auto& a, const auto& b) { return NodeBefore(a, b); });
  for (GraphRows::Edge& edge : rows_.edges) {
    edge.source = place[edge.source];
    edge.target = place[edge.target];
  }
  for (GraphRows::Mention& mention : rows_.mentions) mention.node = place[mention.node];
  for (GraphRows::Declaration& declared : rows_.declarations) declared.node = place[declared.node];
  for (NameRow& name : parts_.names) name.node = place[name.node];
  parts_.places.nodes = std::move(place);
}

void PartSorter::SortNames() {
  SortByNumber(parts_.names, &NameRow::node);
  SortByNumber(parts_.names, [](const NameRow& name) {
    return uint64_t{name.key} << 8 | static_cast<uint8_t>(name.how);
  });
}

// Of mentions with the same name in one document.
bool PartSorter::MentionBefore(const GraphRows::Mention& a, const GraphRows::Mention& b) {
  if (std::tie(a.id, a.node) != std::tie(b.id, b.node)) {
    return std::tie(a.id, a.node) < std::tie(b.id, b.node);
  }
  return Before(RowsOf(rows_.lists, a.labels), RowsOf(rows_.lists, b.labels));
}

void PartSorter::SortMentions() {
  auto key = [](const GraphRows::Mention& mention) {
    return uint64_t{mention.document} << 32 | mention.name;
  };
  std::vector<uint32_t> place = SortRows(
      rows_.mentions, key, [this](const auto& a, const auto& b) { return MentionBefore(a, b); });
  for (GraphRows::Mention& mention : rows_.mentions) mention.resolved = place[mention.resolved];
  auto move = [&](GraphRows::Evidence& evidence) {
    for (uint32_t* mention : {&evidence.subject, &evidence.object}) {
      if (*mention != Id<void>::kNone) *mention = place[*mention];
    }
  };
  for (GraphRows::Evidence& evidence : rows_.evidence) move(evidence);
  for (GraphRows::Declaration& declared : rows_.declarations) move(declared.evidence);
}

}  // namespace

uint16_t Thousandths(double confidence) {
  double within = confidence > 0 ? std::min(confidence, 1.0) : 0;  // NaN is 0
  return static_cast<uint16_t>(std::lround(within * 1000));
}

SortedParts SortParts(GraphRows& rows) { return PartSorter(rows).Run(); }

Result<void> CheckCount(size_t count) {
  if (count < Id<void>::kNone) return {};
  return Error{.message = "the graph is too large: more than 4294967294 parts of one kind",
               .hint = "Import fewer documents into one graph."};
}

}  // namespace causeway
