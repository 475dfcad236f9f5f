// The shortest ways between two nodes. Tested by tests/query/golden/patterns.txt.
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "base/result.h"
#include "query/frame.h"
#include "query/pattern_plan.h"

namespace causeway {

// The edges of one shortest walk from `from` to `to`, or of all that are as short, in order; none
// where there is no walk within the pattern's length. Breadth first: O(edges looked at), and of all
// walks their number.
Result<std::vector<std::vector<EdgeId>>> ShortestWalks(Running& running, NodeId from, NodeId to,
                                                       const EdgeTest& edge, bool all);

// One shortest walk of at least one and at most `most` edges between two nodes, looked for from
// both; whatever the edges' properties. O(edges looked at).
Result<std::optional<std::vector<EdgeId>>> ShortestWalk(Running& running, NodeId from, NodeId to,
                                                        const EdgeTest& edge, uint64_t most);

}  // namespace causeway
