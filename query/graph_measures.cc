// PageRank over the adjacency arrays; the others by Boost.Graph.
#include "query/graph_measures.h"

#include <barrier>
#include <boost/graph/betweenness_centrality.hpp>
#include <boost/graph/filtered_graph.hpp>
#include <boost/graph/strong_components.hpp>
#include <boost/property_map/property_map.hpp>
#include <limits>
#include <numeric>

#include "base/parallel.h"
#include "graph/boost.h"
#include "graph/image.h"
#include "query/counted_edges.h"
#include "query/typed_ends.h"

namespace causeway {
namespace {

constexpr int kRounds = 20;
constexpr double kDamping = 0.85;
constexpr uint32_t kEdgesBetweenLooks = 1U << 16U;

// Thrown through an algorithm of Boost's that knows no budget.
struct BudgetEnded {
  Error error;
};

// Whether an edge counts; looks at the budget now and then.
class CountedEdge {
 public:
  CountedEdge() = default;
  CountedEdge(const Graph& graph, std::optional<StringId> type, EdgeFilter filter,
              const Budget& budget, uint32_t& looked)
      : graph_(&graph), type_(type), filter_(filter), budget_(&budget), looked_(&looked) {}

  bool operator()(EdgeId edge) const {
    if (++*looked_ % kEdgesBetweenLooks == 0) {
      Result<void> look = budget_->Look();
      if (!look) throw BudgetEnded{std::move(look).error()};
    }
    return (!type_ || graph_->TypeId(edge) == *type_) && Counts(*graph_, edge, filter_);
  }

 private:
  const Graph* graph_ = nullptr;
  std::optional<StringId> type_;
  EdgeFilter filter_;
  const Budget* budget_ = nullptr;
  uint32_t* looked_ = nullptr;
};

// Numbers in the order of the first node of each.
std::vector<double> Renumbered(const std::vector<uint32_t>& components) {
  constexpr uint32_t kNone = std::numeric_limits<uint32_t>::max();
  std::vector<uint32_t> numbers(components.size(), kNone);
  std::vector<double> renumbered;
  uint32_t next = 0;
  for (uint32_t component : components) {
    if (numbers[component] == kNone) numbers[component] = next++;
    renumbered.push_back(numbers[component]);
  }
  return renumbered;
}

// Sets of nodes, each told by its first (path halving: Tarjan and van Leeuwen 1984). Linked by
// index, so that the first stays on top: the sets here are few and large, or small.
class DisjointSets {
 public:
  explicit DisjointSets(uint32_t nodes) : towards_(nodes) {
    std::iota(towards_.begin(), towards_.end(), 0U);
  }

  uint32_t FirstOf(uint32_t node) {
    while (towards_[node] != node) node = towards_[node] = towards_[towards_[node]];
    return node;
  }
  // The first of both sets together.
  uint32_t Join(uint32_t first, uint32_t other) {
    towards_[std::max(first, other)] = std::min(first, other);
    return std::min(first, other);
  }
  // Of each node its set's number, in order of the first nodes.
  [[nodiscard]] std::vector<double> Numbers() const {
    std::vector<double> numbers(towards_.size());
    uint32_t next = 0;
    for (size_t node = 0; node < towards_.size(); ++node) {
      // What it leads towards comes before it.
      numbers[node] = towards_[node] == node ? next++ : numbers[towards_[node]];
    }
    return numbers;
  }

 private:
  std::vector<uint32_t> towards_;  // another of the set, nearer to the first; the first to itself
};

class Measurer {
 public:
  Measurer(const Graph& graph, std::optional<StringId> type, EdgeFilter filter,
           const Budget& budget)
      : graph_(graph),
        edges_(graph, filter),
        budget_(budget),
        counts_(graph, type, filter, budget, looked_) {
    if (type) {
      types_ = {*type};
    } else {
      for (StringId every : graph.image().Get<StringId>(Section::kTypes)) types_.push_back(every);
    }
  }

