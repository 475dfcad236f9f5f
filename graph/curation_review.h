// What the entries of a curation log are about, and whether the graph has it. Tested by
// tests/cli/curate_test.py.
#pragma once

#include <string>
#include <vector>

#include "base/result.h"
#include "graph/curation.h"
#include "graph/graph.h"
#include "graph/store.h"

namespace causeway {

// Why an entry has nothing to change in the graph, in words: what it names is not there, or is not
// one thing. Empty where it has all.
Result<std::string> MissingTarget(const Store& store, const Graph& graph,
                                  const CurationEntry& entry);

// The same of each entry of the store's log, where rejections and acceptances also need somebody
// who says so; "undone" where the entry does not hold. Reads all statements where any is rejected.
Result<std::vector<std::string>> ReviewCuration(const Store& store, const Graph& graph,
                                                const CurationLog& log);

}  // namespace causeway
