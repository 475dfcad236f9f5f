// PATHS: the simple paths between two nodes. Breadth first from the far end gives every node's
// distance to it; depth first from the near end then goes nowhere from where the edges that are
// left do not reach. Lengths come one after the other, so that the shortest are first; within one,
// each step goes by the name of the next node and then by the edge to it.
#include <fmt/format.h>

#include <algorithm>
#include <set>
#include <unordered_map>

#include "graph/vocabulary.h"
#include "query/execute.h"
#include "query/standing.h"

namespace causeway {
namespace {

// "tobacco smoke may cause asthma", in the direction in which the edge points.
std::string WordsOfEdge(const Graph& graph, EdgeId edge, EdgeFilter filter) {
  std::string_view type = graph.Type(edge);
  const auto* wording = std::ranges::find(kTypeWordings, type, &TypeWording::type);
  bool worded = wording != kTypeWordings.end();
  std::string says(worded ? wording->forward : type);
  if (IsDenied(graph, edge)) {
    says = worded ? std::string(wording->denied) : "not " + says;
  } else if (CertaintyIn(graph, edge, filter) == Certainty::kHedged) {
    says = worded ? std::string(wording->hedged) : "perhaps " + says;
  }
  return fmt::format("{} {} {}", graph.Name(graph.Source(edge)), says,
                     graph.Name(graph.Target(edge)));
}

class PathSearch {
 public:
  PathSearch(const Graph& graph, const PathsPlan& plan, Budget& budget)
      : graph_(graph), plan_(plan), budget_(budget) {}

  Result<Found> Run() {
    found_.focus = {plan_.from, plan_.to};
    found_.table.columns = {"length", "path", "in words"};
    CW_TRY(MeasureDistances(plan_.most));
    path_.nodes = {plan_.from};
    on_path_ = {plan_.from};
    for (length_ = 1; length_ <= longest_ && !Enough(); ++length_) CW_TRY(Extend());
    if (found_.rows.empty()) CW_TRY(NoticeNothing());
    CutSurplus();
    found_.table.title = Title();
    return std::move(found_);
  }

 private:
  struct Step {
    NodeId node;
    EdgeId edge;
    friend auto operator<=>(const Step&, const Step&) = default;
  };

  // The edges at a node that count, whichever way they point, by the node at their other end.
  [[nodiscard]] std::vector<Step> StepsFrom(NodeId node) const {
    std::vector<Step> steps;
    auto add = [&](const auto& edges, bool leaving) {
      for (EdgeId edge : edges) {
        NodeId other = leaving ? graph_.Target(edge) : graph_.Source(edge);
        if (other != node && Counts(graph_, edge, plan_.filter)) steps.push_back({other, edge});
      }
    };
    if (plan_.all_types) {
      add(graph_.Out(node), true);
      add(graph_.In(node), false);
    }
    for (StringId type : plan_.types) {
      add(graph_.Out(node, type), true);
      add(graph_.In(node, type), false);
    }
    std::ranges::sort(steps);
    return steps;
  }

  // The distances to the end of all nodes within `most` edges of it. No simple path is longer than
  // there are nodes.
  Result<void> MeasureDistances(uint64_t most) {
    distances_ = {{plan_.to, 0}};
    std::vector<NodeId> level = {plan_.to};
    for (uint64_t distance = 1; distance <= most && !level.empty(); ++distance) {
      std::vector<NodeId> next;
      for (NodeId node : level) {
        for (const Step& step : StepsFrom(node)) {
          CW_TRY(budget_.Step());
          if (distances_.try_emplace(step.node, distance).second) next.push_back(step.node);
        }
      }
      CW_TRY(budget_.Hold(next.size() * sizeof(std::pair<NodeId, uint64_t>)));
      level = std::move(next);
    }
    bool reached = distances_.contains(plan_.from);
    longest_ = reached ? std::min<uint64_t>(most, distances_.size() - 1) : 0;
    return {};
  }

  // One more than was asked for tells that there are more.
  [[nodiscard]] bool Enough() const { return plan_.rows && found_.rows.size() > *plan_.rows; }

