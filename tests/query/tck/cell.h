// A cell of a table as one text, so that what is expected and what came are the same where their
// texts are: labels and keys sorted, one way to write a number or a string.
// Tested by tests/query/tck/cell_test.cc.
#pragma once

#include <string>
#include <string_view>

#include "base/result.h"
#include "graph/graph.h"
#include "graph/value.h"

namespace causeway {

enum class ListOrder { kMatters, kIgnored };

// Of a cell as the TCK writes it: null, true, 1, 1.0, NaN, 'text', [1, 2], {key: 1},
// (:Label {key: 1}), [:TYPE {key: 1}] or <(:A)-[:T]->(:B)<-[:T]-(:C)>. Errors (kRejected) say what
// is wrong with it.
Result<std::string> CellText(std::string_view written, ListOrder order);

// Of a cell of an answer.
std::string CellText(const Graph& graph, const Value& value, ListOrder order);

// The properties that the node was given: without what every node has in this program (identifiers,
// and a name where it has no other).
Map GivenProperties(const Graph& graph, NodeId node);

}  // namespace causeway
