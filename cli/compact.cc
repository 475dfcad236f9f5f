// `compact GRAPH`: the store without its gaps, and its index anew. Tested by
// tests/cli/housekeeping_test.py.
#include <fmt/format.h>

#include <array>
#include <filesystem>

#include "cli/command.h"
#include "cli/output.h"
#include "graph/index.h"
#include "graph/store.h"
#include "graph/store_copy.h"

namespace causeway {
namespace {

// Of all files of the graph that are there.
uint64_t BytesOnDisk(const std::string& graph) {
  uint64_t bytes = 0;
  for (const std::string& path : std::array{graph, graph + "-wal", IndexPath(graph)}) {
    std::error_code error;
    uint64_t size = std::filesystem::file_size(path, error);
    if (!error) bytes += size;
  }
  return bytes;
}

}  // namespace

Result<void> CompactCommand(const Arguments& arguments) {
  const std::string& path = arguments.graph();
  uint64_t before = BytesOnDisk(path);
  CW_TRY(CompactStore(path));
  std::error_code ignored;
  std::filesystem::remove(IndexPath(path), ignored);
  CW_ASSIGN(auto store, Store::Open(path, OpenMode::kRead));
  CW_TRY(store->LoadGraph());
  return Print(fmt::format("{}: {} bytes, now {}.\n", path, before, BytesOnDisk(path)));
}

}  // namespace causeway
