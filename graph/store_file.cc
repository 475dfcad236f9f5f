// Looks before it opens: SQLite would take an empty file for an empty database, and would tidy up
// after another program in its database.
#include "graph/store_file.h"

#include <fcntl.h>
#include <fmt/format.h>
#include <sys/stat.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <cstdio>
#include <cstring>
#include <filesystem>
#include <span>

#include "base/file.h"
#include "graph/manifest.h"

namespace causeway {
namespace {

constexpr uint32_t kApplicationId = 0x43574B47;  // "CWKG"
constexpr uint32_t kStoreVersion = 5;
// It has no curation log; 3 has no frames; 4 has no chunks with parted strings.
constexpr uint32_t kOldestVersion = 2;

// Where the header of an SQLite database keeps them, big-endian (www.sqlite.org/fileformat2.html,
// section 1.3).
constexpr std::string_view kSqliteMagic("SQLite format 3\0", 16);
constexpr size_t kUserVersionAt = 60;
constexpr size_t kApplicationIdAt = 68;

constexpr std::array<std::string_view, 6> kTables = {
    R"(CREATE TABLE documents(
  id INTEGER PRIMARY KEY,
  key TEXT NOT NULL UNIQUE,
  digest TEXT NOT NULL,
  importer TEXT NOT NULL,
  title TEXT NOT NULL,
  statements INTEGER NOT NULL,
  content_high INTEGER NOT NULL,
  content_low INTEGER NOT NULL,
  imported_at TEXT NOT NULL
) STRICT)",
    R"(CREATE TABLE texts(
  document INTEGER PRIMARY KEY REFERENCES documents(id) ON DELETE CASCADE,
  checksum INTEGER NOT NULL,
  bytes BLOB NOT NULL
) STRICT)",
    R"(CREATE TABLE chunks(
  document INTEGER NOT NULL REFERENCES documents(id) ON DELETE CASCADE,
  number INTEGER NOT NULL,
  statements INTEGER NOT NULL,
  checksum INTEGER NOT NULL,
  bytes BLOB NOT NULL,
  PRIMARY KEY(document, number)
) STRICT)",
    R"(CREATE TABLE manifest(
  one INTEGER PRIMARY KEY CHECK(one = 1),
  documents INTEGER NOT NULL,
  statements INTEGER NOT NULL,
  stamp_high INTEGER NOT NULL,
  stamp_low INTEGER NOT NULL
) STRICT)",
    R"(CREATE TABLE curation(
  number INTEGER PRIMARY KEY,
  entry TEXT NOT NULL
) STRICT)",
    R"(CREATE TABLE frames(
  document INTEGER PRIMARY KEY REFERENCES documents(id) ON DELETE CASCADE,
  checksum INTEGER NOT NULL,
  bytes BLOB NOT NULL
) STRICT)"};

// How many of the tables a store of this version has; each version up to 4 adds one at the end.
size_t TablesOf(uint32_t version) { return std::min<size_t>(version + 2, kTables.size()); }

uint32_t BigEndian(std::string_view bytes, size_t at) {
  uint32_t number = 0;
  for (size_t i = 0; i < 4; ++i) {
    number = number << 8 | static_cast<unsigned char>(bytes[at + i]);
  }
  return number;
}

Error NotAStore(std::string message) {
  return {.code = ErrorCode::kRejected,
          .message = std::move(message),
          .hint = "Name a graph that `causeway import` made, or a new file."};
}

// The file with symbolic links resolved: the write-ahead log lies beside what they point to.
std::string RealPath(const std::string& path) {
  std::error_code error;
  std::filesystem::path real = std::filesystem::canonical(path, error);
  return error ? path : real.string();
}

std::string FolderOf(const std::string& path) {
  std::string folder = std::filesystem::path(path).parent_path().string();
  return folder.empty() ? "." : folder;
}

Result<void> CheckIsFile(const std::string& path) {
  struct stat status {};
  if (stat(path.c_str(), &status) != 0) {
    if (errno == ENOENT) {
      return Error{.message = fmt::format("there is no graph at {}", path),
                   .hint = fmt::format("Make one with: causeway import {} FILE…", path)};
    }
    return Error{.message = fmt::format("cannot open {}: {}", path, std::strerror(errno)),
                 .hint = "Check the permissions of the file and of its folder."};
  }
  if (S_ISDIR(status.st_mode)) {
    return NotAStore(fmt::format("{} is a folder, not a graph", path));
  }
  if (!S_ISREG(status.st_mode)) {
    return NotAStore(fmt::format("{} is a device, not a graph", path));
  }
  if (status.st_size == 0) return NotAStore(fmt::format("{} is empty, not a graph", path));
  if (access(path.c_str(), R_OK) != 0) {
    return Error{.message = fmt::format("cannot open {}: {}", path, std::strerror(errno)),
                 .hint = "Check the permissions of the file and of its folder."};
  }
  return {};
}

