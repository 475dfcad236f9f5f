// Killed at any moment, or out of space: the store is as before the import, or as after it.
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <sys/resource.h>

#include <chrono>
#include <csignal>
#include <random>
#include <thread>

#include "base/file.h"
#include "graph/index.h"
#include "tests/effort.h"
#include "tests/graph/child_process.h"
#include "tests/graph/sample_store.h"

namespace causeway {
namespace {

using ::testing::HasSubstr;

constexpr int kKills = 6;  // the program is killed twenty times: tests/cli/durability_test.py

class StoreFaultTest : public StoreTest {
 protected:
  // The store holds `before_`; an import of `import_` makes it hold `after_`.
  void SetUp() override {
    for (size_t i = 0; i < 50 + Effort(400); ++i) {
      import_.push_back(SampleDocument(fmt::format("{:03}.txt", i), static_cast<int>(i) + 1, 40));
    }
    after_ = import_;
    before_ = SampleDocuments(50);
    index_ = IndexOf(after_);
  }

  void Restore() {
    for (const char* suffix : {"", "-wal", "-shm", "-index"}) {
      std::filesystem::remove(path_ + suffix);
    }
    ImportAt(path_, before_);
  }

  void ImportInThisProcess() {
    std::unique_ptr<Store> store = OpenAt(path_, OpenMode::kWrite);
    static_cast<void>(ImportInto(*store, import_));
  }

  void ExpectBeforeOrAfter() {
    std::unique_ptr<Store> store = OpenAt(path_);
    Result<void> checked = store->Check();
    EXPECT_TRUE(checked) << ToText(checked.error());
    std::vector<OwnedDocument> documents = Replayed(*store);
    EXPECT_TRUE(documents == before_ || documents == after_) << documents.size() << " documents";
  }

  void ExpectImportingAgainIsClean() {
    ImportAt(path_, import_);
    EXPECT_EQ(BytesOf(*OpenAt(path_)->LoadGraph()), index_);
    EXPECT_EQ(*ReadFile(IndexPath(path_), 1 << 26), index_);
  }

  std::vector<OwnedDocument> before_;
  std::vector<OwnedDocument> import_;
  std::vector<OwnedDocument> after_;
  std::string index_;
};

TEST_F(StoreFaultTest, KilledAtAnyMoment) {
  Restore();
  auto start = std::chrono::steady_clock::now();
  ImportInThisProcess();
  std::chrono::duration<double> whole = std::chrono::steady_clock::now() - start;

  std::mt19937 random(20260102);
  for (int i = 0; i < kKills; ++i) {
    Restore();
    // Spread over the import, and a little beyond its end.
    double part = (i + std::uniform_real_distribution<double>()(random)) / kKills * 1.1;
    pid_t child = fork();
    if (child == 0) {
      ImportInThisProcess();
      _exit(0);
    }
    std::this_thread::sleep_for(whole * part);
    kill(child, SIGKILL);
    waitpid(child, nullptr, 0);
    SCOPED_TRACE(fmt::format("killed after {:.3f} of the import", part));
    ExpectBeforeOrAfter();
    ExpectImportingAgainIsClean();
  }
}

TEST_F(StoreFaultTest, KilledWhileItIsMade) {
  for (int i = 0; i < kKills; ++i) {
    std::filesystem::remove(path_);
    pid_t child = fork();
    if (child == 0) {
      static_cast<void>(Store::Open(path_, OpenMode::kCreate));
      _exit(0);
    }
    std::this_thread::sleep_for(std::chrono::microseconds(i * 300));
    kill(child, SIGKILL);
    waitpid(child, nullptr, 0);
    EXPECT_TRUE(OpenAt(path_, OpenMode::kCreate)->Check());
  }
}

// Stands in for a disk that is full.
std::string ImportWithin(const std::string& path, rlim_t bytes,
                         const std::vector<OwnedDocument>& documents) {
  return Said([&]() -> std::string {
    std::signal(SIGXFSZ, SIG_IGN);
    rlimit limit{.rlim_cur = bytes, .rlim_max = bytes};
    setrlimit(RLIMIT_FSIZE, &limit);
    Result<std::unique_ptr<Store>> store = Store::Open(path, OpenMode::kWrite);
    if (!store) return store.error().message;
    Result<ImportOutcome> outcome = ImportInto(**store, documents);
    return outcome ? "imported" : outcome.error().message;
  });
}

TEST_F(StoreFaultTest, OutOfSpace) {
  int failed = 0;
  for (rlim_t bytes = 1024; bytes <= 4 << 20; bytes *= 2) {
    Restore();
    SCOPED_TRACE(fmt::format("files of up to {} bytes", bytes));
    std::string said = ImportWithin(path_, bytes, import_);
    if (said != "imported") {
      EXPECT_THAT(said, HasSubstr(path_));
      EXPECT_EQ(Replayed(*OpenAt(path_)), before_) << said;
      ++failed;
    }
    ExpectBeforeOrAfter();
  }
  EXPECT_GE(failed, 3);
  ExpectImportingAgainIsClean();
}

TEST_F(StoreFaultTest, NoSpaceForAnIndex) {
  ImportAt(path_, after_);
  std::vector<std::string> files = FilesInFolder();
  EXPECT_EQ(Said([&]() -> std::string {
              std::signal(SIGXFSZ, SIG_IGN);
              rlimit limit{.rlim_cur = 40'000, .rlim_max = 40'000};
              setrlimit(RLIMIT_FSIZE, &limit);
              Result<Graph> graph = OpenAt(path_)->LoadGraph();
              if (!graph) return ToText(graph.error());
              return BytesOf(*graph) == index_ ? "right" : "another graph";
            }),
            "right");
  EXPECT_EQ(FilesInFolder(), files);
}

}  // namespace
}  // namespace causeway
