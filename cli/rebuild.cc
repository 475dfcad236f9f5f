// `rebuild GRAPH`: the index anew, and whether it is what was there. Tested by
// tests/cli/rebuild_test.py.
#include <fmt/format.h>

#include <string>
#include <string_view>

#include "cli/command.h"
#include "cli/output.h"
#include "cli/reread.h"
#include "graph/check.h"
#include "graph/index.h"
#include "graph/store.h"

namespace causeway {
namespace {

std::string ComparisonText(const RebuiltIndex& rebuilt) {
  switch (rebuilt.before) {
    case IndexBefore::kAbsent:
      return "There was none before.";
    case IndexBefore::kStale:
      return "The one before was of other documents or another log.";
    case IndexBefore::kDamaged:
      return fmt::format("The one before was of no use: {}.", rebuilt.damage);
    case IndexBefore::kSame:
      return "It is the one that was there, byte for byte.";
    case IndexBefore::kDifferent:
      break;
  }
  return "It is not the one that was there.";
}

Result<void> RebuildAnew(const Store& store, const std::string& path) {
  CW_ASSIGN(RebuiltIndex rebuilt, store.Rebuild());
  CW_ASSIGN(Graph graph, store.LoadGraph());
  CW_TRY(CheckGraph(graph));
  CW_TRY(Print(fmt::format("Built {} from {} documents: {} nodes, {} edges, {} bytes.\n{}\n",
                           IndexPath(path), graph.document_count(), graph.node_count(),
                           graph.edge_count(), rebuilt.bytes, ComparisonText(rebuilt))));
  if (rebuilt.before != IndexBefore::kDifferent) return {};
  return Error{.code = ErrorCode::kDamaged,
               .message = "an index of the same documents and log had other bytes",
               .hint = "It was made by another version of Causeway, or changed; it is right now."};
}

bool IsForRereading(const Arguments& arguments) {
  return arguments.dry_run || arguments.limit > 0 || arguments.min_confidence != 0 ||
         !arguments.format.empty() || !arguments.model.empty() || !arguments.lexicon.empty();
}

}  // namespace

Result<void> RebuildCommand(const Arguments& arguments) {
  if (arguments.reread) return RereadGraph(arguments);
  if (IsForRereading(arguments)) {
    return Error{.code = ErrorCode::kUsage,
                 .message = "only --reread takes other options",
                 .hint = "See: causeway help rebuild"};
  }
  CW_ASSIGN(auto store, Store::Open(arguments.graph(), OpenMode::kRead));
  return RebuildAnew(*store, arguments.graph());
}

}  // namespace causeway
