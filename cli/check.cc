// `check GRAPH`: every checksum of the store, the index against the truth, the graph's invariants.
#include "graph/check.h"

#include <fmt/format.h>

#include "cli/command.h"
#include "cli/output.h"
#include "graph/store.h"

namespace causeway {

Result<void> CheckCommand(const Arguments& arguments) {
  CW_ASSIGN(auto store, Store::Open(arguments.graph(), OpenMode::kRead));
  CW_TRY(store->Check());
  CW_ASSIGN(Graph graph, store->LoadGraph());
  CW_TRY(CheckGraph(graph));
  return Print(fmt::format("{} is sound: {} documents, {} nodes, {} edges.\n", arguments.graph(),
                           graph.document_count(), graph.node_count(), graph.edge_count()));
}

}  // namespace causeway