  Result<std::vector<double>> PageRank() {
    LayOutSources();
    Ranking ranking{.leaving = Leaving()};
    ranking.touched = Touched(ranking.leaving);
    ranking.count = static_cast<double>(std::ranges::count(ranking.touched, true));
    ranking.passed.resize(graph_.node_count());
    for (bool touched : ranking.touched) ranking.rank.push_back(touched ? 1 / ranking.count : 0);
    ranking.parts = Parts(ranking.leaving);
    ranking.stuck.resize(ranking.parts.size());
    CW_TRY(RankInRounds(ranking));
    return std::move(ranking.rank);
  }

  Result<std::vector<double>> Betweenness() {
    std::vector<double> centrality(graph_.node_count());
    auto map = boost::make_iterator_property_map(centrality.begin(), NodeIndexMap());
    CW_TRY(Bounded([&](const auto& edges) {
      boost::brandes_betweenness_centrality(
          edges, boost::centrality_map(map).vertex_index_map(NodeIndexMap()));
    }));
    return centrality;
  }

  Result<std::vector<double>> StrongComponents() {
    std::vector<uint32_t> components(graph_.node_count());
    auto map = boost::make_iterator_property_map(components.begin(), NodeIndexMap());
    CW_TRY(Bounded([&](const auto& edges) {
      boost::strong_components(edges, map, boost::vertex_index_map(NodeIndexMap()));
    }));
    return Renumbered(components);
  }

  Result<std::vector<double>> Components() {
    CW_TRY(budget_.Look());
    DisjointSets sets(graph_.node_count());
    for (NodeId node : graph_.nodes()) {
      uint32_t first = sets.FirstOf(node.value);
      EachTarget(node,
                 [&](NodeId target) { first = sets.Join(first, sets.FirstOf(target.value)); });
    }
    return sets.Numbers();
  }

 private:
  using NodeRange = IdRange<NodeId>;

  // PageRank on its way; by node, but for the last two.
  struct Ranking {
    std::vector<uint32_t> leaving;  // how many edges do
    std::vector<bool> touched;      // by any edge
    double count = 0;               // of those touched
    std::vector<double> rank = {};
    std::vector<double> passed = {};    // on each edge that leaves
    std::vector<NodeRange> parts = {};  // that threads take
    std::vector<double> stuck = {};     // of each part, of nodes that no edge leaves
  };

  // Each thread has parts of its own, and waits for the others twice a round.
  Result<void> RankInRounds(Ranking& ranking) const {
    size_t lanes = std::min(ranking.parts.size(), Processors());
    std::barrier<> all(static_cast<std::ptrdiff_t>(lanes));
    Result<void> look;  // the first thread's; the others read it behind the barrier
    InParallel(lanes, [&](size_t lane) {
      for (int round = 0; round < kRounds; ++round) {
        if (lane == 0) look = budget_.Look();
        for (size_t i = lane; i < ranking.parts.size(); i += lanes) PassOn(ranking, i);
        all.arrive_and_wait();
        if (!look) return;
        for (size_t i = lane; i < ranking.parts.size(); i += lanes) Gather(ranking, i);
        all.arrive_and_wait();
      }
    });
    return look;
  }

  static void PassOn(Ranking& ranking, size_t part) {
    double stuck = 0;
    for (NodeId node : ranking.parts[part]) {
      uint32_t ways = ranking.leaving[node.value];
      if (ways == 0) stuck += ranking.rank[node.value];
      ranking.passed[node.value] = ways == 0 ? 0 : ranking.rank[node.value] / ways;
    }
    ranking.stuck[part] = stuck;
  }

  void Gather(Ranking& ranking, size_t part) const {
    double stuck = std::accumulate(ranking.stuck.begin(), ranking.stuck.end(), 0.0);
    double base = (1 - kDamping + kDamping * stuck) / ranking.count;
    for (NodeId node : ranking.parts[part]) {
      if (!ranking.touched[node.value]) continue;
      double sum = 0;
      EachSource(node, [&](NodeId source) { sum += ranking.passed[source.value]; });
      ranking.rank[node.value] = base + kDamping * sum;
    }
  }

