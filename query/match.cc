// Backtracking over the steps: each binds its slots for every candidate, and calls the next.
#include "query/match.h"

#include <algorithm>

#include "base/overloaded.h"
#include "query/adjacency.h"
#include "query/evaluate.h"
#include "query/functions.h"
#include "query/shortest.h"

namespace causeway {
namespace {

class Matcher {
 public:
  Matcher(Running& running, const MatchStage& stage, const RowSink& take)
      : running_(running), stage_(stage), take_(take) {}

  Result<bool> Run() {
    CW_ASSIGN(bool go_on, Step(0));
    if (!stage_.optional || found_) return go_on;
    for (Slot slot : stage_.introduced) running_.frame[slot] = Value();
    CountRow(stage_.steps.size());
    return take_(running_);
  }

 private:
  // A row has passed the steps before `i`.
  void CountRow(size_t i) {
    if (running_.analysis != nullptr && i > 0) running_.analysis->Count(&stage_.steps[i - 1]);
  }

  Result<bool> Step(size_t i) {
    CountRow(i);
    if (i == stage_.steps.size()) {
      found_ = true;
      return take_(running_);
    }
    Timed time(running_.analysis, &stage_.steps[i]);
    return std::visit([&](const auto& step) { return Do(step, i); }, stage_.steps[i]);
  }

  Result<bool> Do(const ScanStep& scan, size_t i) {
    if (!scan.node.possible) return true;
    if (scan.edge.valid()) return FromEdge(scan, i);
    if (!scan.seek) return FromEach(running_.graph.nodes(), scan, i);
    CW_ASSIGN(std::vector<NodeId> nodes, Sought(running_, *scan.seek));
    return FromEach(nodes, scan, i);
  }

  Result<bool> FromEdge(const ScanStep& scan, size_t i) {
    const auto* edge = running_.frame[scan.edge].get_if<EdgeId>();
    if (edge == nullptr) return true;
    std::vector<NodeId> ends = {running_.graph.Source(*edge), running_.graph.Target(*edge)};
    if (ends[0] == ends[1]) ends.pop_back();
    return FromEach(ends, scan, i);
  }

  template <class Nodes>
  Result<bool> FromEach(const Nodes& nodes, const ScanStep& scan, size_t i) {
    for (NodeId node : nodes) {
      CW_TRY(running_.budget.Step());
      CW_ASSIGN(bool accepted, Accepts(scan.node, node));
      if (!accepted) continue;
      running_.frame[scan.node.slot] = node;
      if (running_.traced) running_.frame.trace.nodes.push_back(node);
      CW_ASSIGN(bool go_on, Step(i + 1));
      if (running_.traced) running_.frame.trace.nodes.pop_back();
      if (!go_on) return false;
    }
    return true;
  }

  Result<bool> Do(const CheckStep& check, size_t i) {
    const auto* node = running_.frame[check.node.slot].get_if<NodeId>();
    if (node == nullptr) return true;
    CW_ASSIGN(bool accepted, Accepts(check.node, *node));
    return accepted ? Step(i + 1) : true;
  }

  Result<bool> Do(const FilterStep& filter, size_t i) {
    CW_ASSIGN(Truth truth, EvaluateTruth(running_, filter.condition));
    return truth == true ? Step(i + 1) : true;
  }

  Result<bool> Do(const ExpandStep& expand, size_t i) {
    const auto* from = running_.frame[expand.from].get_if<NodeId>();
    if (from == nullptr) return true;
    if (expand.edge.pattern.length) {
      std::vector<EdgeId> walk;
      NodeId start = *from;
      return Walk(expand, start, walk, i);
    }
    NodeId start = *from;
    Result<bool> result = true;
    EachEdge(running_.graph, running_.filter, start, expand.edge, expand.arrow,
             [&](EdgeId edge, NodeId end) {
               result = Along(expand, edge, end, i);
               return result && *result;
             });
    return result;
  }

