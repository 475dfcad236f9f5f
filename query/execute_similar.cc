// SIMILAR: counts along the inverted adjacency. Whoever holds an attribute of the item is met
// there, so that nobody is compared who shares nothing. Tested by tests/query/similar_test.cc.
#include <fmt/format.h>

#include <algorithm>
#include <bit>
#include <boost/sort/pdqsort/pdqsort.hpp>
#include <cmath>
#include <map>
#include <numeric>
#include <utility>

#include "query/execute.h"
#include "query/keywords.h"
#include "query/node_counts.h"
#include "query/similarity.h"
#include "query/standing.h"

namespace causeway {
namespace {

constexpr size_t kShownAttributes = 3;  // names behind a score, of each kind

// As one number each, without a branch: what chance orders costs most by branches that cannot be
// foreseen. The bits of scores, which are not negative, are in the order of the scores (IEEE 754);
// ids follow names.
struct BetterPair {
  __extension__ using Key = unsigned __int128;

  bool operator()(const ScoredPair& a, const ScoredPair& b) const { return KeyOf(a) < KeyOf(b); }
  static Key KeyOf(const ScoredPair& pair) {
    uint64_t place = uint64_t{pair.item.value} << 32 | pair.other.value;
    return Key{~std::bit_cast<uint64_t>(pair.score)} << 64 | place;
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
        sets_(graph, plan.scope, executing.scratch),
        best_(executing.scratch.pairs) {
    best_.clear();
    among_.Clear(graph.node_count());
    if (!plan.among) return;
    for (NodeId node : *plan.among) among_.Mark(node.value);
  }

  // Without the attributes behind them.
  Result<void> Stream(const RowVisitor& visit) {
    CW_TRY(CountNodes());
    CW_TRY(ScoreAll());
    List cells(plan_.item ? 3 : 4);
    for (const ScoredPair& pair : InOrder()) {
      CW_TRY(budget_.Row(0));
      FillCells(pair, cells);
      if (!visit(cells)) break;
    }
    return {};
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
    for (NodeId node : Ranked()) CW_TRY(Score(node));
    return {};
  }

  // Of pairs; in order.
  [[nodiscard]] std::vector<NodeId> Ranked() const {
    std::vector<NodeId> ranked;
    if (plan_.among) {
      ranked = *plan_.among;
      auto repeated = std::ranges::unique(ranked);
      ranked.erase(repeated.begin(), repeated.end());
    } else {
      ranked.assign(graph_.nodes().begin(), graph_.nodes().end());
    }
    std::erase_if(ranked, [&](NodeId node) { return !IsRanked(node); });
    return ranked;
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
    NodeCounts counts(scratch_, graph_.node_count());
    std::vector<HeldAttribute> held = HeldBy(item);
    for (HeldAttribute attribute : held) {
      sets_.EachPart(attribute, [&](std::span<const NodeId> holders) { counts.Add(holders); });
    }
    bool all_wanted = !plan_.among && !plan_.label;
    std::span<const CountedNode> met = counts.Finish([&](CountedNode one) {
      return one.node != item && one.count >= plan_.at_least && (all_wanted || IsWanted(one.node));
    });
    CW_TRY(KeepCounted(item, held.size(), met));
    return budget_.Look();
  }

  // Sorted by counts, of which none is above `most`. O(counted + most).
  std::span<const CountedNode> MostFirst(std::span<const CountedNode> counted, size_t most) {
    std::vector<size_t> places(most + 2);  // where those of a count begin, and then where they end
    for (const CountedNode& one : counted) ++places[most - one.count + 1];
    for (size_t i = 1; i < places.size(); ++i) places[i] += places[i - 1];
    std::vector<CountedNode>& sorted = scratch_.sorted;
    sorted.resize(std::max(sorted.size(), counted.size()));
    for (const CountedNode& one : counted) sorted[places[most - one.count]++] = one;
    return std::span(sorted).first(counted.size());
  }

  // What shares most comes first: where the rest cannot be better than the worst that is kept, no
  // more is looked at; and of those that share as much, only sets that are small enough. A score
  // falls as the other set grows.
  Result<void> KeepCounted(NodeId item, size_t held, std::span<const CountedNode> unordered) {
    constexpr size_t kAnnounced = 16;  // nodes ahead
    std::span<const CountedNode> met = plan_.most ? MostFirst(unordered, held) : unordered;
    met_ += met.size();
    auto size = static_cast<double>(held);
    uint64_t largest = UINT64_MAX;  // set that may be good enough
    for (size_t i = 0; i < met.size(); ++i) {
      auto [other, shared] = met[i];
      if ((i == 0 || shared != met[i - 1].count) && IsFull() && !MayKeep(shared, size)) break;
      if (i + kAnnounced < met.size()) sets_.Announce(met[i + kAnnounced].node);
      uint64_t others = sets_.SizeOf(other);
      if (others > largest) continue;
      double score = Similarity(plan_.measure, shared, size, static_cast<double>(others));
      if (!IsFull() || (!best_.empty() && score >= best_.front().score)) {
        CW_TRY(Keep({.item = item, .other = other, .score = score, .shared = shared}));
      } else {
        largest = others - 1;
      }
    }
    return {};
  }

  // Whether one that shares so many can be better than the worst: it holds nothing else.
  [[nodiscard]] bool MayKeep(uint32_t shared, double size) const {
    return !best_.empty() && Similarity(plan_.measure, shared, size, shared) >= best_.front().score;
  }

  // Items by what they hold: an inverted index (Zobel, Moffat 2006: Inverted files for text search
  // engines), laid out as arrays.
  struct InvertedItems {
    std::vector<NodeId> items;
    std::vector<uint32_t> lists;   // of item after item, those of the attributes that it holds
    std::vector<uint32_t> ends;    // by item, in `lists`
    std::vector<uint32_t> begins;  // by list, in `holders`; and the end of the last
    std::vector<uint32_t> holders;

    [[nodiscard]] std::span<const uint32_t> ListsOf(uint32_t item) const {
      uint32_t begin = item == 0 ? 0 : ends[item - 1];
      return std::span(lists).subspan(begin, ends[item] - begin);
    }
    [[nodiscard]] double SizeOf(uint32_t item) const {
      return static_cast<double>(ListsOf(item).size());
    }
  };

  // All but the holders, for whom there is room.
  Result<InvertedItems> InvertItems() {
    InvertedItems inverted{.items = Ranked()};
    std::vector<uint32_t>& numbers = scratch_.heads;  // of lists, by facet and node
    numbers.resize(std::max(numbers.size(), plan_.scope.facets.size() * graph_.node_count()));
    std::vector<size_t> used;
    inverted.begins.push_back(0);
    for (NodeId item : inverted.items) {
      sets_.EachHeld(item, [&](HeldAttribute attribute) {
        size_t place = size_t{attribute.facet} * graph_.node_count() + attribute.node.value;
        if (numbers[place] == 0) {
          used.push_back(place);
          numbers[place] = static_cast<uint32_t>(used.size());
          inverted.begins.push_back(0);
        }
        inverted.lists.push_back(numbers[place] - 1);
        ++inverted.begins[numbers[place]];
        return true;
      });
      inverted.ends.push_back(static_cast<uint32_t>(inverted.lists.size()));
    }
    for (size_t place : used) numbers[place] = 0;
    std::partial_sum(inverted.begins.begin(), inverted.begins.end(), inverted.begins.begin());
    inverted.holders.resize(inverted.lists.size());
    CW_TRY(budget_.Hold(2 * inverted.lists.size() * sizeof(uint32_t)));
    return inverted;
  }

  // All pairs: each item meets those before it in the lists of its attributes.
  Result<void> CountPairs() {
    CW_ASSIGN(InvertedItems inverted, InvertItems());
    std::vector<uint32_t> filled = inverted.begins;  // by list, as far as it is
    for (uint32_t item = 0; item < inverted.items.size(); ++item) {
      CW_TRY(CountBefore(inverted, item, filled));
      for (uint32_t list : inverted.ListsOf(item)) inverted.holders[filled[list]++] = item;
    }
    return {};
  }

  // The pairs of `item` and one of those before.
  Result<void> CountBefore(const InvertedItems& inverted, uint32_t item,
                           const std::vector<uint32_t>& filled) {
    std::vector<uint32_t>& counts = scratch_.counts;
    counts.resize(std::max<size_t>(counts.size(), item));
    std::vector<uint32_t>& met = scratch_.met_items;
    met.resize(std::max<size_t>(met.size(), item + 1));
    size_t size = 0;  // of `met`; without a branch, for whether an item is new cannot be foreseen
    for (uint32_t list : inverted.ListsOf(item)) {
      for (uint32_t i = inverted.begins[list]; i < filled[list]; ++i) {
        met[size] = inverted.holders[i];
        size += static_cast<size_t>(counts[inverted.holders[i]]++ == 0);
      }
    }
    Result<void> kept;
    for (uint32_t before : std::span(met).first(size)) {
      uint32_t shared = std::exchange(counts[before], 0);
      if (shared < plan_.at_least || !kept) continue;
      ++met_;
      kept = Keep({.item = inverted.items[before],
                   .other = inverted.items[item],
                   .score = Similarity(plan_.measure, shared, inverted.SizeOf(before),
                                       inverted.SizeOf(item)),
                   .shared = shared});
    }
    CW_TRY(std::move(kept));
    return budget_.Steps(size);
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
      ++met_;
      CW_ASSIGN(const Profile* others, profiles_.Of(other));
      CW_ASSIGN(double all_of_other, WeightOf(others->held));
      CW_TRY(Keep({.item = item,
                   .other = other,
                   .score = Similarity(plan_.measure, sum.weight, all, all_of_other),
                   .shared = sum.count}));
    }
    return {};
  }

