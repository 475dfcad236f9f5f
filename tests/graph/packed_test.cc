#include "graph/packed.h"

#include <gtest/gtest.h>
#include <rapidcheck.h>
#include <rapidcheck/gtest.h>

namespace causeway {
namespace {

constexpr uint64_t kLimit = 1'000'000;

RC_GTEST_PROP(Packed, GivesBackWhatWasPutIn, (const std::string& bytes)) {
  Packed packed = Pack(bytes);
  RC_ASSERT(*Unpack(packed.bytes, packed.checksum, kLimit) == bytes);
}

TEST(Packed, IsSmaller) { EXPECT_LT(Pack(std::string(10'000, 'x')).bytes.size(), 100U); }

TEST(Packed, HoldsItsLimit) {
  Packed packed = Pack("0123456789");
  EXPECT_EQ(Unpack(packed.bytes, packed.checksum, 9).error().message, "more than 9 bytes");
  EXPECT_TRUE(Unpack(packed.bytes, packed.checksum, 10));
  EXPECT_TRUE(Unpack(packed.bytes, packed.checksum, 11));
}

TEST(Packed, FlippedIsAnErrorOrRight) {
  const std::string text = "The lung is affected. The lung is affected again.";
  Packed packed = Pack(text);
  for (size_t bit = 0; bit < packed.bytes.size() * 8; ++bit) {
    std::string flipped = packed.bytes;
    flipped[bit / 8] = static_cast<char>(flipped[bit / 8] ^ (1 << (bit % 8)));
    Result<std::string> got = Unpack(flipped, packed.checksum, kLimit);
    if (got) {
      EXPECT_EQ(*got, text);
    } else {
      EXPECT_EQ(got.error().code, ErrorCode::kDamaged);
    }
  }
}

TEST(Packed, SaysWhatIsWrong) {
  Packed packed = Pack("some text");
  EXPECT_EQ(Unpack("plain", 0, kLimit).error().message, "not a compressed frame");
  EXPECT_EQ(Unpack(packed.bytes, packed.checksum + 1, kLimit).error().message, "checksum differs");
  packed.bytes.pop_back();
  EXPECT_EQ(Unpack(packed.bytes, packed.checksum, kLimit).error().message, "does not decompress");
}

}  // namespace
}  // namespace causeway
