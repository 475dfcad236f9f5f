#include "graph/manifest.h"

#include <gtest/gtest.h>

#include <set>

namespace causeway {
namespace {

TEST(ContentDigest, TellsEveryPartApart) {
  std::set<Digest> seen;
  auto expect_new = [&](const ContentDigest& content) {
    EXPECT_TRUE(seen.insert(content.Finish()).second);
  };
  ContentDigest content("k", "d", "i", "t");
  expect_new(content);
  expect_new(ContentDigest("kd", "", "i", "t"));
  expect_new(ContentDigest("k", "d", "it", ""));
  content.AddText(7);
  expect_new(content);
  content.AddChunk(3, 8);
  expect_new(content);
  content.AddChunk(8, 3);
  expect_new(content);
}

TEST(Manifest, CountsAndStampsInOrder) {
  ManifestBuilder forward;
  forward.Add(3, {1, 2});
  forward.Add(4, {3, 4});
  ManifestBuilder backward;
  backward.Add(4, {3, 4});
  backward.Add(3, {1, 2});
  EXPECT_EQ(forward.Finish().documents, 2U);
  EXPECT_EQ(forward.Finish().statements, 7U);
  EXPECT_NE(forward.Finish().stamp, backward.Finish().stamp);
}

TEST(Manifest, IsReadAsWritten) {
  Database database = *Database::Open("", SqlAccess::kMemory);
  ASSERT_TRUE(
      database.Execute("CREATE TABLE manifest(one INTEGER PRIMARY KEY, documents, "
                       "statements, stamp_high, stamp_low)"));
  EXPECT_EQ(ReadManifest(database).error().code, ErrorCode::kDamaged);
  Manifest manifest{.documents = 2, .statements = 7, .stamp = {UINT64_MAX, 1}};
  ASSERT_TRUE(WriteManifest(database, {}));
  ASSERT_TRUE(WriteManifest(database, manifest));
  EXPECT_EQ(*ReadManifest(database), manifest);
}

}  // namespace
}  // namespace causeway
