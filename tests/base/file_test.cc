#include "base/file.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <filesystem>
#include <string>

namespace causeway {
namespace {

using ::testing::HasSubstr;

class FileTest : public ::testing::Test {
 protected:
  void SetUp() override {
    std::string pattern = testing::TempDir() + "causeway-file-XXXXXX";
    folder_ = mkdtemp(pattern.data());
  }
  void TearDown() override { std::filesystem::remove_all(folder_); }

  std::string Path(const std::string& name) { return folder_ + "/" + name; }
  size_t FilesInFolder() {
    std::filesystem::directory_iterator folder(folder_);
    return static_cast<size_t>(std::distance(begin(folder), end(folder)));
  }

  std::string folder_;
};

TEST_F(FileTest, ReadsWhatWasWritten) {
  auto file = AtomicFile::Create(Path("a.txt"));
  ASSERT_TRUE(file);
  std::string large(1'000'000, 'x');
  ASSERT_TRUE((*file)->Write("first "));
  ASSERT_TRUE((*file)->Write(large));
  ASSERT_TRUE((*file)->Commit());
  EXPECT_EQ(*ReadFile(Path("a.txt"), 2'000'000), "first " + large);
  EXPECT_EQ(FilesInFolder(), 1U);
}

TEST_F(FileTest, WritesItsHeadLast) {
  auto file = *AtomicFile::Create(Path("a.txt"));
  ASSERT_TRUE(file->Write("???? and"));
  ASSERT_TRUE(file->WriteAt(0, "head"));
  ASSERT_TRUE(file->Write(" body"));
  ASSERT_TRUE(file->Commit());
  EXPECT_EQ(*ReadFile(Path("a.txt"), 100), "head and body");
}

TEST_F(FileTest, LeavesNothingWithoutCommit) {
  {
    auto file = AtomicFile::Create(Path("a.txt"));
    ASSERT_TRUE((*file)->Write("half"));
  }
  EXPECT_EQ(FilesInFolder(), 0U);
}

TEST_F(FileTest, HoldsItsLimit) {
  auto file = AtomicFile::Create(Path("ten"));
  ASSERT_TRUE((*file)->Write("0123456789"));
  ASSERT_TRUE((*file)->Commit());
  EXPECT_FALSE(ReadFile(Path("ten"), 9));
  EXPECT_TRUE(ReadFile(Path("ten"), 10));
  EXPECT_TRUE(ReadFile(Path("ten"), 11));
}

TEST_F(FileTest, SaysWhatIsWrong) {
  EXPECT_THAT(ReadFile(Path("none"), 9).error().message, HasSubstr("No such file"));
  EXPECT_THAT(ReadFile(folder_, 9).error().message, HasSubstr("is a folder"));
  EXPECT_THAT(ReadFile("/dev/zero", 9).error().message, HasSubstr("is a device"));
  EXPECT_THAT(AtomicFile::Create(folder_).error().message, HasSubstr("is a folder"));
  EXPECT_THAT(AtomicFile::Create(Path("none/a")).error().message, HasSubstr("No such file"));
}

// Parts of any sizes, by turns through the cache and past it.
TEST_F(FileTest, PassesTheCache) {
  std::string expected;
  auto file = *AtomicFile::Create(Path("a"));
  bool pass = false;
  for (size_t size : {5UL, 10'000'000UL, 4096UL, 4091UL, 4'194'304UL, 1UL, 6'000'000UL, 3UL}) {
    std::string part(size, static_cast<char>('a' + size % 26));
    for (size_t at = 0; at < part.size(); at += 997) part[at] = static_cast<char>('A' + at % 26);
    file->PassCache(pass = !pass);
    ASSERT_TRUE(file->Write(part.substr(0, size / 3)));
    ASSERT_TRUE(file->Write(part.substr(size / 3)));
    expected += part;
  }
  ASSERT_TRUE(file->WriteAt(1, "head"));
  expected.replace(1, 4, "head");
  ASSERT_TRUE(file->Write("more"));
  ASSERT_TRUE(file->Commit());
  EXPECT_EQ(*ReadFile(Path("a"), 100'000'000), expected + "more");
}

}  // namespace
}  // namespace causeway
