#include "graph/string_pool.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <map>
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

// Ids and names as tables have them, so that some strings are found by numerals and some by hashes.
RC_GTEST_PROP(StringPool, IsAMapWhateverTheStrings, ()) {
  StringPool pool;
  std::map<std::string, uint32_t> numbers = {{"", 0}};
  auto text = rc::gen::apply(
      [](const std::string& prefix, uint32_t numeral) { return prefix + std::to_string(numeral); },
      rc::gen::element<std::string>("", "HP:", "HP:00", "x"),
      rc::gen::oneOf(rc::gen::inRange<uint32_t>(0, 50), rc::gen::inRange<uint32_t>(0, 9'999'999)));
  for (int round = 0; round < 4; ++round) {
    auto texts = *rc::gen::container<std::vector<std::string>>(
        rc::gen::oneOf(text, rc::gen::element<std::string>("", "a", "0", "00")));
    std::vector<NumeralText> given;
    for (const std::string& each : texts) {
      given.push_back(given.size() % 2 == 0 ? PartNumeral(each) : NumeralText{.text = each});
    }
    std::vector<uint32_t> added(texts.size());
    if (round == 2) {
      for (size_t at = 0; at < texts.size(); ++at) added[at] = pool.Add(texts[at]);
    } else {
      pool.AddAll(given, added);
    }
    for (size_t at = 0; at < texts.size(); ++at) {
      RC_ASSERT(numbers.try_emplace(texts[at], added[at]).first->second == added[at]);
      RC_ASSERT(pool[added[at]] == texts[at]);
    }
    RC_ASSERT(pool.size() == numbers.size());
    std::vector<uint32_t> places = pool.Sort();
    for (auto& [kept, number] : numbers) number = places[number];
  }
}

// More arrays of numerals than are kept for so few strings.
TEST(StringPool, FindsStringsWhoseNumeralsAreFarApart) {
  StringPool pool;
  std::vector<std::string> texts;
  for (int i = 0; i < 2000; ++i) {
    texts.push_back(std::to_string(i % 20) + ":" + std::to_string(i * 4999));
  }
  std::vector<NumeralText> parted;
  std::vector<NumeralText> whole;
  for (const std::string& text : texts) {
    parted.push_back(PartNumeral(text));
    whole.push_back({.text = text});
  }
  std::vector<uint32_t> first(texts.size());
  pool.AddAll(parted, first);
  EXPECT_EQ(pool.size(), texts.size() + 1);
  std::vector<uint32_t> second(texts.size());
  pool.AddAll(whole, second);
  EXPECT_EQ(second, first);
  for (size_t at = 0; at < texts.size(); ++at) EXPECT_EQ(pool.Add(texts[at]), first[at]);
}

}  // namespace
}  // namespace causeway
