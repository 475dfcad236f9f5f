// The index made anew, whatever lay there; imports that take all; what an import would give.
#include "graph/store_rebuild.h"

#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>

#include "base/file.h"
#include "graph/builder.h"
#include "graph/index.h"
#include "tests/graph/sample_store.h"

namespace causeway {
namespace {

class StoreRebuildTest : public StoreTest {
 protected:
  void SetUp() override {
    ImportAt(path_, documents_);
    ASSERT_TRUE(OpenAt(path_)->LoadGraph());
    right_ = Bytes(IndexPath(path_));
  }
  static std::string Bytes(const std::string& path) {
    std::ifstream file(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), {}};
  }
  void Lay(const std::string& bytes) {
    std::ofstream(IndexPath(path_), std::ios::binary | std::ios::trunc) << bytes;
  }
  // What it says of the index that was there; it is right afterwards.
  IndexBefore Rebuild() {
    Result<RebuiltIndex> rebuilt = OpenAt(path_)->Rebuild();
    EXPECT_TRUE(rebuilt) << ToText(rebuilt.error());
    EXPECT_EQ(Bytes(IndexPath(path_)), right_);
    EXPECT_EQ(rebuilt->bytes, right_.size());
    return rebuilt->before;
  }

  std::vector<OwnedDocument> documents_ = SampleDocuments(4);
  std::string right_;
};

TEST_F(StoreRebuildTest, SaysWhatLayThere) {
  EXPECT_EQ(Rebuild(), IndexBefore::kSame);
  std::filesystem::remove(IndexPath(path_));
  EXPECT_EQ(Rebuild(), IndexBefore::kAbsent);
  std::string flipped = right_;
  flipped.back() ^= 1;
  Lay(flipped);
  EXPECT_EQ(Rebuild(), IndexBefore::kDamaged);
  Lay("no index");
  EXPECT_EQ(Rebuild(), IndexBefore::kDamaged);
}

TEST_F(StoreRebuildTest, TellsAnOlderGenerationFromAnotherBuild) {
  std::string other = Path("other.kg");
  ImportAt(other, SampleDocuments(2));
  ASSERT_TRUE(OpenAt(other)->LoadGraph());
  Lay(Bytes(IndexPath(other)));
  EXPECT_EQ(Rebuild(), IndexBefore::kStale);
  // Whole, and of this content as it says; but not what this content gives.
  Graph graph = *OpenAt(path_)->LoadGraph();
  GraphBuilder builder;
  ASSERT_TRUE(Hand(documents_[0], builder));
  auto file = *AtomicFile::Create(IndexPath(path_));
  ASSERT_TRUE(WriteIndex(builder, *file, graph.image().stamp()));
  EXPECT_EQ(Rebuild(), IndexBefore::kDifferent);
}

TEST_F(StoreRebuildTest, AnImportOfAllTakesWhatSaysItIsTheSame) {
  auto changed = documents_;
  changed[1].statements.pop_back();
  std::unique_ptr<Store> store = OpenAt(path_, OpenMode::kWrite);
  for (auto [retake, replaced] : {std::pair(Retake::kOther, 0), std::pair(Retake::kAll, 1)}) {
    Result<std::unique_ptr<Import>> import = store->Begin(retake);
    ASSERT_TRUE(import) << ToText(import.error());
    for (const OwnedDocument& document : changed) ASSERT_TRUE(Hand(document, **import));
    Result<ImportOutcome> outcome = (*import)->Commit();
    ASSERT_TRUE(outcome) << ToText(outcome.error());
    EXPECT_EQ(outcome->replaced, replaced);
    EXPECT_EQ(outcome->unchanged, 4 - replaced);
  }
  EXPECT_TRUE(store->Check());
  EXPECT_TRUE(Replayed(*store) == changed);
}

TEST_F(StoreRebuildTest, APreviewIsWhatCommittingGivesAndWritesNothing) {
  auto changed = documents_;
  changed[1] = SampleDocument(changed[1].document.key, 9, 5);
  std::string preview;
  {
    std::unique_ptr<Store> store = OpenAt(path_, OpenMode::kWrite);
    std::unique_ptr<Import> import = *store->Begin();
    for (const OwnedDocument& document : changed) ASSERT_TRUE(Hand(document, *import));
    Result<Graph> graph = import->Preview();
    ASSERT_TRUE(graph) << ToText(graph.error());
    preview = BytesOf(*graph);
  }
  EXPECT_EQ(BytesOf(*OpenAt(path_)->LoadGraph()), right_);
  ImportAt(path_, changed);
  EXPECT_EQ(BytesOf(*OpenAt(path_)->LoadGraph()), preview);
}

TEST_F(StoreRebuildTest, AFrameIsKeptWithItsDocument) {
  documents_[0].document.frame = R"({"title":"On gout"})";
  documents_[0].document.digest = "other";
  ImportAt(path_, documents_);
  std::unique_ptr<Store> store = OpenAt(path_);
  std::vector<StoredDocument> stored = *store->Documents();
  Result<Document> read = store->Read(stored[0]);
  ASSERT_TRUE(read) << ToText(read.error());
  EXPECT_EQ(read->frame, documents_[0].document.frame);
  EXPECT_EQ(read->text, documents_[0].document.text);
  EXPECT_EQ(store->Read(stored[1])->frame, "");
  EXPECT_EQ(Replayed(*store)[0].document.frame, documents_[0].document.frame);
  EXPECT_TRUE(store->Check());
}

}  // namespace
}  // namespace causeway
