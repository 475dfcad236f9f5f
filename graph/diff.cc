// Matched nodes are compared, then edges between matched ends, then the evidence of matched edges.
#include "graph/diff.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <map>
#include <tuple>

#include "graph/node_match.h"
#include "graph/value_json.h"

namespace causeway {
namespace {

// What is said elsewhere in a document makes its reader a little more or less sure.
constexpr double kNoticedConfidence = 0.05;

using Details = std::vector<std::string>;

// What two sorted sets of texts do not share.
void CompareTexts(std::string_view kind, const std::vector<std::string_view>& before,
                  const std::vector<std::string_view>& after, Details& details) {
  for (std::string_view text : before) {
    if (!std::ranges::binary_search(after, text)) {
      details.push_back(fmt::format("{} {} removed", kind, text));
    }
  }
  for (std::string_view text : after) {
    if (!std::ranges::binary_search(before, text)) {
      details.push_back(fmt::format("{} {} added", kind, text));
    }
  }
}

std::vector<std::string_view> TextsOf(const Graph& graph, std::span<const StringId> strings) {
  std::vector<std::string_view> texts;  // ids are in the order of their texts
  for (StringId string : strings) texts.push_back(graph.Text(string));
  return texts;
}

void CompareProperties(const std::vector<PropertyView>& before,
                       const std::vector<PropertyView>& after, Details& details) {
  std::map<std::string_view, std::array<const Value*, 2>> values;
  for (const PropertyView& property : before) values[property.key][0] = &property.value;
  for (const PropertyView& property : after) values[property.key][1] = &property.value;
  auto shown = [](const Value* value) { return value == nullptr ? "none" : ToJson(*value); };
  for (const auto& [key, both] : values) {
    bool same = both[0] != nullptr && both[1] != nullptr && *both[0] == *both[1];
    if (!same) details.push_back(fmt::format("{} {}, was {}", key, shown(both[1]), shown(both[0])));
  }
}

class GraphComparison {
 public:
  GraphComparison(const Graph& before, const Graph& after)
      : before_(before),
        after_(after),
        old_{before, std::vector<bool>(before.document_count())},
        new_{after, std::vector<bool>(after.document_count())},
        matches_(MatchNodes(before, after)) {}

  GraphDiff Run() {
    CompareDocuments();
    CompareNodes();
    CompareEdges();
    return std::move(diff_);
  }

 private:
  void CompareDocuments() {
    std::map<std::string_view, std::array<DocumentId, 2>> documents;
    for (DocumentId id : before_.documents()) documents[before_.Document(id).key][0] = id;
    for (DocumentId id : after_.documents()) documents[after_.Document(id).key][1] = id;
    for (const auto& [key, both] : documents) {
      DocumentChange change{.key = std::string(key), .details = {}};
      if (!both[0].valid()) {
        change.what = Change::kAdded;
      } else if (!both[1].valid()) {
        change.what = Change::kRemoved;
      } else {
        CompareDocument(before_.Document(both[0]), after_.Document(both[1]), change.details);
        bool edited = before_.Document(both[0]).digest != after_.Document(both[1]).digest;
        old_.edited[both[0].value] = edited;
        new_.edited[both[1].value] = edited;
        if (change.details.empty()) continue;
      }
      diff_.documents.push_back(std::move(change));
    }
  }

  static void CompareDocument(const DocumentView& before, const DocumentView& after,
                              Details& details) {
    if (before.digest != after.digest) details.emplace_back("another content");
    if (before.importer != after.importer) {
      details.push_back(fmt::format("read by {}, was {}", after.importer, before.importer));
    }
    if (before.title != after.title) {
      details.push_back(fmt::format("title {}, was {}", after.title, before.title));
    }
  }

