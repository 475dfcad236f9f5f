// The functions and the built-in properties of patterns: one table of each.
// Tested by tests/query/golden/expressions.txt.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "graph/graph.h"
#include "graph/value.h"
#include "query/frame.h"
#include "query/graph_measures.h"

namespace causeway {

// A null argument gives null, unless the function takes null.
struct Function {
  std::string_view name;  // in lower case
  size_t least;           // arguments
  size_t most;
  std::string_view takes;  // "a node": for errors
  // Nothing where an argument is not of the kind that it takes, or where running.fault says why.
  std::optional<Value> (*apply)(Running& running, std::span<const Value> arguments);
  bool takes_null = false;
};

// Null where there is no such function; names are in lower case.
const Function* FindFunction(std::string_view name);
std::vector<std::string_view> FunctionNames();  // with those that aggregate
std::string ArgumentsOf(const Function& function);

// The functions of each file.
std::span<const Function> GraphFunctions();
std::span<const Function> ListFunctions();
std::span<const Function> MeasureFunctions();
std::span<const Function> NumberFunctions();
std::span<const Function> TextFunctions();

// The numbers that a measure gives each node.
struct NodeNumbers {
  std::span<const double> of_node;
  bool whole = false;
};

// The measure that a function gives of its node, where it has one for every node.
std::optional<GraphMeasure> MeasureGivenBy(const Function& function);
// All that the function gives of edges of that type, or of all. Fails where the budget ends.
Result<NodeNumbers> NumbersOfNodes(Running& running, GraphMeasure measure,
                                   std::optional<std::string_view> type);

// What the documents gave; then a.name, a.id, a.aliases, a.identifiers; r.polarity, r.certainty,
// r.confidence. Null where there is none. A node that only an identifier stands for
// has no name.
Value PropertyValue(const Running& running, NodeId node, std::string_view key);
Value PropertyValue(const Running& running, EdgeId edge, std::string_view key);
// Of a cell of a verb's answer: affirmed, denied (how many documents), hedged, via.
Value PropertyValue(const Standing& standing, std::string_view key);
std::vector<std::string_view> BuiltInProperties();

}  // namespace causeway