  [[nodiscard]] bool IsFull() const { return plan_.most && best_.size() >= *plan_.most; }

  Result<void> Keep(const ScoredPair& pair) {
    bool full = IsFull();
    if (full && (best_.empty() || !BetterPair()(pair, best_.front()))) return {};
    if (full) {
      std::ranges::pop_heap(best_, BetterPair());
      best_.back() = pair;
      std::ranges::push_heap(best_, BetterPair());
      return {};
    }
    best_.push_back(pair);
    if (IsFull()) std::ranges::make_heap(best_, BetterPair());
    return budget_.Hold(sizeof(ScoredPair));
  }

  const std::vector<ScoredPair>& InOrder() {
    boost::sort::pdqsort_branchless(best_.begin(), best_.end(), BetterPair());
    return best_;
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

  // The pair and its score; of one item without it.
  void FillCells(const ScoredPair& pair, std::span<Value> cells) const {
    if (!plan_.item) Refill(cells.front(), pair.item);
    std::span<Value> last = cells.last(3);
    Refill(last[0], pair.other);
    Refill(last[1], pair.score);
    Refill(last[2], static_cast<int64_t>(pair.shared));
  }

  Result<FoundRow> MakeRow(const ScoredPair& pair) {
    FoundRow row{.nodes = {pair.item, pair.other}};
    row.row.cells.resize(plan_.item ? 3 : 4);
    FillCells(pair, row.row.cells);
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
  uint64_t met_ = 0;               // pairs that share enough
  std::vector<ScoredPair>& best_;  // once it is full, a heap; the first is the worst
};

}  // namespace

Result<void> StreamScores(const Graph& graph, const SimilarPlan& plan, Executing& executing,
                          const RowVisitor& visit) {
  return SimilarRun(graph, plan, executing).Stream(visit);
}

Result<Found> ExecuteSimilar(const Graph& graph, const SimilarPlan& plan, Executing& executing) {
  return SimilarRun(graph, plan, executing).Run();
}

}  // namespace causeway
