// `rebuild GRAPH --reread`: stored texts read again by this version's reader, and what that
// changed. Tested by tests/cli/rebuild_test.py.
#pragma once

#include "base/result.h"
#include "cli/command.h"

namespace causeway {

// One transaction: killed at any moment, the graph is as before or as after. With --dry-run it says
// what would change, and writes nothing.
Result<void> RereadGraph(const Arguments& arguments);

}  // namespace causeway
