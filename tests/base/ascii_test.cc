// ASCII's classes against the C library's in the "C" locale, for every byte.
#include "base/ascii.h"

#include <gtest/gtest.h>

#include <cctype>

namespace causeway {
namespace {

TEST(AsciiTest, ClassesAreThoseOfTheCLocale) {
  for (int byte = 0; byte < 256; ++byte) {
    char c = static_cast<char>(byte);
    EXPECT_EQ(IsDigit(c), std::isdigit(byte) != 0) << byte;
    EXPECT_EQ(IsUpper(c), std::isupper(byte) != 0) << byte;
    EXPECT_EQ(IsLower(c), std::islower(byte) != 0) << byte;
    EXPECT_EQ(IsLetter(c), std::isalpha(byte) != 0) << byte;
    EXPECT_EQ(IsLetterOrDigit(c), std::isalnum(byte) != 0) << byte;
    EXPECT_EQ(IsSpace(c), std::isspace(byte) != 0) << byte;
    EXPECT_EQ(LowerAscii(c), static_cast<char>(std::tolower(byte))) << byte;
    EXPECT_EQ(UpperAscii(c), static_cast<char>(std::toupper(byte))) << byte;
  }
}

TEST(AsciiTest, LowersAsciiAlone) { EXPECT_EQ(LowerAscii("Sjögren ÄB"), "sjögren Äb"); }

TEST(AsciiTest, TrimsSpacesAtTheEnds) {
  EXPECT_EQ(Trimmed(" \t a b\r\n"), "a b");
  EXPECT_EQ(Trimmed(" \n "), "");
}

}  // namespace
}  // namespace causeway
