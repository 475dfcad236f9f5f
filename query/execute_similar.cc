// SIMILAR: counts along the inverted adjacency. Whoever holds an attribute of the item is met
// there, so that nobody is compared who shares nothing.
#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <map>
#include <queue>

#include "query/execute.h"
#include "query/keywords.h"
#include "query/similarity.h"
#include "query/standing.h"

namespace causeway {
namespace {

constexpr size_t kShownAttributes = 3;  // names behind a score, of each kind

struct ScoredPair {
  NodeId item;
  NodeId other;
  double score = 0;
  uint64_t shared = 0;
};

struct BetterPair {
  bool operator()(const ScoredPair& a, const ScoredPair& b) const {
    if (a.score != b.score) return a.score > b.score;
    return std::pair(a.item, a.other) < std::pair(b.item, b.other);  // ids follow names
  }
};

class SimilarRun {
 public:
  SimilarRun(const Graph& graph, const SimilarPlan& plan, Budget& budget)
      : graph_(graph), plan_(plan), budget_(budget), profiles_(graph, plan, budget) {}

  Result<Found> Run() {
    CW_TRY(CountNodes());
    if (plan_.item) {
      CW_TRY(Score(*plan_.item));
    } else {
      for (NodeId node : graph_.nodes()) {
        if (IsRanked(node)) CW_TRY(Score(node));
      }
    }
    Found found;
    if (plan_.item) found.focus = {*plan_.item};
    found.table.columns = Columns();
    found.table.title = Title();
    for (const ScoredPair& pair : InOrder()) {
      CW_ASSIGN(FoundRow row, MakeRow(pair));
      CW_TRY(budget_.Row(sizeof(FoundRow) + row.row.cells.size() * sizeof(Value) +
                         row.row.citations.size() * sizeof(Citation)));
      found.rows.push_back(std::move(row));
    }
    if (found.rows.size() < met_) {
      found.notices.push_back(fmt::format("the first {} of {} rows: LIMIT says how many to show",
                                          found.rows.size(), met_));
    }
    return found;
  }

 private:
  [[nodiscard]] bool HasWantedLabel(NodeId node) const {
    auto labels = graph_.Labels(node);
    return !plan_.label || std::ranges::binary_search(labels, *plan_.label);
  }
  // Whether it is one of those that are ranked, or what they are held against.
  [[nodiscard]] bool IsRanked(NodeId node) const {
    return node == plan_.item || HasWantedLabel(node);
  }

  // What an attribute's holders are a share of.
  Result<void> CountNodes() {
    if (plan_.measure != Measure::kInformation) return {};
    for (NodeId node : graph_.nodes()) {
      CW_TRY(budget_.Step());
      if (IsRanked(node)) ++node_count_;
    }
    return {};
  }

  Result<double> WeightOf(HeldAttribute attribute) {
    if (plan_.measure != Measure::kInformation) return 1.0;
    auto [place, fresh] = weights_.try_emplace(attribute, 0);
    if (!fresh) return place->second;
    CW_ASSIGN(const std::vector<NodeId>* holders, profiles_.HoldersOf(attribute));
    auto count = std::ranges::count_if(*holders, [&](NodeId node) { return IsRanked(node); });
    place->second = std::log(static_cast<double>(node_count_) / static_cast<double>(count));
    return place->second;
  }

  Result<double> WeightOf(const std::vector<HeldAttribute>& attributes) {
    double sum = 0;
    for (HeldAttribute attribute : attributes) {
      CW_ASSIGN(double weight, WeightOf(attribute));
      sum += weight;
    }
    return sum;
  }

  // Scores everyone who shares something with `item`; of a pair of two that are ranked, once.
  Result<void> Score(NodeId item) {
    struct Sum {
      double weight = 0;
      uint64_t count = 0;
    };
    std::map<NodeId, Sum> shared;
    CW_ASSIGN(const Profile* profile, profiles_.Of(item));
    for (HeldAttribute attribute : profile->held) {
      CW_ASSIGN(double weight, WeightOf(attribute));
      CW_ASSIGN(const std::vector<NodeId>* holders, profiles_.HoldersOf(attribute));
      for (NodeId other : *holders) {
        CW_TRY(budget_.Step());
        if (!(plan_.item ? other != item : other > item) || !HasWantedLabel(other)) continue;
        Sum& sum = shared[other];
        sum.weight += weight;
        ++sum.count;
      }
    }
    CW_ASSIGN(double all, WeightOf(profile->held));
    for (const auto& [other, sum] : shared) {
      if (sum.count < plan_.at_least) continue;
      CW_ASSIGN(const Profile* others, profiles_.Of(other));
      CW_ASSIGN(double all_of_other, WeightOf(others->held));
      CW_TRY(Keep({.item = item,
                   .other = other,
                   .score = Similarity(plan_.measure, sum.weight, all, all_of_other),
                   .shared = sum.count}));
    }
    return {};
  }

  // The best so far; the queue's top is the worst of them.
  Result<void> Keep(const ScoredPair& pair) {
    ++met_;
    best_.push(pair);
    if (!plan_.most || best_.size() <= *plan_.most) return budget_.Hold(sizeof(ScoredPair));
    best_.pop();
    return {};
  }

  std::vector<ScoredPair> InOrder() {
    std::vector<ScoredPair> pairs;
    for (; !best_.empty(); best_.pop()) pairs.push_back(best_.top());
    std::ranges::reverse(pairs);
    return pairs;
  }