  // Over one edge to its other end.
  Result<bool> Along(const ExpandStep& expand, EdgeId edge, NodeId end, size_t i) {
    CW_TRY(running_.budget.Step());
    if (IsUsed(edge)) return true;
    if (expand.edge_bound && running_.frame[expand.edge.slot] != Value(edge)) return true;
    CW_ASSIGN(bool accepted, HasProperties(expand.edge.properties, edge));
    if (!accepted) return true;
    if (!expand.edge_bound) running_.frame[expand.edge.slot] = edge;
    Use(edge);
    Result<bool> result = Arrive(expand, end, i);
    Release();
    return result;
  }

  // Over as many edges as the pattern allows; `walk` holds those so far.
  Result<bool> Walk(const ExpandStep& expand, NodeId at, std::vector<EdgeId>& walk, size_t i) {
    const Length& length = *expand.edge.pattern.length;
    if (walk.size() >= length.least) {
      CW_ASSIGN(bool go_on, ArriveByWalk(expand, at, walk, i));
      if (!go_on) return false;
    }
    if (length.most && walk.size() >= *length.most) return true;
    Result<bool> result = true;
    EachEdge(running_.graph, running_.filter, at, expand.edge, expand.arrow,
             [&](EdgeId edge, NodeId end) {
               result = Extend(expand, edge, end, walk, i);
               return result && *result;
             });
    return result;
  }

  Result<bool> Extend(const ExpandStep& expand, EdgeId edge, NodeId end, std::vector<EdgeId>& walk,
                      size_t i) {
    CW_TRY(running_.budget.Step());
    if (IsUsed(edge)) return true;
    CW_ASSIGN(bool accepted, HasProperties(expand.edge.properties, edge));
    if (!accepted) return true;
    walk.push_back(edge);
    Use(edge);
    Result<bool> result = Walk(expand, end, walk, i);
    Release();
    walk.pop_back();
    return result;
  }

  Result<bool> ArriveByWalk(const ExpandStep& expand, NodeId end, const std::vector<EdgeId>& walk,
                            size_t i) {
    List edges(walk.begin(), walk.end());
    if (expand.backwards) std::ranges::reverse(edges);
    Value value(std::move(edges));
    if (expand.edge_bound) {
      if (running_.frame[expand.edge.slot] != value) return true;
    } else {
      running_.frame[expand.edge.slot] = std::move(value);
    }
    return Arrive(expand, end, i);
  }

  Result<bool> Arrive(const ExpandStep& expand, NodeId end, size_t i) {
    if (expand.to_bound && running_.frame[expand.to.slot] != Value(end)) return true;
    CW_ASSIGN(bool accepted, Accepts(expand.to, end));
    if (!accepted) return true;
    if (!expand.to_bound) running_.frame[expand.to.slot] = end;
    return Step(i + 1);
  }

  Result<bool> Do(const ShortestStep& shortest, size_t i) {
    const auto* from = running_.frame[shortest.from].get_if<NodeId>();
    const auto* to = running_.frame[shortest.to].get_if<NodeId>();
    if (from == nullptr || to == nullptr) return true;
    CW_ASSIGN(std::vector<std::vector<EdgeId>> walks,
              ShortestWalks(running_, *from, *to, shortest.edge, shortest.all));
    for (const std::vector<EdgeId>& walk : walks) {
      running_.frame[shortest.edge.slot] = List(walk.begin(), walk.end());
      if (!shortest.edge.pattern.length) running_.frame[shortest.edge.slot] = walk.front();
      for (EdgeId edge : walk) Use(edge);
      Result<bool> result = Step(i + 1);
      for (size_t k = 0; k < walk.size(); ++k) Release();
      if (!result || !*result) return result;
    }
    return true;
  }

