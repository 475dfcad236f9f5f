#include "graph/store_file.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <sys/stat.h>

#include <fstream>

#include "base/file.h"
#include "tests/graph/child_process.h"
#include "tests/graph/sample_store.h"

namespace causeway {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;

class StoreFileTest : public StoreTest {
 protected:
  void Put(const std::string& bytes) { std::ofstream(path_, std::ios::binary) << bytes; }
  std::string Get() { return *ReadFile(path_, 1 << 20); }
  void MakeDatabase(const char* sql) {
    Database database = *Database::Open("", SqlAccess::kMemory);
    ASSERT_TRUE(database.Execute(sql));
    Put(*database.Serialize());
  }
  // Opening in every mode gives this error and leaves the file as it was.
  void ExpectRejected(const std::string& message) {
    std::string before = Get();
    for (OpenMode mode : {OpenMode::kRead, OpenMode::kWrite, OpenMode::kCreate}) {
      Result<std::unique_ptr<Store>> store = Store::Open(path_, mode);
      ASSERT_FALSE(store);
      EXPECT_EQ(store.error().message, path_ + message);
      EXPECT_FALSE(store.error().hint.empty());
    }
    EXPECT_EQ(Get(), before);
    EXPECT_THAT(FilesInFolder(), ElementsAre("graph.kg"));
  }
};

TEST_F(StoreFileTest, NoFile) {
  for (OpenMode mode : {OpenMode::kRead, OpenMode::kWrite}) {
    Result<std::unique_ptr<Store>> store = Store::Open(path_, mode);
    ASSERT_FALSE(store);
    EXPECT_EQ(ToText(store.error()), "there is no graph at " + path_ +
                                         "\nMake one with: causeway import " + path_ + " FILE…");
  }
  EXPECT_THAT(FilesInFolder(), ElementsAre());
}

TEST_F(StoreFileTest, AFolder) {
  for (OpenMode mode : {OpenMode::kRead, OpenMode::kWrite, OpenMode::kCreate}) {
    EXPECT_EQ(Store::Open(folder_, mode).error().message, folder_ + " is a folder, not a graph");
  }
}

TEST_F(StoreFileTest, AFifo) {
  ASSERT_EQ(mkfifo(path_.c_str(), 0600), 0);
  EXPECT_EQ(Store::Open(path_, OpenMode::kRead).error().message,
            path_ + " is a device, not a graph");
}

TEST_F(StoreFileTest, AnEmptyFile) {
  Put("");
  ExpectRejected(" is empty, not a graph");
}

TEST_F(StoreFileTest, ATextFile) {
  Put("short");
  ExpectRejected(" is not a graph of Causeway");
  Put(std::string(10'000, 'x'));
  ExpectRejected(" is not a graph of Causeway");
}

TEST_F(StoreFileTest, AnotherDatabase) {
  MakeDatabase("CREATE TABLE t(x)");
  ExpectRejected(" is a database of another program");
}

TEST_F(StoreFileTest, ANewerVersion) {
  MakeDatabase("CREATE TABLE t(x); PRAGMA application_id = 0x43574B47; PRAGMA user_version = 6");
  ExpectRejected(" has store format 6; this program reads formats 2 to 5");
}

TEST_F(StoreFileTest, OtherTables) {
  MakeDatabase("CREATE TABLE t(x); PRAGMA application_id = 0x43574B47; PRAGMA user_version = 2");
  EXPECT_EQ(Store::Open(path_, OpenMode::kRead).error().message,
            path_ + " is damaged: its tables are not a store's");
}

TEST_F(StoreFileTest, OneTableTooMany) {
  ImportAt(path_, SampleDocuments(1));
  {
    Database database = *Database::Open(path_, SqlAccess::kWrite);
    ASSERT_TRUE(database.Execute("CREATE TRIGGER t AFTER INSERT ON documents BEGIN SELECT 1; END"));
  }
  EXPECT_EQ(Store::Open(path_, OpenMode::kWrite).error().message,
            path_ + " is damaged: its tables are not a store's");
}

TEST_F(StoreFileTest, IsOursByItsHeader) {
  ASSERT_TRUE(CreateStoreFile(path_));
  EXPECT_EQ(Get().substr(68, 4), "CWKG");
  EXPECT_EQ(Get().substr(60, 4), std::string("\0\0\0\5", 4));
}

TEST_F(StoreFileTest, CreatingLeavesWhatIsThere) {
  ImportAt(path_, SampleDocuments(2));
  ASSERT_TRUE(CreateStoreFile(path_));
  EXPECT_EQ(Replayed(*OpenAt(path_, OpenMode::kCreate)), SampleDocuments(2));
}

TEST_F(StoreFileTest, CreatingWhereThereIsNoFolder) {
  EXPECT_THAT(Store::Open(Path("none/graph.kg"), OpenMode::kCreate).error().message,
              HasSubstr("No such file or directory"));
}

TEST_F(StoreFileTest, FollowsLinks) {
  ImportAt(path_, SampleDocuments(2));
  std::filesystem::create_symlink("graph.kg", Path("link.kg"));
  EXPECT_EQ(Replayed(*OpenAt(Path("link.kg"))), SampleDocuments(2));
}

class ReadOnlyFolderTest : public StoreTest {
 protected:
  void MakeReadOnly() {
    for (const std::string& name : FilesInFolder()) chmod(Path(name).c_str(), 0444);
    chmod(folder_.c_str(), 0555);
  }
};

TEST_F(ReadOnlyFolderTest, IsReadAndNotWritten) {
  ImportAt(path_, SampleDocuments(2));
  std::string expected = IndexOf(SampleDocuments(2));
  std::vector<std::string> before = FilesInFolder();
  MakeReadOnly();
  EXPECT_EQ(AsUnprivileged([&]() -> std::string {
              Result<std::unique_ptr<Store>> store = Store::Open(path_, OpenMode::kRead);
              if (!store) return ToText(store.error());
              if (Replayed(**store) != SampleDocuments(2)) return "other documents";
              if (BytesOf(*(*store)->LoadGraph()) != expected) return "another graph";
              if (auto checked = (*store)->Check(); !checked) return ToText(checked.error());
              return "as it should be";
            }),
            "as it should be");
  EXPECT_EQ(FilesInFolder(), before);
}

TEST_F(ReadOnlyFolderTest, AWriterIsToldAtOnce) {
  ImportAt(path_, SampleDocuments(2));
  MakeReadOnly();
  for (OpenMode mode : {OpenMode::kWrite, OpenMode::kCreate}) {
    EXPECT_EQ(AsUnprivileged([&] { return Store::Open(path_, mode).error().message; }),
              "cannot write " + path_ + ": the file or its folder is read-only");
  }
  EXPECT_EQ(Replayed(*OpenAt(path_)), SampleDocuments(2));
}

TEST_F(ReadOnlyFolderTest, CreatingIsAnError) {
  MakeReadOnly();
  EXPECT_THAT(AsUnprivileged([&] { return Store::Open(path_, OpenMode::kCreate).error().message; }),
              HasSubstr("Permission denied"));
}

// A killed program leaves a log that holds what the file does not: it is read, or it is an error;
// it is never passed over.
TEST_F(ReadOnlyFolderTest, ALogThatWasLeft) {
  ImportAt(path_, SampleDocuments(1));
  InChild([&] {
    std::unique_ptr<Store> store = OpenAt(path_, OpenMode::kWrite);
    static_cast<void>(ImportInto(*store, SampleDocuments(2)));
    _exit(0);  // without closing
  });
  ASSERT_THAT(FilesInFolder(), ElementsAre("graph.kg", "graph.kg-shm", "graph.kg-wal"));
  MakeReadOnly();
  auto documents = [&]() -> std::string {
    Result<std::unique_ptr<Store>> store = Store::Open(path_, OpenMode::kRead);
    if (!store) return store.error().message;
    return Replayed(**store) == SampleDocuments(2) ? "read" : "passed over";
  };
  EXPECT_EQ(AsUnprivileged(documents), "read");
  std::filesystem::remove(path_ + "-shm");
  EXPECT_EQ(AsUnprivileged(documents), path_ + " was not closed, and what its log (" + path_ +
                                           "-wal) holds cannot be taken in: " + folder_ +
                                           " cannot be written");
}

}  // namespace
}  // namespace causeway
