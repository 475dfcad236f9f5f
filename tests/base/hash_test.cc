#include "base/hash.h"

#include <gtest/gtest.h>

namespace causeway {
namespace {

// The reference values of XXH3 for empty input and seed 0 (xxHash's own documentation).
TEST(Hash, AgreesWithTheReference) {
  EXPECT_EQ(Checksum(""), 0x2D06800538D394C2U);
  EXPECT_EQ(DigestOf("").text(), "99aa06d3014798d86001c324468d497f");
}

TEST(Hash, TellsTextsApart) {
  EXPECT_NE(Checksum("asthma"), Checksum("Asthma"));
  EXPECT_NE(DigestOf("asthma"), DigestOf("Asthma"));
}

}  // namespace
}  // namespace causeway
