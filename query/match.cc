// A scan or a lookup of nodes, then a walk over the adjacency of each.
#include "query/match.h"

#include <algorithm>

#include "query/evaluate.h"
#include "query/functions.h"

namespace causeway {
namespace {

using WantedProperties = std::vector<std::pair<std::string_view, Value>>;

class Matcher {
 public:
  Matcher(const Graph& graph, std::string_view query, const MatchPlan& plan, Budget& budget,
          const Visit& visit)
      : graph_(graph), query_(query), plan_(plan), budget_(budget), visit_(visit) {
    if (!plan.query.hop) return;
    for (const Word& type : plan.query.hop->edge.types) {
      if (auto id = graph.Find(type.text)) types_.push_back(*id);
    }
    std::ranges::sort(types_);
    auto repeated = std::ranges::unique(types_);
    types_.erase(repeated.begin(), repeated.end());
  }

  Result<void> Run() {
    CW_ASSIGN(start_properties_, Wanted(Start().properties));
    if (plan_.query.hop) {
      CW_ASSIGN(edge_properties_, Wanted(plan_.query.hop->edge.properties));
      CW_ASSIGN(end_properties_, Wanted(End().properties));
    }
    if (plan_.start_name) {
      for (const NameMatch& match : graph_.FindByName(*plan_.start_name)) {
        CW_ASSIGN(bool go_on, From(match.node));
        if (!go_on) break;
      }
      return {};
    }
    for (NodeId node : graph_.nodes()) {
      CW_ASSIGN(bool go_on, From(node));
      if (!go_on) break;
    }
    return {};
  }

 private:
  [[nodiscard]] const NodePattern& Start() const {
    return plan_.from_right ? plan_.query.hop->node : plan_.query.node;
  }
  [[nodiscard]] const NodePattern& End() const {
    return plan_.from_right ? plan_.query.node : plan_.query.hop->node;
  }

  Result<bool> From(NodeId start) {
    CW_TRY(budget_.Step());
    if (!Accepts(Start(), start_properties_, start)) return true;
    if (!plan_.query.hop) return visit_({.node = start});
    Arrow arrow = plan_.query.hop->edge.arrow;
    Arrow out = plan_.from_right ? Arrow::kLeft : Arrow::kRight;
    if (arrow == out || arrow == Arrow::kEither) {
      CW_ASSIGN(bool go_on, Along(start, true, false));
      if (!go_on) return false;
    }
    if (arrow == out) return true;
    return Along(start, false, arrow == Arrow::kEither);
  }

  // The edges that leave `start`, or that come in; a loop is skipped where it was seen already.
  Result<bool> Along(NodeId start, bool leaving, bool skip_loops) {
    bool all_types = plan_.query.hop->edge.types.empty();
    std::vector<EdgeId> edges;
    auto append = [&](const auto& more) { edges.insert(edges.end(), more.begin(), more.end()); };
    if (all_types && leaving) append(graph_.Out(start));
    if (all_types && !leaving) append(graph_.In(start));
    for (StringId type : types_) {
      if (leaving) {
        append(graph_.Out(start, type));
      } else {
        append(graph_.In(start, type));
      }
    }
    for (EdgeId edge : edges) {
      NodeId end = leaving ? graph_.Target(edge) : graph_.Source(edge);
      if (skip_loops && end == start) continue;
      CW_ASSIGN(bool go_on, Over(start, edge, end));
      if (!go_on) return false;
    }
    return true;
  }

  Result<bool> Over(NodeId start, EdgeId edge, NodeId end) {
    CW_TRY(budget_.Step());
    if (IsDenied(graph_, edge) && !plan_.filter.including_denied) return true;
    if (plan_.filter.only_plain && graph_.CertaintyOf(edge) == Certainty::kHedged) return true;
    bool same_variable = !Start().variable.empty() && Start().variable == End().variable;
    if (same_variable && start != end) return true;
    if (!HasProperties(edge_properties_, edge)) return true;
    if (!Accepts(End(), end_properties_, end)) return true;
    if (plan_.from_right) std::swap(start, end);
    return visit_({.node = start, .edge = edge, .other = end});
  }

  // The properties of a pattern with their values, which hold no variables.
  [[nodiscard]] Result<WantedProperties> Wanted(const PropertyPattern& properties) const {
    WantedProperties wanted;
    for (const auto& [key, expression] : properties) {
      Result<Value> value =
          Evaluate({.graph = graph_, .query = query_, .bindings = {}}, expression);
      if (!value) return std::move(value).error();
      wanted.emplace_back(key.text, *std::move(value));
    }
    return wanted;
  }

  [[nodiscard]] bool Accepts(const NodePattern& pattern, const WantedProperties& properties,
                             NodeId node) const {
    return std::ranges::all_of(
               pattern.labels,
               [&](const Word& label) { return graph_.HasLabel(node, label.text); }) &&
           HasProperties(properties, node);
  }

  template <class IdType>
  [[nodiscard]] bool HasProperties(const WantedProperties& properties, IdType id) const {
    return std::ranges::all_of(properties, [&](const auto& wanted) {
      return Equal(PropertyValue(graph_, id, wanted.first), wanted.second) == true;
    });
  }

  const Graph& graph_;
  std::string_view query_;
  const MatchPlan& plan_;
  Budget& budget_;
  const Visit& visit_;
  std::vector<StringId> types_;  // sorted
  WantedProperties start_properties_;
  WantedProperties edge_properties_;
  WantedProperties end_properties_;
};

}  // namespace

Result<void> Match(const Graph& graph, std::string_view query, const MatchPlan& plan,
                   Budget& budget, const Visit& visit) {
  return Matcher(graph, query, plan, budget, visit).Run();
}

}  // namespace causeway
