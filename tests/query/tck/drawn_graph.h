// The graph that a scenario's setup creates, before it is a Graph.
// Tested by tests/query/tck/setup_test.cc.
#pragma once

#include <set>
#include <string>
#include <vector>

#include "base/result.h"
#include "graph/graph.h"
#include "graph/value.h"

namespace causeway {

struct DrawnNode {
  std::set<std::string> labels;
  Map properties;
};

struct DrawnEdge {
  NodeId source;  // numbers of drawn nodes
  NodeId target;
  std::string type;
  Map properties;
  bool deleted = false;
};

struct DrawnGraph {
  std::vector<DrawnNode> nodes;
  std::vector<DrawnEdge> edges;
};

// Each node has the identifier "tck:" and its number, and no name of its own without a property
// `name`. A property that is null is none.
Result<Graph> BuildGraph(const DrawnGraph& drawn);

// Whether two edges have the same ends and type: a Graph keeps those as one.
bool HasParallelEdges(const DrawnGraph& drawn);

}  // namespace causeway
