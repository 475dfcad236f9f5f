#include "graph/index.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <fstream>

#include "base/file.h"
#include "graph/builder.h"
#include "tests/graph/sample_store.h"

namespace causeway {
namespace {

using ::testing::HasSubstr;

class IndexTest : public StoreTest {
 protected:
  void SetUp() override {
    ImportAt(path_, SampleDocuments(5));
    expected_ = BytesOf(*OpenAt(path_)->LoadGraph());
    ASSERT_EQ(Get(), expected_);
  }
  std::string Get() { return *ReadFile(IndexPath(path_), 1 << 24); }
  void Put(const std::string& bytes) { std::ofstream(IndexPath(path_), std::ios::binary) << bytes; }
  // Loading gives the right graph, and mends the index.
  void ExpectMended() {
    EXPECT_EQ(BytesOf(*OpenAt(path_)->LoadGraph()), expected_);
    EXPECT_EQ(Get(), expected_);
  }

  std::string expected_;
};

TEST_F(IndexTest, IsUsedAsItIs) {
  auto before = std::filesystem::last_write_time(IndexPath(path_));
  EXPECT_EQ(BytesOf(*OpenAt(path_)->LoadGraph()), expected_);
  EXPECT_EQ(std::filesystem::last_write_time(IndexPath(path_)), before);
}

TEST_F(IndexTest, MissingIsMade) {
  std::filesystem::remove(IndexPath(path_));
  ExpectMended();
}

TEST_F(IndexTest, StaleIsMadeAnew) {
  ImportAt(path_, {SampleDocument("more", 9)});
  EXPECT_TRUE(OpenAt(path_)->Check());  // stale is in order
  expected_ = IndexOf([] {
    std::vector<OwnedDocument> documents = SampleDocuments(5);
    documents.push_back(SampleDocument("more", 9));
    return documents;
  }());
  ExpectMended();
}

TEST_F(IndexTest, DamagedIsMadeAnew) {
  for (const std::string& bytes : {std::string(), std::string("nonsense"), expected_.substr(0, 100),
                                   expected_.substr(0, expected_.size() - 1)}) {
    Put(bytes);
    ExpectMended();
  }
}

TEST_F(IndexTest, InTheWayIsDoneWithout) {
  std::filesystem::remove(IndexPath(path_));
  std::filesystem::create_directory(IndexPath(path_));
  EXPECT_EQ(BytesOf(*OpenAt(path_)->LoadGraph()), expected_);
}

TEST_F(IndexTest, VerifiesUpToItsLimit) {
  std::string flipped = expected_;
  // Within the bytes of the strings, which no header covers.
  size_t at = flipped.find("cause 1");
  ASSERT_NE(at, std::string::npos);
  flipped[at] = 'C';
  Put(flipped);
  EXPECT_TRUE(MapIndex(IndexPath(path_), {.index_verified_bytes = flipped.size() - 1}));
  EXPECT_FALSE(MapIndex(IndexPath(path_), {.index_verified_bytes = flipped.size()}));
  EXPECT_FALSE(MapIndex(IndexPath(path_), {.index_verified_bytes = flipped.size() + 1}));
}

TEST_F(IndexTest, CheckFindsDamage) {
  std::string flipped = expected_;
  flipped[flipped.find("cause 1")] = 'C';
  Put(flipped);
  Result<void> checked = OpenAt(path_)->Check();
  ASSERT_FALSE(checked);
  EXPECT_EQ(checked.error().code, ErrorCode::kDamaged);
  EXPECT_THAT(checked.error().message, HasSubstr(IndexPath(path_) + " is damaged: "));
  EXPECT_EQ(checked.error().hint, "Delete it: it is made anew from the graph.");
}

// Whole, with the right stamp, and of other documents.
TEST_F(IndexTest, CheckFindsAnotherGraph) {
  std::string other = Path("other.kg");
  ImportAt(other, SampleDocuments(4));
  GraphBuilder builder;
  ASSERT_TRUE(OpenAt(other)->Replay(builder));
  auto stamp = (*MapIndex(IndexPath(path_), {}))->stamp();
  auto file = *AtomicFile::Create(IndexPath(path_));
  ASSERT_TRUE(WriteIndex(builder, *file, stamp));
  EXPECT_THAT(OpenAt(path_)->Check().error().message,
              HasSubstr("it is not what the graph's documents give"));
}

}  // namespace
}  // namespace causeway
