// What a query gives and an exporter takes: a Table to print and a Subgraph to draw. The whole
// graph is an Answer too (WholeGraph).
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <vector>

#include "graph/graph.h"
#include "graph/ids.h"
#include "graph/value.h"

namespace causeway {

// The sentence behind a row; `column` is the cell that it supports.
struct Citation {
  EvidenceId evidence;
  uint32_t column = 0;

  friend bool operator==(const Citation&, const Citation&) = default;
};

struct Row {
  std::vector<Value> cells;
  std::vector<Citation> citations;  // by column, then document
};

struct Table {
  std::string
      title;  // one line, or empty: "2 shared causes of asthma and COPD; 3 only of asthma; …"
  std::vector<std::string> columns;
  std::vector<Row> rows;
  bool show_sentences = false;  // the sentences are the answer (why), not a footnote
};

struct Subgraph {
  std::vector<NodeId> nodes;  // sorted; holds the ends of every edge
  std::vector<EdgeId> edges;  // sorted; denied ones only where they were asked for
  std::vector<NodeId> focus;  // the items that were asked about, in the order asked
};

struct Answer {
  Table table;
  Subgraph subgraph;
  std::vector<std::string> notices;  // how names were resolved, what was left out, suggestions
  // What is drawn instead of the subgraph, where the answer is no part of the graph that was asked:
  // the diagram of its concepts.
  std::shared_ptr<const Graph> diagram = {};
};

// A part of the graph as an answer whose table lists its edges.
Answer AnswerOf(const Graph& graph, Subgraph part);

// Every node and every edge, denied ones and SAME_AS too.
Subgraph WholePart(const Graph& graph);
Answer WholeGraph(const Graph& graph);

}  // namespace causeway
