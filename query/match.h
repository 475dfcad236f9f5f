// Finds the occurrences of a MATCH's pattern, step by step. Tested by tests/query/oracle_test.cc.
#pragma once

#include "base/result.h"
#include "query/frame.h"
#include "query/pattern_plan.h"
#include "query/run_pattern.h"

namespace causeway {

// The nodes that are sought: one, or those of a name; none where the value tells none.
Result<std::vector<NodeId>> Sought(Running& running, const NodeSeek& seek);

// Calls `take` with each occurrence bound in running.frame, in the order of nodes and edges; once
// with nulls where an optional match finds nothing. An edge stands for one part of the pattern at
// most. An undirected edge occurs once from each end, a loop once. Whether to go on.
Result<bool> RunMatch(Running& running, const MatchStage& stage, const RowSink& take);

}  // namespace causeway