  // An attribute with what it adds to the score, and how well it is attested.
  struct Reason {
    HeldAttribute attribute;
    double weight = 0;
    uint64_t documents = 0;
  };

  // What `pick` takes of the two profiles, what weighs most first; of equals what most documents
  // say.
  Result<std::vector<Reason>> Reasons(const std::vector<HeldAttribute>& attributes,
                                      const std::vector<const Profile*>& holders) {
    std::vector<Reason> reasons;
    for (HeldAttribute attribute : attributes) {
      CW_TRY(budget_.Step());
      CW_ASSIGN(double weight, WeightOf(attribute));
      std::vector<EdgeId> edges;
      for (const Profile* holder : holders) AppendEdges(*holder, attribute, edges);
      reasons.push_back({attribute, weight, DocumentsBehind(graph_, edges, plan_.filter).size()});
    }
    std::ranges::stable_sort(reasons, [](const Reason& a, const Reason& b) {
      if (a.weight != b.weight) return a.weight > b.weight;
      if (a.documents != b.documents) return a.documents > b.documents;
      return a.attribute.node < b.attribute.node;
    });
    return reasons;
  }

  void AppendEdges(const Profile& holder, HeldAttribute attribute,
                   std::vector<EdgeId>& edges) const {
    Backing backing = profiles_.BackingOf(holder, attribute);
    edges.insert(edges.end(), backing.affirmed.begin(), backing.affirmed.end());
    if (plan_.filter.including_denied) {
      edges.insert(edges.end(), backing.denied.begin(), backing.denied.end());
    }
    edges.insert(edges.end(), backing.links.begin(), backing.links.end());
  }

  // The first few names, and how many more there are.
  static Value Shown(const std::vector<Reason>& reasons) {
    List names;
    for (const Reason& reason : reasons) {
      if (names.size() == kShownAttributes) {
        names.emplace_back(fmt::format("and {} more", reasons.size() - kShownAttributes));
        break;
      }
      names.emplace_back(reason.attribute.node);
    }
    return names;
  }

  Result<FoundRow> MakeRow(const ScoredPair& pair) {
    CW_ASSIGN(const Profile* item, profiles_.Of(pair.item));
    CW_ASSIGN(const Profile* other, profiles_.Of(pair.other));
    std::vector<HeldAttribute> both;
    std::vector<HeldAttribute> only_item;
    std::vector<HeldAttribute> only_other;
    std::ranges::set_intersection(item->held, other->held, std::back_inserter(both));
    std::ranges::set_difference(item->held, other->held, std::back_inserter(only_item));
    std::ranges::set_difference(other->held, item->held, std::back_inserter(only_other));
    CW_ASSIGN(std::vector<Reason> shared, Reasons(both, {item, other}));
    CW_ASSIGN(std::vector<Reason> missing, Reasons(only_item, {item}));
    CW_ASSIGN(std::vector<Reason> added, Reasons(only_other, {other}));
    FoundRow row{.nodes = {pair.item, pair.other}};
    if (!plan_.item) row.row.cells.emplace_back(pair.item);
    row.row.cells.emplace_back(pair.other);
    row.row.cells.emplace_back(pair.score);
    row.row.cells.emplace_back(static_cast<int64_t>(pair.shared));
    auto column = static_cast<uint32_t>(row.row.cells.size());
    for (const std::vector<Reason>* reasons : {&shared, &missing, &added}) {
      row.row.cells.push_back(Shown(*reasons));
    }
    for (size_t i = 0; i < std::min(shared.size(), kShownAttributes); ++i) {
      for (const Profile* holder : {item, other}) {
        AppendEdges(*holder, shared[i].attribute, row.edges);
      }
    }
    Cite(graph_, row.edges, plan_.filter, column, row.row);
    row.documents = DocumentsBehind(graph_, row.edges, plan_.filter).size();
    return row;
  }

  [[nodiscard]] std::vector<std::string> Columns() const {
    std::string first(plan_.item ? graph_.Name(*plan_.item) : "a");
    std::vector<std::string> columns = {"node"};
    if (!plan_.item) columns = {"a", "b"};
    columns.insert(columns.end(), {"score", "shared", "shared attributes", "only " + first,
                                   plan_.item ? "only it" : "only b"});
    return columns;
  }

  [[nodiscard]] std::string Title() const {
    std::string_view measure = kMeasureWords.at(static_cast<size_t>(plan_.measure));
    std::string least = plan_.at_least > 1 ? fmt::format("at least {} attributes", plan_.at_least)
                                           : std::string("an attribute");
    if (!plan_.item) {
      return fmt::format("{} pair{} that share{} {}, by {}", met_, met_ == 1 ? "" : "s",
                         met_ == 1 ? "s" : "", least, measure);
    }
    return fmt::format("{} that share{} {} with {}, by {}", met_, met_ == 1 ? "s" : "", least,
                       graph_.Name(*plan_.item), measure);
  }

  const Graph& graph_;
  const SimilarPlan& plan_;
  Budget& budget_;
  Profiles profiles_;
  uint64_t node_count_ = 0;
  std::map<HeldAttribute, double> weights_;
  uint64_t met_ = 0;  // pairs that share enough
  std::priority_queue<ScoredPair, std::vector<ScoredPair>, BetterPair> best_;
};

}  // namespace

Result<Found> ExecuteSimilar(const Graph& graph, const SimilarPlan& plan, Budget& budget) {
  return SimilarRun(graph, plan, budget).Run();
}

}  // namespace causeway
