// A damaged store or index gives an error or what is right: never a crash, never other statements.
#include <gtest/gtest.h>

#include <fstream>
#include <random>

#include "base/file.h"
#include "graph/index.h"
#include "tests/effort.h"
#include "tests/graph/sample_store.h"

namespace causeway {
namespace {

constexpr size_t kFlips = Effort(300);
constexpr size_t kCuts = Effort(60);

class StoreDamageTest : public StoreTest {
 protected:
  void SetUp() override {
    ImportAt(path_, documents_);
    ASSERT_TRUE(OpenAt(path_, OpenMode::kWrite)->Curate(log_));
    graph_ = BytesOf(*OpenAt(path_)->LoadGraph());
    store_bytes_ = *ReadFile(path_, 1 << 24);
  }

  static void Put(const std::string& path, const std::string& bytes) {
    std::ofstream(path, std::ios::binary | std::ios::trunc) << bytes;
  }

  void PutBack() {
    Put(path_, store_bytes_);
    Put(IndexPath(path_), graph_);
  }

  // Returns how many of the questions got an answer, each of which was right.
  int ExpectRightOrErrors() {
    Result<std::unique_ptr<Store>> store = Store::Open(path_, OpenMode::kRead);
    if (!store) return 0;
    int answers = 0;
    KeepingSink sink;
    if ((*store)->Replay(sink)) {
      EXPECT_EQ(sink.documents, documents_);
      ++answers;
    }
    if (auto graph = (*store)->LoadGraph()) {
      EXPECT_EQ(BytesOf(*graph), graph_);
      ++answers;
    }
    if (auto log = (*store)->Curation()) {
      EXPECT_EQ(*log, log_);
      ++answers;
    }
    for (const OwnedDocument& each : documents_) {
      if (auto text = (*store)->Text(ViewOf(each.document))) {
        EXPECT_EQ(**text, each.document.text);
        ++answers;
      }
    }
    static_cast<void>((*store)->Check());
    return answers;
  }

  std::string Flipped(std::string bytes) {
    size_t at = std::uniform_int_distribution<size_t>(0, bytes.size() - 1)(random_);
    bytes[at] =
        static_cast<char>(bytes[at] ^ (1 << std::uniform_int_distribution<int>(0, 7)(random_)));
    return bytes;
  }
  std::string Cut(const std::string& bytes) {
    return bytes.substr(0, std::uniform_int_distribution<size_t>(0, bytes.size() - 1)(random_));
  }

  std::vector<OwnedDocument> documents_ = SampleDocuments(6);
  CurationLog log_ = {{.time = "2026-11-23T09:00:00Z",
                       .author = "ana",
                       .kind = CurationKind::kMerge,
                       .words = {"cause 1", "cause 2"},
                       .reason = "one thing"},
                      {.time = "2026-11-23T09:00:01Z",
                       .author = "ana",
                       .kind = CurationKind::kAddLabel,
                       .words = {"cause 3", "Seen"}}};
  std::string store_bytes_;
  std::string graph_;
  std::mt19937 random_{20260101};
};

TEST_F(StoreDamageTest, UndamagedAnswersAll) { EXPECT_EQ(ExpectRightOrErrors(), 9); }

TEST_F(StoreDamageTest, FlippedStoreWithoutAnIndex) {
  for (size_t i = 0; i < kFlips; ++i) {
    std::filesystem::remove(IndexPath(path_));
    Put(path_, Flipped(store_bytes_));
    ExpectRightOrErrors();
  }
}

TEST_F(StoreDamageTest, FlippedStoreWithAnIndex) {
  for (size_t i = 0; i < kFlips; ++i) {
    PutBack();
    Put(path_, Flipped(store_bytes_));
    ExpectRightOrErrors();
  }
}

TEST_F(StoreDamageTest, CutStore) {
  for (size_t i = 0; i < kCuts; ++i) {
    std::filesystem::remove(IndexPath(path_));
    Put(path_, Cut(store_bytes_));
    ExpectRightOrErrors();
  }
}

TEST_F(StoreDamageTest, FlippedOrCutIndexIsMended) {
  for (size_t i = 0; i < kFlips; ++i) {
    PutBack();
    Put(IndexPath(path_), i % 5 == 0 ? Cut(graph_) : Flipped(graph_));
    EXPECT_EQ(ExpectRightOrErrors(), 9);
    EXPECT_EQ(*ReadFile(IndexPath(path_), 1 << 24), graph_);
  }
}

// What flips one bit of each byte in turn finds: the parts that a sample may miss.
TEST_F(StoreDamageTest, EveryByteOfTheFirstPage) {
  for (size_t at = 0; at < 4096; at += kStride) {
    std::filesystem::remove(IndexPath(path_));
    std::string bytes = store_bytes_;
    bytes[at] = static_cast<char>(bytes[at] ^ 0x10);
    Put(path_, bytes);
    Result<std::unique_ptr<Store>> store = Store::Open(path_, OpenMode::kRead);
    if (!store) continue;
    KeepingSink sink;
    if ((*store)->Replay(sink)) {
      EXPECT_EQ(sink.documents, documents_) << "at " << at;
    }
  }
}

}  // namespace
}  // namespace causeway
