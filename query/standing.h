// What backs one cell of an answer: the edges, the links through which they reach the attribute,
// and the sentences behind them. Tested by tests/query/golden_test.cc.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "graph/answer.h"
#include "graph/graph.h"
#include "query/attributes.h"

namespace causeway {

struct Backing {
  std::vector<EdgeId> affirmed;
  std::vector<EdgeId> denied;
  std::vector<EdgeId> links;  // of a hierarchy
  std::vector<NodeId> via;    // sorted
  bool hedged = false;
};

// Backing by edges alone: hedged where all that affirm are.
Backing BackingBy(const Graph& graph, std::span<const Attribute> attributes, EdgeFilter filter);

Standing StandingOf(const Graph& graph, const Backing& backing, EdgeFilter filter);

// Appends the evidence of all of the edges that counts, by document, as citations of `column`.
void Cite(const Graph& graph, std::span<const EdgeId> edges, EdgeFilter filter, uint32_t column,
          Row& row);
void Cite(const Graph& graph, const Backing& backing, EdgeFilter filter, uint32_t column, Row& row);

// Adds edges and their ends to a subgraph; Close sorts it and drops what stands twice.
void AddEdges(std::span<const EdgeId> edges, Subgraph& subgraph);
void Close(const Graph& graph, Subgraph& subgraph);

}  // namespace causeway
