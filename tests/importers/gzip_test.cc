#include "importers/gzip.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <string>

#include "tests/importers/gzipped.h"

namespace causeway {
namespace {

// What the packed bytes hold, or the error's message.
std::string Unpack(std::string_view packed, const Limits& limits = {}) {
  MemorySource bytes(packed);
  Result<std::string> text = ReadAll(*Gunzip(bytes, limits), 1 << 30);
  return text ? *text : text.error().message;
}

TEST(Gzip, IsKnownByItsFirstBytes) {
  EXPECT_TRUE(IsGzip(Gzipped("asthma")));
  EXPECT_FALSE(IsGzip("asthma"));
  EXPECT_FALSE(IsGzip(""));
}

RC_GTEST_PROP(Gzip, UnpacksEveryMember, (const std::string& one, const std::string& two)) {
  RC_ASSERT(Unpack(Gzipped(one) + Gzipped(two)) == one + two);
}

TEST(Gzip, UnpacksMoreThanABlock) {
  std::string text;
  for (int i = 0; i < 300'000; ++i) text += std::to_string(i) + '\n';
  EXPECT_EQ(Unpack(Gzipped(text)), text);
}

TEST(Gzip, SaysThatItEndsEarly) {
  std::string packed = Gzipped("wheezing and coughing");
  for (size_t size = 1; size < packed.size(); ++size) {
    EXPECT_EQ(Unpack(packed.substr(0, size)),
              "the gzip file ends before what it packs does, at byte " + std::to_string(size));
  }
}

TEST(Gzip, SaysThatItIsDamaged) {
  std::string packed = Gzipped("wheezing and coughing");
  packed[packed.size() - 5] ^= 1;  // of the checksum
  EXPECT_EQ(Unpack(packed),
            "the gzip file is damaged, at byte " + std::to_string(packed.size() - 4));
}

TEST(Gzip, StopsAtABomb) {
  Limits limits{.unpacked_ratio = 50, .unpacked_free_bytes = 1'000};
  EXPECT_EQ(Unpack(Gzipped(std::string(1'000, 'x')), limits), std::string(1'000, 'x'));
  EXPECT_EQ(Unpack(Gzipped(std::string(1'000'000, 'x')), limits),
            "it unpacks to more than 50 times its size");
}

}  // namespace
}  // namespace causeway
