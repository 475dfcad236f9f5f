#include "graph/digest_table.h"

#include <gtest/gtest.h>

#include <string>

namespace causeway {
namespace {

TEST(DigestTable, EachDigestOnce) {
  DigestTable table;
  EXPECT_EQ(table.Add({.high = 1, .low = 2}), 0U);
  EXPECT_EQ(table.Add({.high = 2, .low = 2}), 1U);
  EXPECT_EQ(table.Add({.high = 1, .low = 2}), 0U);
  EXPECT_EQ(table.size(), 2U);
}

TEST(DigestTable, KeepsItsNumbersAsItGrows) {
  DigestTable table;
  for (int pass = 0; pass < 2; ++pass) {
    for (uint32_t i = 0; i < 10'000; ++i) EXPECT_EQ(table.Add(DigestOf(std::to_string(i))), i);
  }
}

}  // namespace
}  // namespace causeway