  // Node, edge or list of edges, node and so on.
  Result<bool> Do(const PathStep& step, size_t i) {
    Path path;
    for (size_t part = 0; part < step.parts.size(); part += 2) {
      if (part > 0) Append(running_.frame[step.parts[part - 1]], path);
      const auto* node = running_.frame[step.parts[part]].get_if<NodeId>();
      if (part == 0 && node != nullptr) path.nodes.push_back(*node);
    }
    if (!IsOfMode(path, step.mode)) return true;
    if (step.path.valid()) running_.frame[step.path] = std::move(path);
    return Step(i + 1);
  }

  static bool IsOfMode(const Path& path, PathMode mode) {
    if (mode == PathMode::kTrail) return true;  // the edges have seen to it
    std::vector<NodeId> nodes = path.nodes;
    bool closed = nodes.size() > 1 && nodes.front() == nodes.back();
    if (closed && mode == PathMode::kSimple) nodes.pop_back();
    std::ranges::sort(nodes);
    return std::ranges::adjacent_find(nodes) == nodes.end();
  }

  void Append(const Value& edges, Path& path) {
    auto append = [&](EdgeId edge) {
      NodeId source = running_.graph.Source(edge);
      bool forwards = source == path.nodes.back();
      path.nodes.push_back(forwards ? running_.graph.Target(edge) : source);
      path.edges.push_back(edge);
    };
    if (const auto* edge = edges.get_if<EdgeId>()) append(*edge);
    if (const List* list = edges.get_if<List>()) {
      for (const Value& edge : *list) append(*edge.get_if<EdgeId>());
    }
  }

  Result<bool> Accepts(const NodeTest& test, NodeId node) {
    if (!test.possible) return false;
    std::span<const StringId> labels = running_.graph.Labels(node);
    bool labelled = std::ranges::all_of(
        test.labels, [&](StringId label) { return std::ranges::binary_search(labels, label); });
    if (!labelled) return false;
    return HasProperties(test.properties, node);
  }

  template <class IdType>
  Result<bool> HasProperties(const std::vector<PropertyTest>& tests, IdType id) {
    for (const auto& [key, expression] : tests) {
      CW_ASSIGN(Value wanted, Evaluate(running_, expression));
      if (Equal(PropertyValue(running_, id, key), wanted) != true) return false;
    }
    return true;
  }

  [[nodiscard]] bool IsUsed(EdgeId edge) const {
    return std::ranges::find(used_, edge) != used_.end();
  }
  void Use(EdgeId edge) {
    used_.push_back(edge);
    if (running_.traced) running_.frame.trace.edges.push_back(edge);
  }
  void Release() {
    used_.pop_back();
    if (running_.traced) running_.frame.trace.edges.pop_back();
  }

  Running& running_;
  const MatchStage& stage_;
  const RowSink& take_;
  bool found_ = false;
  std::vector<EdgeId> used_;
};

}  // namespace

Result<std::vector<NodeId>> Sought(Running& running, const NodeSeek& seek) {
  CW_ASSIGN(Value value, Evaluate(running, seek.value));
  std::vector<NodeId> nodes;
  if (seek.by == NodeSeek::By::kName) {
    const auto* text = value.get_if<std::string>();
    if (text == nullptr) return nodes;
    for (const NameMatch& match : running.graph.FindByName(*text)) nodes.push_back(match.node);
    return nodes;
  }
  const auto* node = value.get_if<NodeId>();
  const auto* number = value.get_if<int64_t>();
  bool by_node = seek.by == NodeSeek::By::kNode;
  uint64_t place = UINT64_MAX;
  if (by_node && node != nullptr) place = node->value;
  if (!by_node && number != nullptr) place = static_cast<uint64_t>(*number);
  if (place < running.graph.node_count()) nodes.push_back(NodeId{static_cast<uint32_t>(place)});
  return nodes;
}

Result<bool> RunMatch(Running& running, const MatchStage& stage, const RowSink& take) {
  return Matcher(running, stage, take).Run();
}

}  // namespace causeway
