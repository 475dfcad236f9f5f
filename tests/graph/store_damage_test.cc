// A damaged store or index gives an error or what is right: never a crash, never other statements.
#include <gtest/gtest.h>

#include <algorithm>
#include <fstream>
#include <random>

#include "base/file.h"
#include "graph/index.h"
#include "graph/store_copy.h"
#include "tests/effort.h"
#include "tests/graph/sample_store.h"
#include "tests/graph/statements.h"

namespace causeway {
namespace {

constexpr size_t kFlips = Effort(300);
constexpr size_t kCuts = Effort(60);

class StoreDamageTest : public StoreTest {
 protected:
  void SetUp() override {
    // In the file's last page: what is cut off is missed.
    documents_.back().document.frame = R"({"title":"A frame"})";
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

  // A damaged store is not copied, or the copy has all that it held.
  void ExpectRightCopyOrError() {
    std::string copy = Path("copy.kg");
    std::filesystem::remove(copy);
    if (BackUpStore(path_, copy)) {
      EXPECT_EQ(Replayed(*OpenAt(copy)), documents_);
    }
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

// A place of the file, and a bit there, in turn: all of them with CAUSEWAY_EFFORT=499.
template <class Visit>
void EachPlace(size_t size, Visit visit) {
  size_t stride = std::max<size_t>(1, 499 / std::max<size_t>(1, Rounds(1)));
  for (size_t at = 0; at < size; at += stride) visit(at);
}

std::string FlippedAt(std::string bytes, size_t at) {
  bytes[at] = static_cast<char>(bytes[at] ^ (1 << at % 8));
  return bytes;
}

TEST_F(StoreDamageTest, EveryByteOfTheStore) {
  EachPlace(store_bytes_.size(), [&](size_t at) {
    SCOPED_TRACE(at);
    PutBack();
    Put(path_, FlippedAt(store_bytes_, at));
    if (at % 2 == 0) std::filesystem::remove(IndexPath(path_));
    ExpectRightOrErrors();
    ExpectRightCopyOrError();
  });
}

TEST_F(StoreDamageTest, EveryTruncationOfTheStore) {
  EachPlace(store_bytes_.size(), [&](size_t size) {
    SCOPED_TRACE(size);
    PutBack();
    Put(path_, store_bytes_.substr(0, size));
    EXPECT_LT(ExpectRightOrErrors(), 9);
    ExpectRightCopyOrError();
  });
}

TEST_F(StoreDamageTest, EveryByteAndTruncationOfTheIndex) {
  EachPlace(graph_.size(), [&](size_t at) {
    SCOPED_TRACE(at);
    for (const std::string& damaged : {FlippedAt(graph_, at), graph_.substr(0, at)}) {
      PutBack();
      Put(IndexPath(path_), damaged);
      EXPECT_EQ(ExpectRightOrErrors(), 9);
      EXPECT_EQ(*ReadFile(IndexPath(path_), 1 << 24), graph_);
    }
  });
}

// Too large to be verified when it is opened: never a crash, and Check finds what is wrong.
TEST_F(StoreDamageTest, EveryByteOfALargeIndex) {
  EachPlace(graph_.size(), [&](size_t at) {
    SCOPED_TRACE(at);
    PutBack();
    Put(IndexPath(path_), FlippedAt(graph_, at));
    auto store = *Store::Open(path_, OpenMode::kRead, Limits{.index_verified_bytes = 0});
    Result<Graph> graph = store->LoadGraph();
    ASSERT_TRUE(graph);
    static_cast<void>(ToText(*graph));
    bool mended = *ReadFile(IndexPath(path_), 1 << 24) == graph_;
    EXPECT_EQ(store->Check().has_value(), mended);
  });
}

}  // namespace
}  // namespace causeway
