// VACUUM (www.sqlite.org/lang_vacuum.html) and SQLite's online backup (www.sqlite.org/backup.html).
#include "graph/store_copy.h"

#include <fmt/format.h>

#include <filesystem>
#include <memory>
#include <system_error>

#include "base/file.h"
#include "graph/manifest.h"
#include "graph/sqlite.h"
#include "graph/statement.h"
#include "graph/store_file.h"
#include "graph/store_read.h"

namespace causeway {
namespace {

// For a replay whose checksums alone matter.
class NoSink final : public StatementSink {
 public:
  Result<void> Begin(const Document& /*document*/) override { return {}; }
  Result<void> Take(std::span<const Statement> /*batch*/) override { return {}; }
  Result<void> End() override { return {}; }
};

Error AlreadyThere(const std::string& path) {
  return {.code = ErrorCode::kRejected,
          .message = fmt::format("{} is there already", path),
          .hint = "Name a new file: a backup replaces none."};
}

Result<void> VerifyContent(Database& database, const Limits& limits) {
  NoSink sink;
  return ReplayStore(database, limits, sink);
}

Result<void> CopyPages(Database& database, const std::string& to) {
  CW_ASSIGN(Database copy, Database::Open(to, SqlAccess::kScratch));
  CW_TRY(database.CopyTo(copy));
  return CheckManifest(copy);
}

}  // namespace

Result<void> CompactStore(const std::string& path) {
  CW_ASSIGN(Database database, OpenForWriting(path));
  CW_TRY(CheckManifest(database));
  CW_TRY(database.Execute("COMMIT"));
  CW_TRY(database.Execute("VACUUM"));
  // Where somebody reads, the log is taken in later.
  return database.Execute("PRAGMA wal_checkpoint(TRUNCATE)");
}

Result<void> BackUpStore(const std::string& path, const std::string& to, const Limits& limits) {
  CW_ASSIGN(Database database, OpenForReading(path));
  if (std::error_code ignored; std::filesystem::exists(to, ignored)) return AlreadyThere(to);
  CW_TRY(database.Execute("BEGIN"));
  CW_TRY(VerifyContent(database, limits));
  CW_ASSIGN(std::unique_ptr<AtomicFile> file, AtomicFile::Create(to));
  CW_TRY(CopyPages(database, file->temporary()));
  CW_ASSIGN(bool fresh, file->CommitNew());
  if (!fresh) return AlreadyThere(to);
  return {};
}

}  // namespace causeway
