// The value of an expression. Tested by tests/query/oracle_test.cc.
#pragma once

#include <map>
#include <span>
#include <string_view>

#include "base/result.h"
#include "graph/graph.h"
#include "graph/value.h"
#include "query/ast.h"
#include "query/ternary.h"

namespace causeway {

struct Binding {
  std::string_view variable;
  Value value;
};

// What the names in an expression stand for.
struct Environment {
  const Graph& graph;
  std::string_view query;                                      // for errors
  std::span<const Binding> bindings;                           // the first of a name counts
  const std::map<const Expression*, Value>* counts = nullptr;  // of calls of count, after grouping
};

// Fails where a value is not of the kind that an operator or a function takes; null is of every
// kind. Recursion is as deep as the parser allows.
Result<Value> Evaluate(const Environment& environment, const Expression& expression);

// A condition's truth; a value that is neither boolean nor null is an error.
Result<Truth> EvaluateTruth(const Environment& environment, const Expression& expression);

}  // namespace causeway
