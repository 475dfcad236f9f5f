// Nodes and edges as KGX has them (kgx.readthedocs.io, "KGX format"): fields by the names of
// Biolink's slots, the same in its tables and its JSON lines. Tested by
// tests/cli/kgx_test.py.
#pragma once

#include <vector>

#include "export/view.h"

namespace causeway {

// id, category and the rest of the node. An id that is no CURIE is one of the prefix "causeway".
std::vector<ViewField> KgxNode(const View& view, const ViewNode& node);

// subject, predicate, object, negated and what else Biolink asks of an association; then what
// documents say, which outranks what we say of the same slot.
std::vector<ViewField> KgxEdge(const View& view, const ViewEdge& edge);

// The fields that they may have, in their order.
std::vector<std::string> KgxNodeKeys(const View& view);
std::vector<std::string> KgxEdgeKeys(const View& view);

}  // namespace causeway