  // Goes on from the last node of the path to the end, by as many edges as are left of length_. The
  // stack holds what is still to be tried at each node of the path.
  Result<void> Extend() {
    std::vector<std::vector<Step>> untried = {NextSteps()};
    while (!untried.empty() && !Enough()) {
      CW_TRY(budget_.Step());
      if (untried.back().empty()) {
        untried.pop_back();
        if (!untried.empty()) GoBack();
        continue;
      }
      Step step = untried.back().back();
      untried.back().pop_back();
      path_.nodes.push_back(step.node);
      path_.edges.push_back(step.edge);
      on_path_.insert(step.node);
      if (step.node == plan_.to) {
        CW_TRY(AddRow());
        GoBack();
      } else {
        untried.push_back(NextSteps());
      }
    }
    while (!path_.edges.empty()) GoBack();
    return {};
  }

  void GoBack() {
    on_path_.erase(path_.nodes.back());
    path_.nodes.pop_back();
    path_.edges.pop_back();
  }

  // The steps from which the end can be reached in time, the first to try last.
  [[nodiscard]] std::vector<Step> NextSteps() const {
    uint64_t left = length_ - path_.edges.size() - 1;  // behind the step
    std::vector<Step> steps = StepsFrom(path_.nodes.back());
    std::erase_if(steps, [&](const Step& step) {
      auto distance = distances_.find(step.node);
      bool in_time = distance != distances_.end() && distance->second <= left;
      bool too_early = step.node == plan_.to && left > 0;
      return !in_time || too_early || on_path_.contains(step.node);
    });
    std::ranges::reverse(steps);
    return steps;
  }

  Result<void> AddRow() {
    FoundRow row{.edges = path_.edges};
    std::string words;
    for (EdgeId edge : path_.edges) {
      words += (words.empty() ? "" : "; ") + WordsOfEdge(graph_, edge, plan_.filter);
    }
    row.documents = DocumentsBehind(graph_, path_.edges, plan_.filter).size();
    row.row.cells = {static_cast<int64_t>(path_.edges.size()), path_, std::move(words)};
    Cite(graph_, path_.edges, plan_.filter, 1, row.row);
    found_.rows.push_back(std::move(row));
    return budget_.Row(sizeof(FoundRow) + 3 * sizeof(Value) +
                       path_.edges.size() * (sizeof(NodeId) + 2 * sizeof(EdgeId)) +
                       found_.rows.back().row.citations.size() * sizeof(Citation));
  }

  void CutSurplus() {
    if (!Enough()) return;
    found_.rows.pop_back();
    more_ = true;
    found_.notices.push_back(
        fmt::format("there are more: the first {} are shown", found_.rows.size()));
  }

  // Whether the ends are joined by a longer way, or by none at all.
  Result<void> NoticeNothing() {
    if (plan_.rows == 0U) return {};
    CW_TRY(MeasureDistances(graph_.node_count()));
    auto distance = distances_.find(plan_.from);
    found_.notices.push_back(distance == distances_.end()
                                 ? std::string("nothing joins them, however long the path")
                                 : fmt::format("the shortest has {} edges: add MAX {}",
                                               distance->second, distance->second));
    return {};
  }

  [[nodiscard]] std::string Title() const {
    size_t count = found_.rows.size();
    return fmt::format("{}{} path{} from {} to {} of at most {} edge{}", more_ ? "the first " : "",
                       count, count == 1 ? "" : "s", graph_.Name(plan_.from), graph_.Name(plan_.to),
                       plan_.most, plan_.most == 1 ? "" : "s");
  }

  const Graph& graph_;
  const PathsPlan& plan_;
  Budget& budget_;
  Found found_;
  std::unordered_map<NodeId, uint64_t> distances_;  // to plan_.to
  uint64_t longest_ = 0;
  uint64_t length_ = 0;  // of the paths that are sought
  Path path_;            // so far
  std::set<NodeId> on_path_;
  bool more_ = false;
};

}  // namespace

Result<Found> ExecutePaths(const Graph& graph, const PathsPlan& plan, Budget& budget) {
  return PathSearch(graph, plan, budget).Run();
}

}  // namespace causeway
