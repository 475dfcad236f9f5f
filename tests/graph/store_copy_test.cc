// Copies and compaction lose nothing: while others read and write, killed, or out of space.
#include "graph/store_copy.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <sys/resource.h>
#include <sys/stat.h>

#include <chrono>
#include <csignal>
#include <fstream>
#include <thread>

#include "base/file.h"
#include "graph/index.h"
#include "graph/store_file.h"
#include "tests/graph/child_process.h"
#include "tests/graph/sample_store.h"

namespace causeway {
namespace {

using ::testing::HasSubstr;

constexpr int kKillsOfCopies = 12;

class StoreCopyTest : public StoreTest {
 protected:
  void SetUp() override {
    for (int i = 0; i < 60; ++i) {
      documents_.push_back(SampleDocument(fmt::format("{:03}.txt", i), i, 200));
    }
    ImportAt(path_, documents_);
    // What is removed leaves gaps.
    for (int i = 0; i < 40; ++i) {
      ASSERT_TRUE(OpenAt(path_, OpenMode::kWrite)->Remove(fmt::format("{:03}.txt", i)));
    }
    documents_.erase(documents_.begin(), documents_.begin() + 40);
  }
  void ExpectHeld(const std::string& path) {
    std::unique_ptr<Store> store = OpenAt(path);
    Result<void> checked = store->Check();
    EXPECT_TRUE(checked) << ToText(checked.error());
    EXPECT_TRUE(Replayed(*store) == documents_);
  }

  std::vector<OwnedDocument> documents_;
  std::string copy_ = Path("copy.kg");
};

TEST_F(StoreCopyTest, CompactingGivesBackTheSpace) {
  auto before = std::filesystem::file_size(path_);
  std::string graph = BytesOf(*OpenAt(path_)->LoadGraph());
  ASSERT_TRUE(CompactStore(path_));
  EXPECT_LT(std::filesystem::file_size(path_), before * 2 / 3);
  EXPECT_EQ(BytesOf(*OpenAt(path_)->LoadGraph()), graph);
  ExpectHeld(path_);
}

TEST_F(StoreCopyTest, ABackupIsTheSameStore) {
  std::string graph = BytesOf(*OpenAt(path_)->LoadGraph());
  ASSERT_TRUE(BackUpStore(path_, copy_));
  EXPECT_EQ(BytesOf(*OpenAt(copy_)->LoadGraph()), graph);
  ExpectHeld(copy_);
  ExpectHeld(path_);
}

TEST_F(StoreCopyTest, ABackupReplacesNothing) {
  std::ofstream(copy_) << "mine";
  Result<void> copied = BackUpStore(path_, copy_);
  ASSERT_FALSE(copied);
  EXPECT_EQ(ToText(copied.error()),
            copy_ + " is there already\nName a new file: a backup replaces none.");
  EXPECT_EQ(*ReadFile(copy_, 100), "mine");
  EXPECT_FALSE(BackUpStore(path_, path_));
  ExpectHeld(path_);
}

TEST_F(StoreCopyTest, WhileOthersReadAndWrite) {
  std::unique_ptr<Store> reader = OpenAt(path_);
  std::unique_ptr<Store> writer = OpenAt(path_, OpenMode::kWrite);
  std::unique_ptr<Import> import = *writer->Begin();
  ASSERT_TRUE(Hand(SampleDocument("new.txt", 5), *import));
  ASSERT_TRUE(BackUpStore(path_, copy_));
  EXPECT_THAT(CompactStore(path_).error().message, HasSubstr("another program is writing to"));
  ASSERT_TRUE(import->Commit());
  ExpectHeld(copy_);
  EXPECT_EQ(Replayed(*reader).size(), documents_.size() + 1);
  ASSERT_TRUE(CompactStore(path_));
  EXPECT_EQ(Replayed(*reader).size(), documents_.size() + 1);
}

TEST_F(StoreCopyTest, ADamagedStoreIsNotCopied) {
  {
    Database database = *Database::Open(path_, SqlAccess::kWrite);
    ASSERT_TRUE(database.Execute("UPDATE chunks SET checksum = checksum + 1 WHERE rowid = 50"));
  }
  EXPECT_EQ(BackUpStore(path_, copy_).error().code, ErrorCode::kDamaged);
  EXPECT_FALSE(std::filesystem::exists(copy_));
}

TEST_F(StoreCopyTest, KilledAtAnyMoment) {
  for (int i = 0; i < kKillsOfCopies; ++i) {
    std::filesystem::remove(copy_);
    pid_t child = fork();
    if (child == 0) {
      static_cast<void>(CompactStore(path_));
      static_cast<void>(BackUpStore(path_, copy_));
      _exit(0);
    }
    std::this_thread::sleep_for(std::chrono::milliseconds(i));
    kill(child, SIGKILL);
    waitpid(child, nullptr, 0);
    ExpectHeld(path_);
    if (std::filesystem::exists(copy_)) ExpectHeld(copy_);
  }
}

// Stands in for a disk that is full: no file may grow beyond `bytes`.
std::string CopiedWithin(rlim_t bytes, const std::function<Result<void>()>& copying) {
  return Said([&]() -> std::string {
    std::signal(SIGXFSZ, SIG_IGN);
    rlimit limit{.rlim_cur = bytes, .rlim_max = bytes};
    setrlimit(RLIMIT_FSIZE, &limit);
    Result<void> done = copying();
    return done ? "done" : done.error().message;
  });
}

TEST_F(StoreCopyTest, OutOfSpace) {
  std::vector<std::string> files = FilesInFolder();
  for (rlim_t bytes = 4096; bytes <= 64 << 10; bytes *= 2) {
    SCOPED_TRACE(fmt::format("files of up to {} bytes", bytes));
    EXPECT_THAT(CopiedWithin(bytes, [&] { return BackUpStore(path_, copy_); }), HasSubstr(folder_));
    EXPECT_THAT(CopiedWithin(bytes, [&] { return CompactStore(path_); }), HasSubstr(path_));
    ExpectHeld(path_);
  }
  EXPECT_FALSE(std::filesystem::exists(copy_));
}

TEST_F(StoreCopyTest, InAFolderThatCannotBeWritten) {
  for (const std::string& name : FilesInFolder()) chmod(Path(name).c_str(), 0444);
  chmod(folder_.c_str(), 0555);
  EXPECT_EQ(AsUnprivileged([&] { return CompactStore(path_).error().message; }),
            "cannot write " + path_ + ": the file or its folder is read-only");
  EXPECT_THAT(AsUnprivileged([&] { return BackUpStore(path_, copy_).error().message; }),
              HasSubstr("Permission denied"));
  std::string elsewhere = testing::TempDir() + fmt::format("causeway-copy-{}.kg", getpid());
  EXPECT_EQ(AsUnprivileged([&]() -> std::string {
              Result<void> copied = BackUpStore(path_, elsewhere);
              return copied ? "copied" : ToText(copied.error());
            }),
            "copied");
  std::filesystem::remove(elsewhere);
}

}  // namespace
}  // namespace causeway
