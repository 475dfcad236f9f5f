// The edges at a node that a pattern's edge may stand for. Tested by tests/query/oracle_test.cc.
#pragma once

#include <span>
#include <vector>

#include "query/attributes.h"
#include "query/frame.h"
#include "query/pattern_plan.h"

namespace causeway {

// Calls visit(edge, other end) for the edges that leave or reach `node` and have one of the types,
// until it gives false. A loop is seen once.
template <class Visit>
bool EachEdge(const Graph& graph, EdgeFilter filter, NodeId node, const EdgeTest& test, Arrow arrow,
              const Visit& visit) {
  auto leaving = [&](const auto& edges) {
    for (EdgeId edge : edges) {
      if (Counts(graph, edge, filter) && !visit(edge, graph.Target(edge))) return false;
    }
    return true;
  };
  auto coming = [&](const auto& edges) {
    for (EdgeId edge : edges) {
      NodeId source = graph.Source(edge);
      bool seen = arrow == Arrow::kEither && source == node;
      if (!seen && Counts(graph, edge, filter) && !visit(edge, source)) return false;
    }
    return true;
  };
  bool all_types = test.pattern.types.empty();
  if (arrow != Arrow::kLeft) {
    if (all_types && !leaving(graph.Out(node))) return false;
    for (StringId type : test.types) {
      if (!leaving(graph.Out(node, type))) return false;
    }
  }
  if (arrow == Arrow::kRight) return true;
  if (all_types && !coming(graph.In(node))) return false;
  for (StringId type : test.types) {
    if (!coming(graph.In(node, type))) return false;
  }
  return true;
}

}  // namespace causeway
