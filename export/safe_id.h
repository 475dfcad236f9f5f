// Names of nodes for formats whose readers trip over spaces, quotes or non-ASCII letters: one rule
// for every format, so that a node bears the same id in each. Tested by
// tests/export/safe_id_test.cc.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "graph/graph.h"
#include "graph/ids.h"

namespace causeway {

// Whether `id` matches [A-Za-z_][A-Za-z0-9_.:-]*, which GraphML's NMTOKEN, GEXF, DOT (quoted),
// Cytoscape.js and JGF all take.
bool IsSafeId(std::string_view id);

// A safe id for each of some nodes: its first identifier that is a safe CURIE ("DOID:3083"), or
// else a slug of its name and a short hash of its name and identifiers ("asthma-9f1c02ab"). Unique
// among these nodes: what would be given twice gets "-2", "-3", … in the order of the nodes.
class SafeIds {
 public:
  // `nodes` are sorted. O(nodes · length of a name).
  SafeIds(const Graph& graph, std::span<const NodeId> nodes);
  // "n" and the number of each in its graph instead: the same in every answer of one graph.
  static SafeIds Numbers(std::span<const NodeId> nodes);

  // The id of one of the nodes; empty for any other. O(log nodes).
  [[nodiscard]] std::string_view operator[](NodeId node) const;

 private:
  explicit SafeIds(std::span<const NodeId> nodes) : nodes_(nodes.begin(), nodes.end()) {}

  std::vector<NodeId> nodes_;
  std::vector<std::string> ids_;  // one for each node
};

}  // namespace causeway
