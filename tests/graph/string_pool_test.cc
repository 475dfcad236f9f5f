#include "graph/string_pool.h"

#include <gtest/gtest.h>

#include <string>
#include <utility>
#include <vector>

namespace causeway {
namespace {

TEST(StringPool, EachStringOnce) {
  StringPool pool;
  EXPECT_EQ(pool.Add(""), 0U);
  EXPECT_EQ(pool.Add("b"), 1U);
  EXPECT_EQ(pool.Add("a"), 2U);
  EXPECT_EQ(pool.Add("b"), 1U);
  EXPECT_EQ(pool.size(), 3U);
  EXPECT_EQ(pool[2], "a");
}

TEST(StringPool, WhatIsAppendedIsNotFound) {
  StringPool pool;
  uint32_t appended = pool.Append("a");
  uint32_t added = pool.Add("a");
  EXPECT_NE(added, appended);
  for (int i = 0; i < 1000; ++i) pool.Add(std::to_string(i));  // it grows
  EXPECT_EQ(pool.Add("a"), added);
  EXPECT_EQ(pool[appended], "a");
}

TEST(StringPool, SortsByBytes) {
  StringPool pool;
  for (std::string_view text : {"b", "a", "\xC3\xA9", "ab"}) pool.Add(text);
  EXPECT_EQ(pool.Order(), (std::vector<uint32_t>{0, 2, 4, 1, 3}));
  EXPECT_EQ(pool.Sort(), (std::vector<uint32_t>{0, 3, 1, 4, 2}));
  EXPECT_EQ(pool[1], "a");
  EXPECT_EQ(pool.Add("b"), 3U) << "what was there is found by its new number";
}

TEST(StringPool, SortsWhatWasAddedAmongTheRest) {
  StringPool pool;
  for (std::string_view text : {"d", "b"}) pool.Add(text);
  pool.Sort();
  for (std::string_view text : {"e", "c", "a"}) pool.Add(text);
  EXPECT_EQ(pool.Order(), (std::vector<uint32_t>{0, 5, 1, 4, 2, 3}));
  EXPECT_EQ(pool.Sort(), (std::vector<uint32_t>{0, 2, 4, 5, 3, 1}));
}

TEST(StringPool, ManyAndLongStringsSurviveGrowthAndMoves) {
  StringPool pool;
  for (int i = 0; i < 10'000; ++i) pool.Add(std::to_string(i));
  uint32_t big = pool.Add(std::string(200'000, 'x'));
  std::string_view before = pool[big];
  StringPool moved = std::move(pool);
  EXPECT_EQ(moved[big].data(), before.data());
  for (int i = 0; i < 10'000; ++i)
    EXPECT_EQ(moved[moved.Add(std::to_string(i))], std::to_string(i));
  EXPECT_EQ(moved.size(), 10'002U);
}

}  // namespace
}  // namespace causeway