  void CompareNodes() {
    for (NodeId node : before_.nodes()) {
      NodeId match = matches_.after[node.value];
      if (!match.valid()) {
        diff_.nodes.push_back({Change::kRemoved, node, {}, {}});
        diff_.evidence.removed += before_.DeclarationsOf(node).size();
        continue;
      }
      NodeChange change{Change::kChanged, node, match, {}};
      CompareNode(node, match, change.details);
      CompareEvidence(before_.DeclarationsOf(node), after_.DeclarationsOf(match), change.details);
      if (!change.details.empty()) diff_.nodes.push_back(std::move(change));
    }
    for (NodeId node : after_.nodes()) {
      if (matches_.before[node.value].valid()) continue;
      diff_.nodes.push_back({Change::kAdded, {}, node, {}});
      diff_.evidence.added += after_.DeclarationsOf(node).size();
    }
  }

  void CompareNode(NodeId node, NodeId match, Details& details) const {
    if (before_.Name(node) != after_.Name(match)) {
      details.push_back(fmt::format("name {}, was {}", after_.Name(match), before_.Name(node)));
    }
    auto compare = [&](std::string_view kind, std::span<const StringId> before,
                       std::span<const StringId> after) {
      CompareTexts(kind, TextsOf(before_, before), TextsOf(after_, after), details);
    };
    compare("label", before_.Labels(node), after_.Labels(match));
    compare("identifier", before_.Identifiers(node), after_.Identifiers(match));
    compare("alias", before_.Aliases(node), after_.Aliases(match));
    CompareProperties(before_.Properties(node), after_.Properties(match), details);
  }

  // The edge of the other graph between the same ends; not valid where there is none.
  [[nodiscard]] EdgeId MatchOf(EdgeId edge) const {
    NodeId source = matches_.after[before_.Source(edge).value];
    NodeId target = matches_.after[before_.Target(edge).value];
    std::optional<StringId> type = after_.Find(before_.Type(edge));
    if (!source.valid() || !target.valid() || !type) return {};
    IdRange<EdgeId> edges = after_.Out(source, *type);
    std::span<const NodeId> targets = after_.Targets(source, *type);
    auto place = std::ranges::lower_bound(targets, target) - targets.begin();
    for (auto i = static_cast<uint32_t>(place); i < targets.size() && targets[i] == target; ++i) {
      if (after_.PolarityOf(edges[i]) == before_.PolarityOf(edge)) return edges[i];
    }
    return {};
  }

  void CompareEdges() {
    std::vector<bool> matched(after_.edge_count());
    for (EdgeId edge : before_.edges()) {
      EdgeId match = MatchOf(edge);
      // Of two edges whose ends have become one each, the second is gone.
      if (!match.valid() || matched[match.value]) {
        diff_.edges.push_back({Change::kRemoved, edge, {}, {}});
        diff_.evidence.removed += before_.EvidenceOf(edge).size();
        continue;
      }
      matched[match.value] = true;
      EdgeChange change{Change::kChanged, edge, match, {}};
      CompareEdge(edge, match, change.details);
      if (!change.details.empty()) diff_.edges.push_back(std::move(change));
    }
    for (EdgeId edge : after_.edges()) {
      if (matched[edge.value]) continue;
      diff_.edges.push_back({Change::kAdded, {}, edge, {}});
      diff_.evidence.added += after_.EvidenceOf(edge).size();
    }
  }

  void CompareEdge(EdgeId edge, EdgeId match, Details& details) {
    if (before_.CertaintyOf(edge) != after_.CertaintyOf(match)) {
      bool hedged = after_.CertaintyOf(match) == Certainty::kHedged;
      details.emplace_back(hedged ? "hedged, was plain" : "plain, was hedged");
    }
    CompareProperties(before_.Properties(edge), after_.Properties(match), details);
    CompareEvidence(before_.EvidenceOf(edge), after_.EvidenceOf(match), details);
  }

