// The row of a running pattern query: the values of all its variables by slot, and what of the
// graph it shows. Tested by tests/query/golden/patterns.txt.
#pragma once

#include <optional>
#include <random>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "graph/graph.h"
#include "graph/value.h"
#include "query/analysis.h"
#include "query/budget.h"
#include "query/graph_measures.h"
#include "query/pattern_plan.h"

namespace causeway {

// What the row of an answer shows of the graph, for its citations and its picture.
struct Trace {
  std::vector<NodeId> nodes;
  std::vector<EdgeId> edges;
};

struct Frame {
  std::vector<Value> values;
  Trace trace;

  Value& operator[](Slot slot) { return values[slot.index]; }
};

// A cell that holds what it held in the row before is written in place.
template <class T>
void Refill(Value& cell, T value) {
  if (T* held = cell.get_if<T>()) {
    *held = value;
  } else {
    cell = value;
  }
}

// Those of slots that lie one after the other.
inline std::span<Value> CellsOf(Frame& frame, const std::vector<Slot>& slots) {
  return std::span(frame.values).subspan(slots.front().index, slots.size());
}

struct IdScratch;

// What a query runs with.
struct Running {
  const Graph& graph;
  std::string_view query;  // for errors
  const Map& parameters;
  EdgeFilter filter;
  Budget& budget;
  IdScratch& scratch;
  Frame frame = {};
  bool traced = true;           // whether rows note what they show of the graph
  GraphMeasures measures = {};  // that functions have asked for
  std::pair<std::string, std::optional<StringId>> last_type = {};  // that functions looked up
  Result<void> fault = {};       // of a function that could not end
  Analysis* analysis = nullptr;  // of EXPLAIN ANALYZE
  // Made when it is first asked for; from the same seed for each query: the same answer each time.
  std::optional<std::mt19937_64> random = {};
};

}  // namespace causeway
