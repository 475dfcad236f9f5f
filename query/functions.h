// The functions and the built-in properties of patterns: one table of each.
// Tested by tests/query/golden_test.cc.
#pragma once

#include <array>
#include <optional>
#include <string_view>

#include "graph/graph.h"
#include "graph/value.h"

namespace causeway {

// A function of one argument. A null argument gives null.
struct Function {
  std::string_view name;
  std::string_view takes;  // "a node", "an edge": for errors
  // Nothing where the argument is not of the kind that it takes.
  std::optional<Value> (*apply)(const Graph& graph, const Value& argument);
};

// Null where there is no such function; names are in lower case.
const Function* FindFunction(std::string_view name);
std::vector<std::string_view> FunctionNames();  // with count, which groups

// a.name, a.id, a.aliases, a.identifiers; r.polarity, r.certainty, r.confidence; then what the
// documents gave. Null where there is none, and of null.
Value PropertyValue(const Graph& graph, NodeId node, std::string_view key);
Value PropertyValue(const Graph& graph, EdgeId edge, std::string_view key);
std::vector<std::string_view> BuiltInProperties();

}  // namespace causeway
