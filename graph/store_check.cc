// The checks in order of what they rest on: pages, rows, blobs, graph, index.
#include "graph/store_check.h"

#include <fmt/format.h>
#include <sys/stat.h>

#include <algorithm>

#include "graph/builder.h"
#include "graph/check.h"
#include "graph/index.h"
#include "graph/manifest.h"
#include "graph/store_read.h"

namespace causeway {
namespace {

Result<void> CheckPages(Database& database) {
  CW_ASSIGN(SqlQuery verdict, database.Ask("PRAGMA integrity_check(1)"));
  CW_ASSIGN(bool found, verdict.Step());
  if (found && verdict.Bytes(0) == "ok") return {};
  return database.Damaged(verdict.Bytes(0));
}

Result<void> CheckReferences(Database& database) {
  CW_ASSIGN(SqlQuery orphans, database.Ask("PRAGMA foreign_key_check"));
  CW_ASSIGN(bool found, orphans.Step());
  if (!found) return {};
  return database.Damaged(fmt::format("a row of {} belongs to no document", orphans.Bytes(0)));
}

Error DamagedIndex(const std::string& path, std::string_view what) {
  return {.code = ErrorCode::kDamaged,
          .message = fmt::format("{} is damaged: {}", path, what),
          .hint = "Delete it: it is made anew from the graph."};
}

Result<void> CheckIndex(const std::string& path, const Graph& fresh, const Limits& limits) {
  struct stat status {};
  if (stat(path.c_str(), &status) != 0) return {};
  Result<std::shared_ptr<const Image>> image = MapIndex(path, limits);
  if (!image) return DamagedIndex(path, image.error().message);
  if (auto verified = (*image)->VerifyAll(); !verified) {
    return DamagedIndex(path, verified.error().message);
  }
  bool stale = (*image)->stamp() != fresh.image().stamp();
  if (stale || std::ranges::equal((*image)->bytes(), fresh.image().bytes())) return {};
  return DamagedIndex(path, "it is not what the graph's documents give");
}

}  // namespace

Result<void> CheckStore(Database& database, const std::string& path, const Limits& limits) {
  CW_TRY(CheckPages(database));
  CW_TRY(CheckReferences(database));
  GraphBuilder builder;
  CW_TRY(ReplayStore(database, limits, builder));
  CW_ASSIGN(Manifest manifest, ReadManifest(database));
  CW_ASSIGN(Graph fresh, builder.Build(manifest.stamp));
  CW_TRY(CheckGraph(fresh));
  return CheckIndex(IndexPath(path), fresh, limits);
}

}  // namespace causeway
