// Numbers are consecutive from 1: a line that is gone is found.
#include "graph/curation_table.h"

#include <fmt/format.h>

#include <utility>

#include "graph/manifest.h"

namespace causeway {
namespace {

Result<bool> HasTable(Database& database) {
  CW_ASSIGN(SqlQuery table,
            database.Ask("SELECT 1 FROM sqlite_schema WHERE type = 'table' AND name = 'curation'"));
  return table.Step();
}

}  // namespace

Result<std::vector<std::string>> ReadCurationLines(Database& database) {
  std::vector<std::string> lines;
  CW_ASSIGN(bool has_table, HasTable(database));
  if (!has_table) return lines;
  CW_ASSIGN(SqlQuery rows, database.Ask("SELECT number, entry FROM curation ORDER BY number"));
  for (;;) {
    CW_ASSIGN(bool found, rows.Step());
    if (!found) return lines;
    lines.emplace_back(rows.Bytes(1));
    if (std::cmp_equal(rows.Integer(0), lines.size())) continue;
    return database.Damaged(fmt::format("curation: entry {} is missing", lines.size()));
  }
}

Result<CurationLog> ReadCuration(Database& database) {
  CW_ASSIGN(std::vector<std::string> lines, ReadCurationLines(database));
  CurationLog log;
  for (const std::string& line : lines) {
    Result<CurationEntry> entry = ParseCuration(line);
    if (!entry) {
      return database.Damaged(
          fmt::format("curation, entry {}: {}", log.size() + 1, entry.error().message));
    }
    log.push_back(*std::move(entry));
  }
  return log;
}

Result<void> AppendCuration(Database database, std::span<const CurationEntry> entries) {
  CW_TRY(CheckManifest(database));
  CW_ASSIGN(std::vector<std::string> lines, ReadCurationLines(database));
  auto number = static_cast<int64_t>(lines.size());
  for (const CurationEntry& entry : entries) {
    CW_TRY(database.Run("INSERT INTO curation(number, entry) VALUES (?1, ?2)", ++number,
                        std::string_view(ToLine(entry))));
  }
  return CommitManifest(database);
}

}  // namespace causeway
