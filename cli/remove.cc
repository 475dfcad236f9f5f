// `remove GRAPH DOCUMENT`: takes one document and exactly its evidence away.
#include <fmt/format.h>

#include "cli/command.h"
#include "cli/output.h"
#include "graph/store.h"

namespace causeway {

Result<void> RemoveCommand(const Arguments& arguments) {
  const std::string& key = arguments.words().front();
  CW_ASSIGN(auto store, Store::Open(arguments.graph(), OpenMode::kWrite));
  CW_TRY(store->Remove(key));
  CW_ASSIGN(Graph graph, store->LoadGraph());
  return Print(fmt::format("Removed {}. The graph has {} nodes and {} edges of {} documents.\n",
                           key, graph.node_count(), graph.edge_count(), graph.document_count()));
}

}  // namespace causeway
