// From rows to an immutable Graph. Tested by tests/graph/multigraph_test.cc.
#pragma once

#include "base/hash.h"
#include "base/result.h"
#include "graph/graph.h"
#include "graph/rows.h"

namespace causeway {

// Sorts all of it; rows that are alike in all they say keep their order. `stamp` is kept in the
// image's header. Fails where a count passes 32 bits. O(n log n).
Result<Graph> Freeze(GraphRows rows, const Digest& stamp);

}  // namespace causeway