  using Place = std::tuple<std::string_view, uint32_t, uint32_t, std::string_view>;
  struct Side {
    const Graph& graph;
    std::vector<bool> edited;  // by document: whether its content changed
  };
  static Place PlaceOf(const Side& side, EvidenceId id) {
    EvidenceView evidence = side.graph.Evidence(id);
    uint32_t document = evidence.document.value;
    bool edited = document < side.edited.size() && side.edited[document];
    return {side.graph.Document(evidence.document).key, edited ? 0 : evidence.begin,
            edited ? evidence.end - evidence.begin : evidence.end, evidence.section};
  }

  static std::vector<std::pair<Place, EvidenceId>> PlacesOf(const Side& side,
                                                            IdRange<EvidenceId> evidence) {
    std::vector<std::pair<Place, EvidenceId>> places;
    for (EvidenceId id : evidence) places.emplace_back(PlaceOf(side, id), id);
    std::ranges::stable_sort(places, {}, &std::pair<Place, EvidenceId>::first);
    return places;
  }

  [[nodiscard]] bool AreSame(IdRange<EvidenceId> before, IdRange<EvidenceId> after) const {
    if (before.size() != after.size()) return false;
    for (uint32_t i = 0; i < before.size(); ++i) {
      bool same = PlaceOf(old_, before[i]) == PlaceOf(new_, after[i]);
      if (!same || !IsSame(before[i], after[i])) return false;
    }
    return true;
  }

  // A merge of both by place.
  void CompareEvidence(IdRange<EvidenceId> before, IdRange<EvidenceId> after, Details& details) {
    if (AreSame(before, after)) return;
    auto old_places = PlacesOf(old_, before);
    auto new_places = PlacesOf(new_, after);
    EvidenceChanges changes;
    size_t i = 0;
    size_t k = 0;
    while (i < old_places.size() && k < new_places.size()) {
      if (old_places[i].first < new_places[k].first) {
        ++changes.removed;
        ++i;
      } else if (new_places[k].first < old_places[i].first) {
        ++changes.added;
        ++k;
      } else {
        changes.changed +=
            static_cast<uint64_t>(!IsSame(old_places[i++].second, new_places[k++].second));
      }
    }
    changes.removed += old_places.size() - i;
    changes.added += new_places.size() - k;
    Tell(changes, details);
  }

  void Tell(const EvidenceChanges& changes, Details& details) {
    diff_.evidence.added += changes.added;
    diff_.evidence.removed += changes.removed;
    diff_.evidence.changed += changes.changed;
    if (changes.added > 0) details.push_back(fmt::format("evidence {} added", changes.added));
    if (changes.removed > 0) details.push_back(fmt::format("evidence {} removed", changes.removed));
    if (changes.changed > 0) details.push_back(fmt::format("evidence {} changed", changes.changed));
  }

  [[nodiscard]] bool IsSame(EvidenceId before, EvidenceId after) const {
    EvidenceView a = before_.Evidence(before);
    EvidenceView b = after_.Evidence(after);
    bool as_sure = std::abs(a.confidence - b.confidence) < kNoticedConfidence;
    if (a.certainty != b.certainty || !as_sure) return false;
    return std::ranges::equal(before_.Properties(before), after_.Properties(after),
                              [](const PropertyView& x, const PropertyView& y) {
                                return x.key == y.key && x.value == y.value;
                              });
  }

  const Graph& before_;
  const Graph& after_;
  Side old_;
  Side new_;
  NodeMatches matches_;
  GraphDiff diff_;
};

}  // namespace

std::string_view NameOf(Change change) {
  constexpr std::array<std::string_view, 3> kNames = {"added", "removed", "changed"};
  return kNames.at(static_cast<size_t>(change));
}

bool GraphDiff::empty() const { return documents.empty() && nodes.empty() && edges.empty(); }

GraphDiff DiffGraphs(const Graph& before, const Graph& after) {
  return GraphComparison(before, after).Run();
}

}  // namespace causeway