  // The nodes in parts of as many each; one part of a small graph. They depend on the graph alone,
  // and so do the sums.
  [[nodiscard]] std::vector<NodeRange> Parts(const std::vector<uint32_t>& leaving) const {
    constexpr uint64_t kParts = 16;
    constexpr uint64_t kFewEdges = 1 << 16;
    uint64_t edges = std::accumulate(leaving.begin(), leaving.end(), uint64_t{0});
    uint64_t count = edges < kFewEdges ? 1 : kParts;
    std::vector<NodeRange> parts;
    for (uint64_t part = 0; part < count; ++part) {
      parts.emplace_back(static_cast<uint32_t>(graph_.node_count() * part / count),
                         static_cast<uint32_t>(graph_.node_count() * (part + 1) / count));
    }
    return parts;
  }

  template <class Algorithm>
  Result<void> Bounded(const Algorithm& algorithm) {
    try {
      algorithm(boost::filtered_graph<Graph, CountedEdge>(graph_, counts_));
    } catch (BudgetEnded& ended) {
      return std::move(ended.error);
    }
    return {};
  }

  // For those who come by every node again and again.
  void LayOutSources() {
    if (!edges_.all_count()) return;
    for (StringId type : types_) sources_.emplace_back(graph_, edges_, type, Arrow::kLeft);
  }

  template <class Visit>
  void EachSource(NodeId node, const Visit& visit) const {
    if (sources_.empty()) return EachEnd(node, Arrow::kLeft, visit);
    for (const TypedEnds& ends : sources_) {
      for (NodeId source : ends.Of(node)) visit(source);
    }
  }
  template <class Visit>
  void EachTarget(NodeId node, const Visit& visit) const {
    EachEnd(node, Arrow::kRight, visit);
  }
  template <class Visit>
  void EachEnd(NodeId node, Arrow arrow, const Visit& visit) const {
    for (StringId type : types_) {
      edges_.EachSorted(node, type, arrow, [&](EdgeId /*edge*/, NodeId end) {
        visit(end);
        return true;
      });
    }
  }

  // How many edges leave each node.
  [[nodiscard]] std::vector<uint32_t> Leaving() const {
    std::vector<uint32_t> leaving(graph_.node_count());
    for (NodeId node : graph_.nodes()) {
      EachSource(node, [&](NodeId source) { ++leaving[source.value]; });
    }
    return leaving;
  }

  [[nodiscard]] std::vector<bool> Touched(const std::vector<uint32_t>& leaving) const {
    std::vector<bool> touched(graph_.node_count());
    for (NodeId node : graph_.nodes()) {
      if (leaving[node.value] > 0) touched[node.value] = true;
      EachSource(node, [&](NodeId /*source*/) { touched[node.value] = true; });
    }
    return touched;
  }

  const Graph& graph_;
  CountedEdges edges_;
  const Budget& budget_;
  uint32_t looked_ = 0;
  CountedEdge counts_;
  std::vector<StringId> types_;
  std::vector<TypedEnds> sources_;  // by type, where they are laid out
};

}  // namespace

Result<std::vector<double>> MeasureNodes(const Graph& graph, GraphMeasure measure,
                                         std::optional<StringId> type, EdgeFilter filter,
                                         const Budget& budget) {
  Measurer measurer(graph, type, filter, budget);
  switch (measure) {
    case GraphMeasure::kPageRank:
      return measurer.PageRank();
    case GraphMeasure::kBetweenness:
      return measurer.Betweenness();
    case GraphMeasure::kComponent:
      return measurer.Components();
    case GraphMeasure::kStrongComponent:
      break;
  }
  return measurer.StrongComponents();
}

}  // namespace causeway
