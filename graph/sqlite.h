// SQLite as the store uses it: a connection and a prepared query that close themselves, and errors
// as values. Nothing else of the project calls SQLite. Tested by tests/graph/sqlite_test.cc.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <utility>

#include "base/result.h"

struct sqlite3;
struct sqlite3_stmt;

namespace causeway {

// A statement of SQL. Columns are read while a row stands; views last until the next Step.
class SqlQuery {
 public:
  // Goes to the next row; false after the last.
  Result<bool> Step();

  [[nodiscard]] int64_t Integer(int column) const;
  [[nodiscard]] std::string_view Bytes(int column) const;  // text or a blob; empty for NULL

 private:
  friend class Database;
  struct Finalize {
    void operator()(sqlite3_stmt* statement) const;
  };
  explicit SqlQuery(sqlite3_stmt* statement) : statement_(statement) {}
  Result<void> BindAt(int place, int64_t value);
  Result<void> BindAt(int place, std::string_view text);
  Result<void> BindAt(int place, const struct SqlBlob& blob);

  std::unique_ptr<sqlite3_stmt, Finalize> statement_;
};

// Bytes bound as a blob; a string is bound as text. Both are borrowed until the query is gone.
struct SqlBlob {
  std::string_view bytes;
};

// How a connection may use the file.
enum class SqlAccess {
  kWrite,      // reads and writes
  kRead,       // reads; may keep the write-ahead log in order
  kReadOnly,   // reads, and leaves the file and its folder alone
  kImmutable,  // as kReadOnly, and takes no locks: for a file that nobody can change
  kScratch,    // writes a file that nobody else has, without a journal: it counts when it is whole
  kMemory,     // a new database in memory; the path is only named in errors
};

// A connection. Settings: foreign keys, full synchronisation, DEFENSIVE, no trust in the schema.
// For one thread at a time.
class Database {
 public:
  static Result<Database> Open(const std::string& path, SqlAccess access);

  // Runs statements without parameters and rows, as many as `sql` holds.
  Result<void> Execute(const char* sql);
  // A query with `arguments` (int64_t, std::string_view, SqlBlob) bound to ?1, ?2, …
  template <class... Arguments>
  Result<SqlQuery> Ask(std::string_view sql, const Arguments&... arguments) {
    CW_ASSIGN(SqlQuery query, Prepare(sql));
    Result<void> bound;
    [[maybe_unused]] int place = 0;
    ((bound = bound ? query.BindAt(++place, arguments) : bound), ...);
    if (!bound) return std::move(bound).error();
    return query;
  }
  // Runs one statement with arguments, to its end.
  template <class... Arguments>
  Result<void> Run(std::string_view sql, const Arguments&... arguments) {
    CW_ASSIGN(SqlQuery query, Ask(sql, arguments...));
    CW_TRY(query.Step());
    return {};
  }
  // The error (kDamaged) that says what is wrong with the file.
  [[nodiscard]] Error Damaged(std::string_view what) const;
  [[nodiscard]] int64_t LastRow() const;  // the row id of the last INSERT
  [[nodiscard]] Result<std::string> Serialize() const;
  // Makes `copy` what this connection reads, page by page; others may read and write meanwhile.
  Result<void> CopyTo(Database& copy);

 private:
  struct Close {
    void operator()(sqlite3* connection) const;
  };
  explicit Database(sqlite3* connection) : connection_(connection) {}
  Result<SqlQuery> Prepare(std::string_view sql);
  Result<void> Configure(SqlAccess access);

  std::unique_ptr<sqlite3, Close> connection_;
};

// The first bytes of a file that may be a database, read through SQLite's own file layer: closing a
// descriptor of ours would drop the locks that SQLite holds on it (POSIX, fcntl). Shorter where the
// file is; empty where it cannot be read.
std::string ReadDatabaseHeader(const std::string& path);
inline constexpr size_t kDatabaseHeaderBytes = 100;

}  // namespace causeway