Result<void> CheckHeader(const std::string& path) {
  std::string header = ReadDatabaseHeader(path);
  if (header.size() < kDatabaseHeaderBytes || !header.starts_with(kSqliteMagic)) {
    return NotAStore(fmt::format("{} is not a graph of Causeway", path));
  }
  if (BigEndian(header, kApplicationIdAt) != kApplicationId) {
    return NotAStore(fmt::format("{} is a database of another program", path));
  }
  uint32_t version = BigEndian(header, kUserVersionAt);
  if (version >= kOldestVersion && version <= kStoreVersion) return {};
  return Error{.code = ErrorCode::kRejected,
               .message = fmt::format("{} has store format {}; this program reads formats {} to {}",
                                      path, version, kOldestVersion, kStoreVersion),
               .hint = "Open it with the version of Causeway that made it."};
}

// By the connection: the file's header may be behind the write-ahead log.
Result<uint32_t> VersionOf(Database& database) {
  CW_ASSIGN(SqlQuery row, database.Ask("PRAGMA user_version"));
  CW_TRY(row.Step());
  return static_cast<uint32_t>(row.Integer(0));
}

// A schema that is not ours could do anything when it is written to.
Result<void> CheckSchema(Database& database) {
  CW_ASSIGN(uint32_t version, VersionOf(database));
  CW_ASSIGN(SqlQuery rows, database.Ask("SELECT sql FROM sqlite_schema WHERE sql IS NOT NULL AND "
                                        "name NOT LIKE 'sqlite_%' ORDER BY rowid"));
  for (std::string_view table : std::span(kTables).first(TablesOf(version))) {
    CW_ASSIGN(bool found, rows.Step());
    if (!found || rows.Bytes(0) != table) return database.Damaged("its tables are not a store's");
  }
  CW_ASSIGN(bool more, rows.Step());
  if (more) return database.Damaged("its tables are not a store's");
  return {};
}

Result<Database> OpenChecked(const std::string& path, SqlAccess access) {
  CW_ASSIGN(Database database, Database::Open(path, access));
  CW_TRY(CheckSchema(database));
  return database;
}

bool Writable(const std::string& real_path) {
  return access(real_path.c_str(), W_OK) == 0 && access(FolderOf(real_path).c_str(), W_OK) == 0;
}

bool LogHasContent(const std::string& real_path) {
  struct stat status {};
  return stat((real_path + "-wal").c_str(), &status) == 0 && status.st_size > 0;
}

// Opens where nothing can be written. A log that a killed program left holds what the file does
// not, so it may not be passed over; SQLite reads it where the log's index lies there too.
Result<Database> OpenUnwritable(const std::string& path, const std::string& real_path) {
  if (!LogHasContent(real_path)) return OpenChecked(path, SqlAccess::kImmutable);
  Result<Database> database = OpenChecked(path, SqlAccess::kReadOnly);
  if (database || database.error().code == ErrorCode::kDamaged) return database;
  Error error = database.error();
  error.message = fmt::format(
      "{} was not closed, and what its log ({}-wal) holds cannot be taken in: {} cannot be written",
      path, path, FolderOf(real_path));
  error.hint = "Copy both files to a folder that can be written, and open the copy.";
  return error;
}

// Brings an older store to this version, within the transaction that writes to it: what is not
// committed leaves it as old as it was.
Result<void> Upgrade(Database& database) {
  CW_ASSIGN(uint32_t version, VersionOf(database));
  if (version == kStoreVersion) return {};
  for (std::string_view table : std::span(kTables).subspan(TablesOf(version))) {
    CW_TRY(database.Run(table));
  }
  return database.Execute(fmt::format("PRAGMA user_version = {}", kStoreVersion).c_str());
}

Result<std::string> EmptyStore() {
  CW_ASSIGN(Database database, Database::Open("", SqlAccess::kMemory));
  std::string pragmas = fmt::format("PRAGMA application_id = {}; PRAGMA user_version = {}",
                                    kApplicationId, kStoreVersion);
  CW_TRY(database.Execute(pragmas.c_str()));
  for (std::string_view table : kTables) CW_TRY(database.Run(table));
  CW_TRY(WriteManifest(database, ManifestBuilder().Finish()));
  return database.Serialize();
}

}  // namespace

Result<void> CreateStoreFile(const std::string& path) {
  std::error_code ignored;
  if (std::filesystem::exists(path, ignored)) return {};
  CW_ASSIGN(std::string bytes, EmptyStore());
  CW_ASSIGN(std::unique_ptr<AtomicFile> file, AtomicFile::Create(path));
  CW_TRY(file->Write(bytes));
  // Another program that makes the same store at the same time may have been first: then it is
  // used.
  CW_TRY(file->CommitNew());
  return {};
}

Result<Database> OpenForReading(const std::string& path) {
  CW_TRY(CheckIsFile(path));
  CW_TRY(CheckHeader(path));
  std::string real_path = RealPath(path);
  if (!Writable(real_path)) return OpenUnwritable(path, real_path);
  return OpenChecked(path, SqlAccess::kRead);
}

Result<Database> OpenForWriting(const std::string& path) {
  CW_TRY(CheckIsFile(path));
  CW_TRY(CheckHeader(path));
  if (!Writable(RealPath(path))) {
    return Error{
        .message = fmt::format("cannot write {}: the file or its folder is read-only", path),
        .hint = "Check the permissions of the file and of its folder."};
  }
  CW_ASSIGN(Database database, OpenChecked(path, SqlAccess::kWrite));
  CW_TRY(database.Execute("BEGIN IMMEDIATE"));
  CW_TRY(Upgrade(database));
  return database;
}

}  // namespace causeway
