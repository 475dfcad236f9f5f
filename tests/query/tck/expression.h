// Evaluates the expressions that setups and parameters of the TCK hold, as it reads them.
// Tested by tests/query/tck/setup_test.cc.
#pragma once

#include <map>
#include <span>
#include <string>

#include "graph/value.h"
#include "tests/query/tck/drawn_graph.h"
#include "tests/query/tck/literal_scanner.h"

namespace causeway {

using Bindings = std::map<std::string, Value>;  // nodes and edges by their numbers

struct RowScope {
  const DrawnGraph& graph;
  const Bindings& row;
  std::span<const Bindings> rows;  // what collect() collects from
  bool collected = false;          // whether the expression was over all rows
};

// A literal, a variable, a.key, list[i], x + y, x - y, range(), size(), collect(). Anything else is
// a failure of `in`.
Value ReadExpression(LiteralScanner& in, RowScope& scope);

// One without variables.
Value ReadLiteral(LiteralScanner& in);

// What stands after "{".
Map ReadProperties(LiteralScanner& in, RowScope& scope);

}  // namespace causeway
