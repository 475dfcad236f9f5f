// What one graph has that another has not: documents, nodes, edges and the evidence behind them.
// Tested by tests/graph/diff_test.cc.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "graph/graph.h"
#include "graph/ids.h"

namespace causeway {

enum class Change { kAdded, kRemoved, kChanged };

// "added", "removed", "changed".
std::string_view NameOf(Change change);

struct DocumentChange {
  Change what = Change::kChanged;
  std::string key;
  std::vector<std::string> details;  // "read by text 4, was text 3"
};

// Of what was added `before` is not valid, of what was removed `after`.
struct NodeChange {
  Change what = Change::kChanged;
  NodeId before;
  NodeId after;
  std::vector<std::string> details;  // "label Condition added"
};

struct EdgeChange {
  Change what = Change::kChanged;
  EdgeId before;
  EdgeId after;
  std::vector<std::string> details;  // "hedged, was plain"
};

// Evidence: sentences and records, of edges and of nodes that were declared.
struct EvidenceChanges {
  uint64_t added = 0;
  uint64_t removed = 0;
  uint64_t changed =
      0;  // the same place, with another certainty or properties, or a confidence that is 0.05 away
};

struct GraphDiff {
  std::vector<DocumentChange> documents;  // by key
  std::vector<NodeChange> nodes;          // what was there before in its order, then what is new
  std::vector<EdgeChange> edges;          // likewise
  EvidenceChanges evidence;

  [[nodiscard]] bool empty() const;
};

// Nodes are the same by an identifier that both have; otherwise, unless both have identifiers, by
// the folded name, or by an alias that one has and the other is called by. Edges are the same by
// type, polarity and ends; evidence by document, section and place, or, in a document whose content
// changed, by the length of its sentence: what stands before it may have moved it. O(n log n) in
// nodes, edges and evidence.
GraphDiff DiffGraphs(const Graph& before, const Graph& after);

}  // namespace causeway
