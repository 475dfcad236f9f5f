#include "base/byte_source.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <sys/stat.h>

#include <filesystem>
#include <fstream>
#include <string>
#include <thread>

namespace causeway {
namespace {

using ::testing::HasSubstr;

class FileSourceTest : public ::testing::Test {
 protected:
  void SetUp() override {
    std::string pattern = testing::TempDir() + "causeway-source-XXXXXX";
    folder_ = mkdtemp(pattern.data());
  }
  void TearDown() override { std::filesystem::remove_all(folder_); }

  std::string folder_;
};

TEST(MemorySource, GivesItsTextOnce) {
  MemorySource source("asthma");
  char block[4];
  EXPECT_EQ(*source.Read(block), 4U);
  EXPECT_EQ(std::string(block, 4), "asth");
  EXPECT_EQ(*source.Read(block), 2U);
  EXPECT_EQ(*source.Read(block), 0U);
}

TEST(ReadAll, HoldsItsLimit) {
  MemorySource nine("012345678");
  EXPECT_EQ(*ReadAll(nine, 10), "012345678");
  MemorySource ten("0123456789");
  EXPECT_EQ(*ReadAll(ten, 10), "0123456789");
  MemorySource eleven("0123456789a");
  EXPECT_EQ(ReadAll(eleven, 10).error().message, "it is larger than 10 bytes");
}

TEST_F(FileSourceTest, IsReadTwice) {
  std::string path = folder_ + "/a";
  std::ofstream(path) << "asthma";
  auto file = FileSource::Open(path, 0);
  ASSERT_TRUE(file);
  EXPECT_EQ((*file)->size(), 6U);
  EXPECT_EQ(*ReadAll(**file, 10), "asthma");
  ASSERT_TRUE((*file)->Rewind());
  EXPECT_EQ(*ReadAll(**file, 10), "asthma");
}

TEST_F(FileSourceTest, KeepsWhatAFifoGave) {
  std::string path = folder_ + "/fifo";
  ASSERT_EQ(mkfifo(path.c_str(), 0600), 0);
  std::string text(1'000'000, 'x');
  std::thread writer([&] { std::ofstream(path) << text; });
  auto file = FileSource::Open(path, 2'000'000);
  writer.join();
  ASSERT_TRUE(file);
  EXPECT_EQ((*file)->size(), text.size());
  EXPECT_EQ(*ReadAll(**file, 2'000'000), text);
  ASSERT_TRUE((*file)->Rewind());
  EXPECT_EQ(*ReadAll(**file, 2'000'000), text);
}

TEST_F(FileSourceTest, SaysWhatIsNoFile) {
  EXPECT_THAT(FileSource::Open(folder_ + "/none", 9).error().message, HasSubstr("No such file"));
  EXPECT_THAT(FileSource::Open(folder_, 9).error().message, HasSubstr("is a folder, not a file"));
  EXPECT_THAT(FileSource::Open("/dev/zero", 9).error().message,
              HasSubstr("is a device, not a file"));
}

}  // namespace
}  // namespace causeway
