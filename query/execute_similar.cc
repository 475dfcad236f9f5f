// SIMILAR: counts along the inverted adjacency. Whoever holds an attribute of the item is met
// there, so that nobody is compared who shares nothing.
#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <map>
#include <queue>
#include <utility>

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
  SimilarRun(const Graph& graph, const SimilarPlan& plan, Executing& executing)
      : graph_(graph),
        plan_(plan),
        budget_(executing.budget),
        scratch_(executing.scratch),
        profiles_(graph, plan.scope, budget_),
        sets_(graph, plan.scope) {
    among_.Clear(graph.node_count());
    if (!plan.among) return;
    for (NodeId node : *plan.among) among_.Mark(node.value);
  }

  Result<Found> Run() {
    CW_TRY(CountNodes());
    CW_TRY(ScoreAll());
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
  // Whether it is one of those that are ranked.
  [[nodiscard]] bool IsWanted(NodeId node) const {
    if (plan_.among && !among_.Has(node.value)) return false;
    return !plan_.label || std::ranges::binary_search(graph_.Labels(node), *plan_.label);
  }
  // The same, or what they are held against.
  [[nodiscard]] bool IsRanked(NodeId node) const { return node == plan_.item || IsWanted(node); }

  Result<void> ScoreAll() {
    bool counts = plan_.scope.hierarchies.empty() && plan_.measure != Measure::kInformation;
    if (plan_.item) return counts ? CountShared(*plan_.item) : Score(*plan_.item);
    if (counts) return CountPairs();
    for (NodeId node : graph_.nodes()) {
      if (IsRanked(node)) CW_TRY(Score(node));
    }
    return {};
  }

  [[nodiscard]] std::vector<HeldAttribute> HeldBy(NodeId item) {
    std::vector<HeldAttribute> held;
    sets_.EachHeld(item, [&](HeldAttribute attribute) {
      held.push_back(attribute);
      return true;
    });
    return held;
  }

  // Where all attributes weigh the same, and none is inherited, the arrays say it all: who shares
  // something with `item` is counted where its attributes' holders lie.
  Result<void> CountShared(NodeId item) {
    std::vector<uint32_t>& counts = scratch_.counts;
    counts.resize(graph_.node_count());
    std::vector<HeldAttribute> held = HeldBy(item);
    std::vector<std::pair<NodeId, uint32_t>> met;
    for (HeldAttribute attribute : held) {
      sets_.EachHolder(attribute, [&](NodeId other) {
        if (counts[other.value]++ == 0) met.emplace_back(other, 0);
        return true;
      });
    }
    for (auto& [other, shared] : met) shared = std::exchange(counts[other.value], 0);
    for (auto [other, shared] : met) {
      if (other != item && IsWanted(other)) CW_TRY(KeepCounted({item, other}, shared, held.size()));
    }
    return budget_.Look();
  }

  Result<void> KeepCounted(std::pair<NodeId, NodeId> pair, uint32_t shared, uint64_t size) {
    if (shared < plan_.at_least) return {};
    double score = Similarity(plan_.measure, shared, static_cast<double>(size),
                              static_cast<double>(sets_.SizeOf(pair.second)));
    return Keep({.item = pair.first, .other = pair.second, .score = score, .shared = shared});
  }

  // One of the items before that hold an attribute, and where the next one stands.
  struct Posting {
    uint32_t item = 0;  // its place among the items
    uint32_t next = 0;  // past the last: 0
  };

  // All pairs: each item meets those before it in the lists of its attributes.
  Result<void> CountPairs() {
    std::vector<NodeId> items;
    std::vector<Posting> postings(1);
    std::vector<uint32_t>& heads = scratch_.heads;  // by facet and node
    heads.resize(plan_.scope.facets.size() * graph_.node_count());
    std::vector<uint32_t*> used;
    Result<void> done;
    for (NodeId item : graph_.nodes()) {
      if (!IsRanked(item)) continue;
      std::vector<HeldAttribute> held = HeldBy(item);
      done = CountBefore(items, item, held, postings);
      if (!done) break;
      for (HeldAttribute attribute : held) {
        uint32_t& head = HeadOf(attribute);
        if (head == 0) used.push_back(&head);
        postings.push_back({static_cast<uint32_t>(items.size()), head});
        head = static_cast<uint32_t>(postings.size() - 1);
      }
      items.push_back(item);
    }
    for (uint32_t* head : used) *head = 0;
    return done;
  }

  uint32_t& HeadOf(HeldAttribute attribute) {
    return scratch_.heads[size_t{attribute.facet} * graph_.node_count() + attribute.node.value];
  }

  // The pairs of `item` and one of those before.
  Result<void> CountBefore(const std::vector<NodeId>& items, NodeId item,
                           const std::vector<HeldAttribute>& held,
                           const std::vector<Posting>& postings) {
    std::vector<uint32_t>& counts = scratch_.counts;
    counts.resize(std::max<size_t>(counts.size(), items.size()));
    std::vector<std::pair<uint32_t, uint32_t>> met;  // and how often
    for (HeldAttribute attribute : held) {
      for (uint32_t at = HeadOf(attribute); at != 0; at = postings[at].next) {
        if (counts[postings[at].item]++ == 0) met.emplace_back(postings[at].item, 0);
      }
    }
    for (auto& [before, shared] : met) shared = std::exchange(counts[before], 0);
    for (auto [before, shared] : met) {
      if (shared < plan_.at_least) continue;
      auto size = static_cast<double>(held.size());
      auto other = static_cast<double>(sets_.SizeOf(items[before]));
      CW_TRY(Keep({.item = items[before],
                   .other = item,
                   .score = Similarity(plan_.measure, shared, other, size),
                   .shared = shared}));
    }
    CW_TRY(budget_.Hold(held.size() * sizeof(Posting)));
    return budget_.Step();
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
        if (!(plan_.item ? other != item : other > item) || !IsWanted(other)) continue;
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
    bool full = plan_.most && best_.size() >= *plan_.most;
    if (full && (best_.empty() || !BetterPair()(pair, best_.top()))) return {};
    if (full) best_.pop();
    best_.push(pair);
    return full ? Result<void>() : budget_.Hold(sizeof(ScoredPair));
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
      for (const Profile* holder : holders) profiles_.AppendEdges(*holder, attribute, edges);
      reasons.push_back(
          {attribute, weight, DocumentsBehind(graph_, edges, plan_.scope.filter).size()});
    }
    std::ranges::stable_sort(reasons, [](const Reason& a, const Reason& b) {
      if (a.weight != b.weight) return a.weight > b.weight;
      if (a.documents != b.documents) return a.documents > b.documents;
      return a.attribute.node < b.attribute.node;
    });
    return reasons;
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

  // The pair and its score.
  [[nodiscard]] FoundRow RowOf(const ScoredPair& pair) const {
    FoundRow row{.nodes = {pair.item, pair.other}};
    if (!plan_.item) row.row.cells.emplace_back(pair.item);
    row.row.cells.emplace_back(pair.other);
    row.row.cells.emplace_back(pair.score);
    row.row.cells.emplace_back(static_cast<int64_t>(pair.shared));
    return row;
  }

  Result<FoundRow> MakeRow(const ScoredPair& pair) {
    FoundRow row = RowOf(pair);
    if (plan_.only_scores) return row;
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
    auto column = static_cast<uint32_t>(row.row.cells.size());
    for (const std::vector<Reason>* reasons : {&shared, &missing, &added}) {
      row.row.cells.push_back(Shown(*reasons));
    }
    for (size_t i = 0; i < std::min(shared.size(), kShownAttributes); ++i) {
      for (const Profile* holder : {item, other}) {
        profiles_.AppendEdges(*holder, shared[i].attribute, row.edges);
      }
    }
    Cite(graph_, row.edges, plan_.scope.filter, column, row.row);
    row.documents = DocumentsBehind(graph_, row.edges, plan_.scope.filter).size();
    return row;
  }

  [[nodiscard]] std::vector<std::string> Columns() const {
    std::string first(plan_.item ? graph_.Name(*plan_.item) : "a");
    std::vector<std::string> columns = {"node"};
    if (!plan_.item) columns = {"a", "b"};
    columns.insert(columns.end(), {"score", "shared"});
    if (plan_.only_scores) return columns;
    columns.insert(columns.end(),
                   {"shared attributes", "only " + first, plan_.item ? "only it" : "only b"});
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
  IdScratch& scratch_;
  Profiles profiles_;
  ArraySets sets_;
  NodeMarks among_;
  uint64_t node_count_ = 0;
  std::map<HeldAttribute, double> weights_;
  uint64_t met_ = 0;  // pairs that share enough
  std::priority_queue<ScoredPair, std::vector<ScoredPair>, BetterPair> best_;
};

}  // namespace

Result<Found> ExecuteSimilar(const Graph& graph, const SimilarPlan& plan, Executing& executing) {
  return SimilarRun(graph, plan, executing).Run();
}

}  // namespace causeway
