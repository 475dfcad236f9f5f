// `check GRAPH`: every checksum of the store, the index against the truth, the graph's invariants;
// with --conflicts what it holds that cannot all be so. Tested by tests/cli/conflicts_test.py.
#include "graph/check.h"

#include <fmt/format.h>

#include "cli/command.h"
#include "cli/conflict_report.h"
#include "cli/output.h"
#include "graph/conflicts.h"
#include "graph/store.h"

namespace causeway {

Result<void> CheckCommand(const Arguments& arguments) {
  CW_ASSIGN(auto store, Store::Open(arguments.graph(), OpenMode::kRead));
  CW_TRY(store->Check());
  CW_ASSIGN(Graph graph, store->LoadGraph());
  CW_TRY(CheckGraph(graph));
  CW_TRY(Print(fmt::format("{} is sound: {} documents, {} nodes, {} edges.\n", arguments.graph(),
                           graph.document_count(), graph.node_count(), graph.edge_count())));
  if (!arguments.conflicts) return {};
  CW_ASSIGN(CurationLog log, store->Curation());
  CW_ASSIGN(std::string report,
            ConflictReport(FindConflicts(graph, log), graph, *store, arguments.graph()));
  return Print(report);
}

}  // namespace causeway
