#include "graph/mention_table.h"

#include <gtest/gtest.h>

namespace causeway {
namespace {

TEST(MentionTable, EachMentionOnce) {
  MentionTable table;
  EXPECT_EQ(table.Add({.name = 1, .id = 2}), 0U);
  EXPECT_EQ(table.Add({.name = 2, .id = 1}), 1U);
  table.Prefetch({.name = 3, .id = 3});  // changes nothing
  EXPECT_EQ(table.Add({.name = 1, .id = 2}), 0U);
  EXPECT_EQ(table.Add({.name = 2, .id = 2}), 2U);
}

TEST(MentionTable, KeepsItsNumbersAsItGrows) {
  MentionTable table;
  for (int pass = 0; pass < 2; ++pass) {
    for (uint32_t i = 0; i < 10'000; ++i) {
      EXPECT_EQ(table.Add({.name = i % 100, .id = i / 100}), i);
    }
  }
}

}  // namespace
}  // namespace causeway
