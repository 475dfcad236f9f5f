#include "graph/sqlite.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <fstream>

#include "tests/graph/folder_fixture.h"

namespace causeway {
namespace {

using ::testing::HasSubstr;

Database InMemory() { return *Database::Open("", SqlAccess::kMemory); }

class SqliteTest : public FolderFixture {
 protected:
  // A database with one table, as a file.
  std::string MakeFile() {
    Database database = InMemory();
    EXPECT_TRUE(database.Execute("CREATE TABLE t(x)"));
    std::ofstream(Path("a.db")) << *database.Serialize();
    return Path("a.db");
  }
};

TEST_F(SqliteTest, BindsAndReads) {
  Database database = InMemory();
  std::string bytes("a\0b", 3);
  SqlQuery query = *database.Ask("SELECT ?1, ?2, ?3, NULL", int64_t{-7}, bytes, SqlBlob{""});
  ASSERT_TRUE(*query.Step());
  EXPECT_EQ(query.Integer(0), -7);
  EXPECT_EQ(query.Bytes(1), bytes);
  EXPECT_EQ(query.Bytes(2), "");
  EXPECT_EQ(query.Bytes(3), "");
  EXPECT_FALSE(*query.Step());
}

TEST_F(SqliteTest, SaysWhatIsWrong) {
  EXPECT_THAT(InMemory().Execute("NONSENSE").error().message, HasSubstr("syntax error"));
  EXPECT_THAT(Database::Open(Path("none.db"), SqlAccess::kRead).error().message,
              HasSubstr("cannot open " + Path("none.db")));
}

TEST_F(SqliteTest, ReadersDoNotWrite) {
  std::string path = MakeFile();
  for (SqlAccess access : {SqlAccess::kRead, SqlAccess::kReadOnly, SqlAccess::kImmutable}) {
    Database database = *Database::Open(path, access);
    EXPECT_THAT(database.Execute("INSERT INTO t VALUES (1)").error().message,
                HasSubstr("readonly database"));
  }
}

TEST_F(SqliteTest, AWriterKeepsOthersOut) {
  std::string path = MakeFile();
  Database first = *Database::Open(path, SqlAccess::kWrite);
  ASSERT_TRUE(first.Execute("BEGIN IMMEDIATE"));
  Database second = *Database::Open(path, SqlAccess::kWrite);
  EXPECT_EQ(second.Execute("BEGIN IMMEDIATE").error().message,
            "another program is writing to " + path);
}

TEST_F(SqliteTest, PathsMayHoldAnything) {
  std::string odd = Path("100% of? #1.db");
  std::filesystem::rename(MakeFile(), odd);
  Database database = *Database::Open(odd, SqlAccess::kImmutable);
  EXPECT_TRUE(database.Execute("SELECT x FROM t"));
}

TEST_F(SqliteTest, ReadsHeaders) {
  EXPECT_EQ(ReadDatabaseHeader(MakeFile()).substr(0, 15), "SQLite format 3");
  EXPECT_EQ(ReadDatabaseHeader(Path("none")), "");
  std::ofstream(Path("short")) << "short";
  EXPECT_EQ(ReadDatabaseHeader(Path("short")), "short");
}

// Closing a descriptor of a file drops the process's POSIX locks on it.
TEST_F(SqliteTest, ReadingAHeaderKeepsLocks) {
  std::string path = MakeFile();
  Database first = *Database::Open(path, SqlAccess::kReadOnly);
  ASSERT_TRUE(first.Execute("BEGIN; SELECT x FROM t"));
  SqlQuery open = *first.Ask("SELECT count(*) FROM t");
  ASSERT_TRUE(*open.Step());
  ReadDatabaseHeader(path);
  Database second = *Database::Open(path, SqlAccess::kRead);
  EXPECT_FALSE(second.Execute("PRAGMA query_only = OFF; BEGIN EXCLUSIVE; ROLLBACK"));
}

}  // namespace
}  // namespace causeway
