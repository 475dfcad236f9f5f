#include "base/hash.h"

#include <gtest/gtest.h>

#include <string>
#include <string_view>

namespace causeway {
namespace {

// The reference values of XXH3 for empty input and seed 0 (xxHash's own documentation).
TEST(Hash, AgreesWithTheReference) {
  EXPECT_EQ(Checksum(""), 0x2D06800538D394C2U);
  EXPECT_EQ(DigestOf("").text(), "99aa06d3014798d86001c324468d497f");
}

TEST(Hash, InPartsIsAsTheWhole) {
  std::string text(1000, 'x');
  for (size_t cut : {0U, 1U, 300U, 1000U}) {
    RunningChecksum checksum;
    checksum.Add(std::string_view(text).substr(0, cut));
    checksum.Add(std::string_view(text).substr(cut));
    EXPECT_EQ(checksum.value(), Checksum(text));
  }
  EXPECT_EQ(RunningChecksum().value(), Checksum(""));
}

TEST(Hash, TellsTextsApart) {
  EXPECT_NE(Checksum("asthma"), Checksum("Asthma"));
  EXPECT_NE(DigestOf("asthma"), DigestOf("Asthma"));
}

TEST(Hash, OfPartsIsThatOfTheWhole) {
  std::string text(1'000'000, 'x');
  for (size_t cut : {0U, 1U, 300U, 999'999U}) {
    DigestStream digest;
    digest.Add(std::string_view(text).substr(0, cut));
    digest.Add(std::string_view(text).substr(cut));
    EXPECT_EQ(digest.Finish(), DigestOf(text));
  }
}

}  // namespace
}  // namespace causeway
