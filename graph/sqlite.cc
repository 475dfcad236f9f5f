// Calls of SQLite's C interface, and what its result codes mean to a person.
#include "graph/sqlite.h"

#include <fmt/format.h>
#include <sqlite3.h>

#include <algorithm>
#include <cerrno>
#include <cstddef>
#include <cstring>
#include <vector>

namespace causeway {
namespace {

// How long a connection waits for another's lock before it gives up.
constexpr int kBusyMilliseconds = 1'000;

Error DamagedError(std::string_view path, std::string_view what) {
  return {.code = ErrorCode::kDamaged,
          .message = fmt::format("{} is damaged: {}", path, what),
          .hint = "Restore it from a copy, or import its documents into a new graph."};
}

Error FullError(std::string_view path) {
  return {.message = fmt::format("cannot write {}: the disk is full", path),
          .hint = "Free some space on that disk and try again."};
}

std::string Cause(sqlite3* connection) {
  std::string cause = sqlite3_errmsg(connection);
  int number = sqlite3_system_errno(connection);
  return number == 0 ? cause : fmt::format("{} ({})", cause, std::strerror(number));
}

// The error that `connection` stands at.
Error LastError(sqlite3* connection, std::string_view path) {
  int code = sqlite3_errcode(connection);
  switch (code & 0xFF) {
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
      return {.message = fmt::format("another program is writing to {}", path),
              .hint = "Wait until it has finished, then try again."};
    case SQLITE_CORRUPT:
    case SQLITE_NOTADB:
    case SQLITE_SCHEMA:
      return DamagedError(path, sqlite3_errmsg(connection));
    case SQLITE_FULL:
      return FullError(path);
    case SQLITE_CANTOPEN:
    case SQLITE_READONLY:
    case SQLITE_PERM:
      return {.message = fmt::format("cannot open {}: {}", path, Cause(connection)),
              .hint = "Check the permissions of the file and of its folder."};
    case SQLITE_IOERR:
      if (sqlite3_system_errno(connection) == ENOSPC) return FullError(path);
      return {.message = fmt::format("cannot read or write {}: {}", path, Cause(connection)),
              .hint = "Check the disk and the space on it."};
    default:
      return {.message = fmt::format("{}: {}", path, Cause(connection))};
  }
}

std::string_view PathOf(sqlite3* connection) {
  const char* path = sqlite3_db_filename(connection, nullptr);
  return path == nullptr ? "" : path;
}

Error LastError(sqlite3* connection) { return LastError(connection, PathOf(connection)); }

// `path` as a URI filename: what has a meaning in a URI is escaped.
std::string ToUri(std::string_view path, std::string_view query) {
  std::string uri = "file:";
  for (char c : path) {
    if (c == '%' || c == '?' || c == '#') {
      uri += fmt::format("%{:02X}", static_cast<unsigned>(c));
    } else {
      uri += c;
    }
  }
  return fmt::format("{}?{}", uri, query);
}

sqlite3* OpenConnection(const std::string& path, SqlAccess access) {
  sqlite3* connection = nullptr;
  switch (access) {
    case SqlAccess::kWrite:
    case SqlAccess::kRead:
    case SqlAccess::kScratch:
      sqlite3_open_v2(path.c_str(), &connection, SQLITE_OPEN_READWRITE, nullptr);
      break;
    case SqlAccess::kReadOnly:
      sqlite3_open_v2(path.c_str(), &connection, SQLITE_OPEN_READONLY, nullptr);
      break;
    case SqlAccess::kImmutable:
      sqlite3_open_v2(ToUri(path, "immutable=1").c_str(), &connection,
                      SQLITE_OPEN_READONLY | SQLITE_OPEN_URI, nullptr);
      break;
    case SqlAccess::kMemory:
      sqlite3_open_v2(":memory:", &connection, SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE, nullptr);
      break;
  }
  return connection;
}

}  // namespace

void SqlQuery::Finalize::operator()(sqlite3_stmt* statement) const { sqlite3_finalize(statement); }

Result<bool> SqlQuery::Step() {
  switch (sqlite3_step(statement_.get())) {
    case SQLITE_ROW:
      return true;
    case SQLITE_DONE:
      return false;
    default:
      return LastError(sqlite3_db_handle(statement_.get()));
  }
}

int64_t SqlQuery::Integer(int column) const {
  return sqlite3_column_int64(statement_.get(), column);
}

std::string_view SqlQuery::Bytes(int column) const {
  const void* bytes = sqlite3_column_blob(statement_.get(), column);
  if (bytes == nullptr) return {};
  return {static_cast<const char*>(bytes),
          static_cast<size_t>(sqlite3_column_bytes(statement_.get(), column))};
}

Result<void> SqlQuery::BindAt(int place, int64_t value) {
  if (sqlite3_bind_int64(statement_.get(), place, value) == SQLITE_OK) return {};
  return LastError(sqlite3_db_handle(statement_.get()));
}

Result<void> SqlQuery::BindAt(int place, std::string_view text) {
  // A null pointer would bind NULL.
  const char* bytes = text.data() == nullptr ? "" : text.data();
  if (sqlite3_bind_text64(statement_.get(), place, bytes, text.size(), SQLITE_STATIC,
                          SQLITE_UTF8) == SQLITE_OK) {
    return {};
  }
  return LastError(sqlite3_db_handle(statement_.get()));
}

Result<void> SqlQuery::BindAt(int place, const SqlBlob& blob) {
  const char* bytes = blob.bytes.data() == nullptr ? "" : blob.bytes.data();
  if (sqlite3_bind_blob64(statement_.get(), place, bytes, blob.bytes.size(), SQLITE_STATIC) ==
      SQLITE_OK) {
    return {};
  }
  return LastError(sqlite3_db_handle(statement_.get()));
}

void Database::Close::operator()(sqlite3* connection) const { sqlite3_close_v2(connection); }

Result<Database> Database::Open(const std::string& path, SqlAccess access) {
  Database database(OpenConnection(path, access));
  sqlite3* connection = database.connection_.get();
  if (connection == nullptr) return Error{.message = fmt::format("out of memory for {}", path)};
  if (sqlite3_errcode(connection) != SQLITE_OK) return LastError(connection, path);
  CW_TRY(database.Configure(access));
  return database;
}

Result<void> Database::Configure(SqlAccess access) {
  sqlite3* connection = connection_.get();
  sqlite3_busy_timeout(connection, kBusyMilliseconds);
  sqlite3_db_config(connection, SQLITE_DBCONFIG_DEFENSIVE, 1, nullptr);
  sqlite3_db_config(connection, SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0, nullptr);
  CW_TRY(
      Execute("PRAGMA foreign_keys = ON;"
              "PRAGMA synchronous = FULL;"
              "PRAGMA cell_size_check = ON"));
  if (access == SqlAccess::kWrite) return Execute("PRAGMA journal_mode = WAL");
  if (access == SqlAccess::kScratch) return Execute("PRAGMA journal_mode = OFF");
  if (access == SqlAccess::kRead) return Execute("PRAGMA query_only = ON");
  return {};
}

Result<void> Database::Execute(const char* sql) {
  if (sqlite3_exec(connection_.get(), sql, nullptr, nullptr, nullptr) == SQLITE_OK) return {};
  return LastError(connection_.get());
}

Result<SqlQuery> Database::Prepare(std::string_view sql) {
  sqlite3_stmt* statement = nullptr;
  if (sqlite3_prepare_v2(connection_.get(), sql.data(), static_cast<int>(sql.size()), &statement,
                         nullptr) == SQLITE_OK) {
    return SqlQuery(statement);
  }
  return LastError(connection_.get());
}

Error Database::Damaged(std::string_view what) const {
  return DamagedError(PathOf(connection_.get()), what);
}

int64_t Database::LastRow() const { return sqlite3_last_insert_rowid(connection_.get()); }

Result<std::string> Database::Serialize() const {
  sqlite3_int64 size = 0;
  unsigned char* bytes = sqlite3_serialize(connection_.get(), "main", &size, 0);
  if (bytes == nullptr) return LastError(connection_.get());
  std::string copy(reinterpret_cast<const char*>(bytes), static_cast<size_t>(size));
  sqlite3_free(bytes);
  return copy;
}

Result<void> Database::CopyTo(Database& copy) {
  sqlite3* target = copy.connection_.get();
  sqlite3_backup* backup = sqlite3_backup_init(target, "main", connection_.get(), "main");
  if (backup == nullptr) return LastError(target);
  sqlite3_backup_step(backup, -1);
  if (sqlite3_backup_finish(backup) == SQLITE_OK) return {};
  return LastError(target);
}

std::string ReadDatabaseHeader(const std::string& path) {
  sqlite3_vfs* files = sqlite3_vfs_find(nullptr);
  std::string full(static_cast<size_t>(files->mxPathname) + 1, '\0');
  int found = files->xFullPathname(files, path.c_str(), static_cast<int>(full.size()), full.data());
  if ((found & 0xFF) != SQLITE_OK) return {};
  const char* name = sqlite3_create_filename(full.c_str(), "", "", 0, nullptr);
  std::vector<std::max_align_t> memory(
      static_cast<size_t>(files->szOsFile) / sizeof(std::max_align_t) + 1);
  auto* file = reinterpret_cast<sqlite3_file*>(memory.data());
  std::string header;
  if (files->xOpen(files, name, file, SQLITE_OPEN_READONLY | SQLITE_OPEN_MAIN_DB, nullptr) ==
      SQLITE_OK) {
    sqlite3_int64 size = 0;
    file->pMethods->xFileSize(file, &size);
    header.resize(std::min(kDatabaseHeaderBytes, static_cast<size_t>(size)));
    int read = file->pMethods->xRead(file, header.data(), static_cast<int>(header.size()), 0);
    if (read != SQLITE_OK) header.clear();
    file->pMethods->xClose(file);
  }
  sqlite3_free_filename(name);
  return header;
}

}  // namespace causeway
